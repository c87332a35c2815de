package org.migrationprofiles.launcher;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** One of the processes of a service, that can be killed, held and started again without the others. */
final class Replica {

    private static final Map<String, String> OFTEN_COUNTED = Map.of("SUITE_RECONCILIATION_EVERY", "2s");

    private final Service service;
    private final String name;
    private final Settings settings;
    private final Secrets secrets;
    private final Path directory;
    private Signalled process;
    private int starts;

    /**
     * @param name of its own, such as {@code metrics-service-2}
     * @param settings with its own ports
     * @param directory for the logs of each of its starts
     */
    Replica(
            Service service,
            String name,
            Settings settings,
            Secrets secrets,
            Path directory,
            PostgresqlPart postgresql) {
        this.service = service;
        this.name = name;
        this.settings = settings;
        this.secrets = secrets;
        this.directory = directory;
        this.process = begin(postgresql);
    }

    /** Starts it again, after its end. */
    void start(PostgresqlPart postgresql) {
        process = begin(postgresql);
    }

    private Signalled begin(PostgresqlPart postgresql) {
        starts++;
        DataDirectory own = DataDirectory.prepared(directory.resolve(name + "-start-" + starts));
        ServiceProcesses processes = new ServiceProcesses(settings, own, secrets);
        processes.demandBuilt();
        Map<String, String> environment = new HashMap<>(processes.environment(service, postgresql));
        environment.putAll(OFTEN_COUNTED);
        environment.compute("QUARKUS_DATASOURCE_JDBC_URL", (variable, url) -> url + "&ApplicationName=" + name);
        ChildProcess child = ChildProcess.start(name, own, processes.arguments(service, name), environment);
        return new Signalled(child, own);
    }

    Service service() {
        return service;
    }

    String name() {
        return name;
    }

    Signalled process() {
        return process;
    }

    String address() {
        return settings.address(service);
    }

    String readiness() {
        return settings.readiness(service);
    }

    String metrics() {
        return readiness().replace("/q/health/ready", "/q/metrics");
    }
}
