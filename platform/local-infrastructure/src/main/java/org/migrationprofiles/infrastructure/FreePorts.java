package org.migrationprofiles.infrastructure;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ports on loopback for servers that start a moment later. They lie below those that systems give to whoever connects or
 * asks for any port: one of those could be gone before the server listens on it, and a Kafka broker that finds its port
 * taken ends the whole process.
 */
final class FreePorts {

    private static final int LEAST = 10_000;
    private static final int BOUND = 20_000;
    private static final int MOST_ATTEMPTS = 1_000;

    private FreePorts() {}

    /**
     * One on which nobody listens now.
     *
     * @throws InfrastructureException when there seems to be none
     */
    static int next() {
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(LEAST, BOUND);
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException taken) {
                // Another one then.
            }
        }
        throw new InfrastructureException("There is no free port from " + LEAST + " to " + BOUND, null);
    }
}
