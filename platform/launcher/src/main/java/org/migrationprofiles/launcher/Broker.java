package org.migrationprofiles.launcher;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.migrationprofiles.infrastructure.EmbeddedKafka;
import org.migrationprofiles.infrastructure.InfrastructureException;

/**
 * The Kafka broker as a process of its own: so it has a heap of its own, can fail and be killed without taking the
 * launcher with it, and its threads do not hold up the launcher's end.
 */
final class Broker {

    private Broker() {}

    /**
     * Runs the broker until it is told to stop.
     *
     * @param arguments its directory, its port, and where clients are told to connect when that is another port
     */
    public static void main(String[] arguments) throws InterruptedException {
        try {
            int port = Integer.parseInt(arguments[1]);
            int advertisedPort = arguments.length > 2 ? Integer.parseInt(arguments[2]) : port;
            EmbeddedKafka kafka = EmbeddedKafka.start(Path.of(arguments[0]), port, advertisedPort);
            Runtime.getRuntime().addShutdownHook(new Thread(kafka::close, "stop-broker"));
        } catch (InfrastructureException failure) {
            Throwable cause = failure.getCause();
            System.err.println(failure.getMessage() + (cause == null ? "" : ": " + cause.getMessage()));
            Runtime.getRuntime().halt(1);
        }
        new CountDownLatch(1).await();
    }
}
