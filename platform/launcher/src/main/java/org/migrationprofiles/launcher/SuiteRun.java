package org.migrationprofiles.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.migrationprofiles.infrastructure.InfrastructureException;
import org.migrationprofiles.infrastructure.SuiteTopics;

/**
 * One run of the suite, from the first process to the last: starts the parts in the order in which they need each
 * other, waits, watches, and stops them in the opposite order. Belongs to the launcher's main thread, save
 * {@link #kill()}.
 */
final class SuiteRun {

    private static final Duration READY_WITHIN = Duration.ofSeconds(120);
    private static final int LOOK_EVERY_MILLISECONDS = 100;
    private static final int CONNECT_WITHIN_MILLISECONDS = 500;
    private static final int LINES_TO_QUOTE = 4;

    private final Settings settings;
    private final DataDirectory data;
    private final Secrets secrets;
    private final Progress progress;
    private final SuiteClient client;
    private final List<Part> parts = new CopyOnWriteArrayList<>();

    SuiteRun(Settings settings, DataDirectory data, Secrets secrets, Progress progress, SuiteClient client) {
        this.settings = settings;
        this.data = data;
        this.secrets = secrets;
        this.progress = progress;
        this.client = client;
    }

    /**
     * Starts everything and waits until it is ready.
     *
     * @throws SuiteFailure when a part does not come up
     * @throws InterruptedException when the run is to end
     */
    void start() throws InterruptedException {
        ServiceProcesses processes = new ServiceProcesses(settings, data, secrets);
        processes.demandBuilt();
        new RunRecords(data).ports(settings.ports());
        long brokerStart = System.nanoTime();
        ChildProcess broker = processes.startBroker();
        parts.add(broker);
        PostgresqlPart postgresql = startPostgresql();
        waitForBroker(broker, brokerStart);
        Map<Service, ChildProcess> services = new EnumMap<>(Service.class);
        long servicesStart = System.nanoTime();
        for (Service service : Service.values()) {
            ChildProcess process = processes.start(service, postgresql);
            parts.add(process);
            services.put(service, process);
        }
        waitForServices(services, servicesStart);
    }

    private PostgresqlPart startPostgresql() throws InterruptedException {
        long start = System.nanoTime();
        progress.doing("PostgreSQL", "starting");
        PostgresqlPart postgresql =
                PostgresqlPart.start(data, settings.port(PortSetting.POSTGRESQL), secrets.databasePasswords());
        parts.add(postgresql);
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        progress.done("PostgreSQL", "ready on 127.0.0.1:" + settings.port(PortSetting.POSTGRESQL), start);
        return postgresql;
    }

    private void waitForBroker(ChildProcess broker, long start) throws InterruptedException {
        int port = settings.port(PortSetting.KAFKA);
        while (!listens(port)) {
            demandAlive();
            demandTime(broker.name(), broker, start);
            progress.doing("Kafka", "starting");
            Thread.sleep(LOOK_EVERY_MILLISECONDS);
        }
        try {
            SuiteTopics.create("127.0.0.1:" + port, SuiteTopics.PARTITIONS);
        } catch (InfrastructureException failure) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            demandAlive();
            throw new SuiteFailure("Kafka came up, but did not create its topics.\n  Its log: " + broker.log());
        }
        progress.done("Kafka", "ready on 127.0.0.1:" + port, start);
    }

    /** Whether somebody listens on a port of this machine. */
    static boolean listens(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_WITHIN_MILLISECONDS);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    private void waitForServices(Map<Service, ChildProcess> services, long start) throws InterruptedException {
        Set<Service> waiting = EnumSet.allOf(Service.class);
        while (!waiting.isEmpty()) {
            demandAlive();
            for (Service service : EnumSet.copyOf(waiting)) {
                if (client.answers(settings.readiness(service))) {
                    waiting.remove(service);
                    progress.done(service.title(), "ready on " + settings.address(service), start);
                }
            }
            for (Service service : waiting) {
                ChildProcess process = services.get(service);
                if (process != null) {
                    demandTime(service.title(), process, start);
                }
            }
            progress.doing(
                    "services",
                    "waiting for " + waiting.stream().map(Service::title).collect(Collectors.joining(", ")));
            Thread.sleep(LOOK_EVERY_MILLISECONDS);
        }
    }

    private void demandTime(String what, Part part, long start) {
        if (System.nanoTime() - start > READY_WITHIN.toNanos()) {
            progress.clear();
            throw new SuiteFailure(what + " is not ready after " + READY_WITHIN.toSeconds() + " s.\n  Its log: "
                    + part.log() + quote(part));
        }
    }

    /**
     * Looks whether all parts that were started run.
     *
     * @throws SuiteFailure when one does not, with what to do
     */
    void demandAlive() {
        for (Part part : parts) {
            if (!part.alive()) {
                progress.clear();
                String cause = data.full() ? "\n  The disk is full: free some space first." : "";
                throw new SuiteFailure(part.name() + " ended unexpectedly, " + part.end() + ".\n  Its log: "
                        + part.log() + quote(part) + cause
                        + "\n  The other parts were stopped; what was stored is safe. Go on with: ./suite up");
            }
        }
    }

    private static String quote(Part part) {
        try {
            List<String> lines = Files.readString(part.log(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.contains("ERROR") || line.contains("FATAL") || line.contains("PANIC"))
                    .toList();
            StringBuilder quoted = new StringBuilder();
            lines.subList(Math.max(0, lines.size() - LINES_TO_QUOTE), lines.size())
                    .forEach(line ->
                            quoted.append("\n    ").append(line.length() > 200 ? line.substring(0, 200) + "…" : line));
            return quoted.toString();
        } catch (IOException unreadable) {
            return "";
        }
    }

    /** Watches the parts until the thread is interrupted or one of them ends. */
    void watch() throws InterruptedException {
        while (true) {
            demandAlive();
            Thread.sleep(LOOK_EVERY_MILLISECONDS);
        }
    }

    /** Stops what was started: the services side by side, then the broker, then PostgreSQL. */
    void stop() {
        List<Part> order = new ArrayList<>(parts);
        Collections.reverse(order);
        order.sort((one, other) -> Integer.compare(rank(one), rank(other)));
        for (Part part : order) {
            if (rank(part) == 0 && part instanceof ChildProcess process) {
                process.askToStop();
            }
        }
        for (Part part : order) {
            progress.doing("stopping", part.name());
            part.stop();
        }
        progress.clear();
        new RunRecords(data).forget();
    }

    private static int rank(Part part) {
        return switch (part.name()) {
            case PostgresqlPart.NAME -> 2;
            case ChildProcess.BROKER -> 1;
            default -> 0;
        };
    }

    /** Ends all parts at once; from any thread. */
    void kill() {
        List<Part> order = new ArrayList<>(parts);
        order.sort((one, other) -> Integer.compare(rank(one), rank(other)));
        order.forEach(Part::kill);
    }
}
