package org.migrationprofiles.launcher;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
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
        this.process = begin(postgresql, Duration.ZERO);
    }

    /**
     * Starts it again, after its end.
     *
     * @param clockOff by which its clock is fast; negative when it is slow
     */
    void start(PostgresqlPart postgresql, Duration clockOff) {
        process = begin(postgresql, clockOff);
    }

    private Signalled begin(PostgresqlPart postgresql, Duration clockOff) {
        starts++;
        DataDirectory own = DataDirectory.prepared(directory.resolve(name + "-start-" + starts));
        ServiceProcesses processes = new ServiceProcesses(settings, own, secrets);
        processes.demandBuilt();
        Map<String, String> environment = new HashMap<>(processes.environment(service, postgresql));
        environment.putAll(OFTEN_COUNTED);
        environment.compute("QUARKUS_DATASOURCE_JDBC_URL", (variable, url) -> url + "&ApplicationName=" + name);
        List<String> arguments = new ArrayList<>(processes.arguments(service, name));
        if (!clockOff.isZero()) {
            arguments.add(0, ClockAgent.argument(directory, clockOff));
        }
        ChildProcess child = ChildProcess.start(name, own, arguments, environment);
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
