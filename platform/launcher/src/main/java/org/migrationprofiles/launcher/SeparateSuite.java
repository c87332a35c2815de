package org.migrationprofiles.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.migrationprofiles.infrastructure.SuiteDatabase;
import org.migrationprofiles.infrastructure.SuiteTopics;

/**
 * A suite beside any other: in a directory of its own and on free ports of loopback, for a program that measures it. Its
 * parts are started as {@code ./suite up} starts them. For one thread, save {@link #kill()}.
 */
public final class SeparateSuite implements AutoCloseable {

    private static final Duration UP_WITHIN = Duration.ofMinutes(5);
    private static final int LOOK_EVERY_MILLISECONDS = 20;

    private final Settings settings;
    private final DataDirectory data;
    private final Secrets secrets;
    private final ServiceProcesses processes;
    private final Map<String, String> serviceSettings;
    private final SuiteClient client;
    private final ChildProcess broker;
    private final PostgresqlPart postgresql;
    private final Map<Service, ChildProcess> services = new EnumMap<>(Service.class);

    private SeparateSuite(Settings settings, Map<String, String> serviceSettings) throws InterruptedException {
        this.settings = settings;
        this.serviceSettings = serviceSettings;
        data = DataDirectory.prepared(settings.data());
        secrets = Secrets.of(data);
        client = new SuiteClient(secrets.token("separate-suite", "reader"));
        processes = new ServiceProcesses(settings, data, secrets);
        processes.demandBuilt();
        broker = processes.startBroker();
        try {
            postgresql = PostgresqlPart.start(data, settings.port(PortSetting.POSTGRESQL), secrets.databasePasswords());
        } catch (RuntimeException failure) {
            broker.kill();
            throw failure;
        }
        try {
            long start = System.nanoTime();
            while (!SuiteRun.listens(settings.port(PortSetting.KAFKA))) {
                demand(broker, start);
                Thread.sleep(LOOK_EVERY_MILLISECONDS);
            }
            SuiteTopics.create(bootstrapServers(), SuiteTopics.PARTITIONS);
            for (Service service : Service.values()) {
                begin(service);
            }
            for (Service service : Service.values()) {
                awaitReady(service);
            }
        } catch (RuntimeException | InterruptedException failure) {
            kill();
            throw failure;
        }
    }

    /**
     * Starts one and waits until all services are ready.
     *
     * @param home the root of the suite's files, in which the services were built
     * @param directory where its data and logs are kept; empty, or a suite's
     * @param leastPort of the range that its ports are taken from
     * @param portBound behind that range
     * @param serviceSettings environment variables of the services, beside those that every suite has
     * @throws SuiteFailure when a part does not come up; no part runs then
     */
    public static SeparateSuite start(
            Path home, Path directory, int leastPort, int portBound, Map<String, String> serviceSettings)
            throws InterruptedException {
        Map<String, String> environment = PortSetting.free(leastPort, portBound);
        environment.put("SUITE_HOME", home.toString());
        environment.put("SUITE_DATA", directory.toAbsolutePath().toString());
        return new SeparateSuite(Settings.from(environment), Map.copyOf(serviceSettings));
    }

    /** Starts a service that was stopped; comes back as soon as its process runs, before it answers. */
    public void begin(Service service) {
        begin(service, Path.of(System.getProperty("java.home")), List.of());
    }

    /**
     * As {@link #begin(Service)}, with another Java.
     *
     * @param javaHome where it is installed
     * @param options that its {@code java} is given beside those of every suite
     */
    public void begin(Service service, Path javaHome, List<String> options) {
        Map<String, String> environment = new HashMap<>(processes.environment(service, postgresql));
        environment.putAll(serviceSettings);
        List<String> arguments = new ArrayList<>(options);
        arguments.addAll(processes.arguments(service, service.title()));
        services.put(service, ChildProcess.start(javaHome, service.title(), data, arguments, environment));
    }

