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
public final class FreePorts {

    // Beyond the ports that the suite has when nothing is set, below those that systems give away.
    private static final int LEAST = 20_000;
    private static final int BOUND = 32_000;
    private static final int MOST_ATTEMPTS = 1_000;

    private FreePorts() {}

    /**
     * One on which nobody listens now.
     *
     * @throws InfrastructureException when there seems to be none
     */
    static int next() {
        return between(LEAST, BOUND);
    }

    /**
     * One of a range on which nobody listens now. Whoever chooses several for a suite takes them from a range of their
     * own, so that none of the suite's servers is given one of them.
     *
     * @param least of the range
     * @param bound behind it
     * @throws InfrastructureException when there seems to be none
     */
    public static int between(int least, int bound) {
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(least, bound);
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException taken) {
                // Another one then.
            }
        }
        throw new InfrastructureException("There is no free port from " + least + " to " + bound, null);
    }
}
