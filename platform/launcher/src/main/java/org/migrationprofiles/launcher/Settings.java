package org.migrationprofiles.launcher;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the environment says about this run.
 *
 * @param home the root of the suite's files, in which the services were built
 * @param data where everything is kept
 * @param ports on 127.0.0.1
 * @param serviceMemory heap of each service, in MiB
 */
record Settings(Path home, Path data, Map<PortSetting, Integer> ports, int serviceMemory) {

    private static final int STANDARD_MEMORY = 256;
    private static final int LEAST_MEMORY = 96;
    private static final int MOST_MEMORY = 65_536;
    private static final int HIGHEST_PORT = 65_535;

    /**
     * Reads {@code SUITE_HOME}, {@code SUITE_DATA}, {@code SUITE_SERVICE_MEMORY} and the ports of {@link PortSetting}.
     *
     * @throws SuiteFailure when one of them cannot be what it says, or two ports are the same
     */
    static Settings from(Map<String, String> environment) {
        Path home = Path.of(environment.getOrDefault("SUITE_HOME", ""))
                .toAbsolutePath()
                .normalize();
        Path data = home.resolve(environment.getOrDefault("SUITE_DATA", "data")).normalize();
        Map<PortSetting, Integer> ports = new EnumMap<>(PortSetting.class);
        for (PortSetting setting : PortSetting.values()) {
            int port = number(
                    environment.get(setting.variable()), setting.variable(), setting.standard(), 1, HIGHEST_PORT);
            ports.forEach((other, taken) -> {
                if (taken == port) {
                    throw new SuiteFailure(String.format(
                            Locale.ROOT,
                            "%s and %s are both %d. Give each its own port.",
                            other.variable(),
                            setting.variable(),
                            port));
                }
            });
            ports.put(setting, port);
        }
        String memory = "SUITE_SERVICE_MEMORY";
        return new Settings(
                home, data, ports, number(environment.get(memory), memory, STANDARD_MEMORY, LEAST_MEMORY, MOST_MEMORY));
    }

    private static int number(@Nullable String value, String variable, int standard, int least, int most) {
        if (value == null || value.isBlank()) {
            return standard;
        }
        try {
            int number = Integer.parseInt(value.strip());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // Said below, as for a number out of range.
        }
        throw new SuiteFailure(String.format(
                Locale.ROOT, "%s is \"%s\"; it takes a number from %d to %d.", variable, value, least, most));
    }

    /** The same, on other ports: those on which a suite was started that runs already. */
    Settings on(Map<PortSetting, Integer> otherPorts) {
        return new Settings(home, data, otherPorts, serviceMemory);
    }

    int port(PortSetting setting) {
        return ports.getOrDefault(setting, setting.standard());
    }

    /** Where a service answers, without a slash at the end. */
    String address(Service service) {
        return "http://127.0.0.1:" + port(service.port());
    }

    /** Where a service says whether it is ready. */
    String readiness(Service service) {
        return "http://127.0.0.1:" + port(service.managementPort()) + "/q/health/ready";
    }
}