    /**
     * Lets a Java learn from a start of a service that comes up and answers, and from its end, what the next start needs. The service is
     * stopped before and behind it.
     *
     * @param javaHome of a Java 25 or later
     * @param directory in which its AOT cache is written, in the place of one of the same service
     * @return the cache, such as {@code project-service.aot}
     * @throws SuiteFailure when none is written
     */
    public Path learn(Service service, Path javaHome, Path directory) throws IOException, InterruptedException {
        Path cache = directory.resolve(service.title() + ".aot").toAbsolutePath();
        Files.deleteIfExists(cache);
        stop(service);
        begin(service, javaHome, List.of("-XX:AOTCacheOutput=" + cache));
        awaitReady(service);
        if (!client.answers(address(service) + "/v1/changes?limit=1")) {
            throw new SuiteFailure(service.title() + " does not answer.\n  Its log: "
                    + part(service).log());
        }
        awaitEnd(part(service));
        if (!Files.isRegularFile(cache)) {
            throw new SuiteFailure(service.title() + " wrote no AOT cache.\n  Its log: "
                    + part(service).log());
        }
        return cache;
    }

    // What it writes at its end takes longer than an end does else.
    private static void awaitEnd(ChildProcess process) throws InterruptedException {
        process.askToStop();
        long start = System.nanoTime();
        while (process.alive()) {
            if (System.nanoTime() - start > UP_WITHIN.toNanos()) {
                throw new SuiteFailure(process.name() + " does not end.\n  Its log: " + process.log());
            }
            Thread.sleep(LOOK_EVERY_MILLISECONDS);
        }
    }

    /** Stops a service cleanly, and comes back when it has ended. */
    public void stop(Service service) {
        part(service).stop();
    }

    /** Environment variables that put a further suite on ports of a range that nobody has. */
    public static Map<String, String> freePorts(int leastPort, int portBound) {
        return Map.copyOf(PortSetting.free(leastPort, portBound));
    }

    /** Waits until a service says that it is ready. */
    public void awaitReady(Service service) throws InterruptedException {
        long start = System.nanoTime();
        while (!client.answers(settings.readiness(service))) {
            demand(part(service), start);
            Thread.sleep(LOOK_EVERY_MILLISECONDS);
        }
    }

    private static void demand(Part part, long start) {
        if (!part.alive()) {
            throw new SuiteFailure(part.name() + " ended unexpectedly, " + part.end() + ".\n  Its log: " + part.log());
        }
        if (System.nanoTime() - start > UP_WITHIN.toNanos()) {
            throw new SuiteFailure(
                    part.name() + " is not ready after " + UP_WITHIN.toSeconds() + " s.\n  Its log: " + part.log());
        }
    }

    private ChildProcess part(Service service) {
        ChildProcess process = services.get(service);
        if (process == null) {
            throw new IllegalStateException(service.title() + " was never started");
        }
        return process;
    }

    /** Where a service answers, without a slash at the end. */
    public String address(Service service) {
        return settings.address(service);
    }

    /** The port on which a service answers, of 127.0.0.1. */
    public int port(Service service) {
        return settings.port(service.port());
    }

    /** Where a service tells its metrics, in the text format of Prometheus. */
    public String metrics(Service service) {
        return "http://127.0.0.1:" + settings.port(service.managementPort()) + "/q/metrics";
    }

    /** The process of a service. */
    public long pid(Service service) {
        return part(service).pid();
    }

    /** The process of the Kafka broker. */
    public long brokerPid() {
        return broker.pid();
    }

    /** Where Kafka is. */
    public String bootstrapServers() {
        return "127.0.0.1:" + settings.port(PortSetting.KAFKA);
    }

    /** A token that the services accept for 8 hours. */
    public String token(String subject, String... roles) {
        return secrets.token(subject, roles);
    }

    /** A connection to the schema of a service, in the role that owns it. */
    public Connection ownerConnection(Service service) throws SQLException {
        return DriverManager.getConnection(postgresql.jdbcUrl(service.schema()), ownerRole(service), ownerPassword());
    }

    /** The port of PostgreSQL, on 127.0.0.1. */
    public int postgresqlPort() {
        return settings.port(PortSetting.POSTGRESQL);
    }

    /** The role that owns the schema of a service. */
    public String ownerRole(Service service) {
        return SuiteDatabase.ownerOf(service.schema());
    }

    /** The password of the roles that own the schemas. */
    public String ownerPassword() {
        return secrets.databasePasswords().ofOwners();
    }

    /** The name of the database. */
    public String database() {
        return SuiteDatabase.NAME;
    }

    /** Ends all parts at once, from any thread. */
    public void kill() {
        services.values().forEach(ChildProcess::kill);
        broker.kill();
        postgresql.kill();
    }

    /** Stops all parts cleanly; the data stay. */
    @Override
    public void close() {
        services.values().forEach(ChildProcess::askToStop);
        services.values().forEach(ChildProcess::stop);
        broker.stop();
        postgresql.stop();
    }
}
