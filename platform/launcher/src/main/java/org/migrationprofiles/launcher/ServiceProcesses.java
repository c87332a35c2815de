package org.migrationprofiles.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.migrationprofiles.infrastructure.SuiteDatabase;

/** Starts the services, each with what it needs to know. */
final class ServiceProcesses {

    private static final String JAR = "target/quarkus-app/quarkus-run.jar";

    // Else a Java on a large machine begins with all that it may have, and fills it before it looks for garbage.
    private static final String FIRST_HEAP = "-Xms64m";

    private final Settings settings;
    private final DataDirectory data;
    private final Secrets secrets;

    ServiceProcesses(Settings settings, DataDirectory data, Secrets secrets) {
        this.settings = settings;
        this.data = data;
        this.secrets = secrets;
    }

    /**
     * Demands that the services were built.
     *
     * @throws SuiteFailure naming what is missing
     */
    void demandBuilt() {
        for (Service service : Service.values()) {
            if (!Files.isRegularFile(jar(service))) {
                throw new SuiteFailure(service.title() + " is not built: there is no " + jar(service)
                        + ".\n  Build it with: ./suite build");
            }
        }
    }

    /** What runs as a service. */
    Path jar(Service service) {
        return settings.home().resolve(service.title()).resolve(JAR);
    }

    ChildProcess start(Service service, PostgresqlPart postgresql) {
        return ChildProcess.start(
                service.title(), data, arguments(service, service.title()), environment(service, postgresql));
    }

    /**
     * What the {@code java} of a service is told.
     *
     * @param member the name of this one among those that share the service's work
     */
    List<String> arguments(Service service, String member) {
        List<String> arguments = new ArrayList<>(List.of(
                FIRST_HEAP,
                "-Xmx" + settings.serviceMemory() + "m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.net.preferIPv4Stack=true"));
        String channel = service.channel();
        if (channel != null) {
            // As a member that Kafka knows by name, it goes on at once after a crash, and nobody waits until Kafka
            // gives up the one that is gone.
            arguments.add("-Dmp.messaging.incoming." + channel + ".group.instance.id=" + member);
        }
        arguments.add("-jar");
        arguments.add(jar(service).toString());
        return arguments;
    }

    /** The settings of a service, as environment variables. */
    Map<String, String> environment(Service service, PostgresqlPart postgresql) {
        return environment(service, postgresql.jdbcUrl(service.schema()));
    }

    /**
     * As {@link #environment(Service, PostgresqlPart)}, for a database that is no part of the suite.
     *
     * @param jdbcUrl where the service's schema is
     */
    Map<String, String> environment(Service service, String jdbcUrl) {
        return Map.ofEntries(
                Map.entry("QUARKUS_PROFILE", "prod"),
                Map.entry("QUARKUS_HTTP_HOST", "127.0.0.1"),
                Map.entry("QUARKUS_HTTP_PORT", Integer.toString(settings.port(service.port()))),
                Map.entry("QUARKUS_MANAGEMENT_HOST", "127.0.0.1"),
                Map.entry("QUARKUS_MANAGEMENT_PORT", Integer.toString(settings.port(service.managementPort()))),
                Map.entry("QUARKUS_DATASOURCE_JDBC_URL", jdbcUrl),
                Map.entry("QUARKUS_DATASOURCE_USERNAME", SuiteDatabase.roleOf(service.schema())),
                Map.entry(
                        "QUARKUS_DATASOURCE_PASSWORD",
                        secrets.databasePasswords().ofServices()),
                Map.entry("QUARKUS_FLYWAY_USERNAME", SuiteDatabase.ownerOf(service.schema())),
                Map.entry("QUARKUS_FLYWAY_PASSWORD", secrets.databasePasswords().ofOwners()),
                Map.entry("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + settings.port(PortSetting.KAFKA)),
                Map.entry("QUARKUS_OIDC_PUBLIC_KEY", secrets.publicKey()),
                Map.entry("SUITE_CURSOR_SECRET", secrets.get(Secrets.CURSOR_SECRET)),
                Map.entry("SUITE_PROJECT_SERVICE_URL", address(Service.PROJECT)),
                Map.entry("SUITE_EVALUATION_SERVICE_URL", address(Service.EVALUATION)),
                Map.entry("SUITE_PROBLEMS_BASE_URI", address(service) + "/problems"));
    }

    /** Where people and programs on this machine reach a service. */
    private String address(Service service) {
        return "http://localhost:" + settings.port(service.port());
    }

    /** The broker, in a process of its own. */
    ChildProcess startBroker() {
        return ChildProcess.start(
                ChildProcess.BROKER,
                data,
                List.of(
                        "-Xmx384m",
                        "-XX:+UseSerialGC",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-Djava.util.logging.SimpleFormatter.format=%1$tFT%1$tT %4$s %3$s %5$s%6$s%n",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Broker.class.getName(),
                        data.kafka().toString(),
                        Integer.toString(settings.port(PortSetting.KAFKA))),
                Map.of());
    }
}
