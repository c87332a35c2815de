package org.migrationprofiles.launcher;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.infrastructure.FreePorts;
import org.migrationprofiles.infrastructure.SuiteDatabase;
import org.migrationprofiles.infrastructure.SuiteTopics;

/**
 * The parts of the suite as processes of their own, of each service one or more, with a network between services and
 * broker that can fail. The launcher stops all when one ends; here each comes and goes by itself, as with an orchestrator.
 */
final class SuiteParts implements AutoCloseable {

    private static final Duration UP_WITHIN = Duration.ofMinutes(4);
    private static final int LEAST_PORT = 10_000;
    private static final int PORT_BOUND = 20_000;

    private final Path directory;
    private final Settings settings;
    private final DataDirectory data;
    private final Secrets secrets;
    private final int brokerPort;
    private final @Nullable SmallFileSystem databaseFiles;
    private final DataDirectory databaseData;
    private final LoopbackNetwork network;
    private final List<Replica> replicas = new ArrayList<>();
    private final SuiteClient client;
    private PostgresqlPart postgresql;
    private Signalled postgresqlProcess;
    private Signalled broker;
    private int brokerStarts;

    /**
     * Starts all of them and waits until they are ready.
     *
     * @param directory for data and logs
     * @param replicasOfEach service
     * @param fillable whether the database is to have a file system of its own
     */
    SuiteParts(Path directory, int replicasOfEach, boolean fillable) throws IOException, InterruptedException {
        this.directory = directory;
        this.settings = Settings.from(StartedSuite.environment(directory.resolve("data")));
        this.data = DataDirectory.prepared(settings.data());
        this.secrets = Secrets.of(data);
        this.databaseFiles = fillable ? SmallFileSystem.at(directory.resolve("database")) : null;
        this.databaseData = databaseFiles == null ? data : besideLogs(directory.resolve("database"));
        this.brokerPort = FreePorts.between(LEAST_PORT, PORT_BOUND);
        this.network = new LoopbackNetwork(settings.port(PortSetting.KAFKA), brokerPort);
        this.client = new SuiteClient(secrets.token("tester", "reader"));
        this.broker = beginBroker();
        this.postgresql = beginPostgresql();
        this.postgresqlProcess = new Signalled(postgresql, databaseData);
        awaitBroker();
        SuiteTopics.create(bootstrapServers(), SuiteTopics.PARTITIONS);
        for (int number = 1; number <= replicasOfEach; number++) {
            for (Service service : Service.values()) {
                String name = service.title() + "-" + number;
                replicas.add(new Replica(
                        service, name, portsOf(service, number), secrets, directory.resolve("replicas"), postgresql));
            }
            // The first of each makes the schema; all at once would also do, at more cost of a small machine.
            awaitReady();
        }
    }

    /** For the database alone; its log stays with those of the others, where there is room. */
    private DataDirectory besideLogs(Path path) throws IOException {
        DataDirectory own = DataDirectory.prepared(path);
        Files.delete(own.logs());
        Files.createSymbolicLink(own.logs(), data.logs().toAbsolutePath());
        return own;
    }

    private Settings portsOf(Service service, int number) {
        if (number == 1) {
            return settings;
        }
        Map<PortSetting, Integer> ports = new EnumMap<>(settings.ports());
        ports.put(service.port(), FreePorts.between(LEAST_PORT, PORT_BOUND));
        ports.put(service.managementPort(), FreePorts.between(LEAST_PORT, PORT_BOUND));
        return settings.on(ports);
    }

    /** Starts the broker again, after its end. */
    void startBroker() {
        broker = beginBroker();
        awaitBroker();
    }

    private Signalled beginBroker() {
        brokerStarts++;
        DataDirectory own = DataDirectory.prepared(directory.resolve("broker").resolve("start-" + brokerStarts));
        return new Signalled(
                ChildProcess.start(
                        ChildProcess.BROKER,
                        own,
                        List.of(
                                "-Xmx384m",
                                "-XX:+UseSerialGC",
                                "-Djava.util.logging.SimpleFormatter.format=%1$tFT%1$tT %4$s %3$s %5$s%6$s%n",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Broker.class.getName(),
                                data.kafka().toString(),
                                Integer.toString(brokerPort),
                                Integer.toString(settings.port(PortSetting.KAFKA))),
                        Map.of()),
                own);
    }

    private void awaitBroker() {
        await("the broker")
                .atMost(UP_WITHIN)
                .pollInterval(Duration.ofMillis(100))
                .until(this::brokerListens);
    }

    private boolean brokerListens() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), brokerPort)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Starts PostgreSQL again, after its end; tries until what is left of the last one is gone. */
    void startPostgresql() {
        // It has ended already; this lets go of its directory.
        postgresql.stop();
        await("PostgreSQL").atMost(UP_WITHIN).ignoreExceptions().until(() -> {
            postgresql = beginPostgresql();
            return true;
        });
        postgresqlProcess = new Signalled(postgresql, databaseData);
    }

    private PostgresqlPart beginPostgresql() {
        return PostgresqlPart.start(databaseData, settings.port(PortSetting.POSTGRESQL), secrets.databasePasswords());
    }

    void start(Replica replica) {
        start(replica, Duration.ZERO);
    }

    /** Starts a replica again with a clock that is fast, or slow when it is negative. */
    void start(Replica replica, Duration clockOff) {
        replica.start(postgresql, clockOff);
    }

    void awaitReady() {
        for (Replica replica : replicas) {
            await(replica.name())
                    .atMost(UP_WITHIN)
                    .pollInterval(Duration.ofMillis(100))
                    .until(() -> client.answers(replica.readiness()));
        }
    }

    /** A connection to the database in the role of a service. */
    Connection database(Service service) throws SQLException {
        return DriverManager.getConnection(
                postgresql.jdbcUrl(service.schema()),
                SuiteDatabase.roleOf(service.schema()),
                secrets.databasePasswords().ofServices());
    }

    List<Replica> replicas() {
        return replicas;
    }

    List<Replica> of(Service service) {
        return replicas.stream().filter(replica -> replica.service() == service).toList();
    }

    Signalled broker() {
        return broker;
    }

    Signalled postgresql() {
        return postgresqlProcess;
    }

    /** Where the database is, alone. */
    SmallFileSystem databaseFiles() {
        return Objects.requireNonNull(databaseFiles, "The database has no file system of its own");
    }

    LoopbackNetwork network() {
        return network;
    }

    String bootstrapServers() {
        return "127.0.0.1:" + settings.port(PortSetting.KAFKA);
    }

    String token(String... roles) {
        return tokenOf("tester", roles);
    }

    /** For a client with a name of its own. */
    String tokenOf(String subject, String... roles) {
        return secrets.token(subject, roles);
    }

    @Override
    public void close() throws IOException {
        network.be(LoopbackNetwork.State.WELL);
        replicas.forEach(replica -> replica.process().stop());
        broker.stop();
        postgresql.stop();
        network.close();
        if (databaseFiles != null) {
            databaseFiles.close();
        }
    }
}
