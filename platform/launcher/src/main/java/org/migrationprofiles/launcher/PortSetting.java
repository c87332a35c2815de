package org.migrationprofiles.launcher;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.migrationprofiles.infrastructure.FreePorts;

/** The ports of the suite on 127.0.0.1, each with the setting that changes it. */
enum PortSetting {
    PROJECT("SUITE_PROJECT_PORT", 8081),
    PROJECT_MANAGEMENT("SUITE_PROJECT_MANAGEMENT_PORT", 9081),
    EVALUATION("SUITE_EVALUATION_PORT", 8082),
    EVALUATION_MANAGEMENT("SUITE_EVALUATION_MANAGEMENT_PORT", 9082),
    METRICS("SUITE_METRICS_PORT", 8083),
    METRICS_MANAGEMENT("SUITE_METRICS_MANAGEMENT_PORT", 9083),
    POSTGRESQL("SUITE_POSTGRESQL_PORT", 15432),
    KAFKA("SUITE_KAFKA_PORT", 19092);

    private final String variable;
    private final int standard;

    PortSetting(String variable, int standard) {
        this.variable = variable;
        this.standard = standard;
    }

    /**
     * Environment variables that set each of them to a port that nobody has, another for each.
     *
     * @param least of the range that they are taken from
     * @param bound behind that range
     */
    static Map<String, String> free(int least, int bound) {
        Map<String, String> environment = new HashMap<>();
        Set<Integer> taken = new HashSet<>();
        for (PortSetting setting : values()) {
            int port;
            do {
                port = FreePorts.between(least, bound);
            } while (!taken.add(port));
            environment.put(setting.variable, Integer.toString(port));
        }
        return environment;
    }

    /** The environment variable that changes it. */
    String variable() {
        return variable;
    }

    /** The port when nothing is set. */
    int standard() {
        return standard;
    }
}
