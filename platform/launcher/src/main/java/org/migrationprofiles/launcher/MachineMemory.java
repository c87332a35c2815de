package org.migrationprofiles.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Looks whether the machine has memory for the suite, before the system ends one of its processes. */
final class MachineMemory {

    private static final Path LINUX = Path.of("/proc/meminfo");
    private static final int SERVERS_MEBIBYTES = 600;
    private static final int BESIDE_HEAP_MEBIBYTES = 100;

    private MachineMemory() {}

    /**
     * Demands what the parts may use.
     *
     * @throws SuiteFailure when less is available; nothing when the system does not tell
     */
    static void demand(Settings settings) {
        available().ifPresent(mebibytes -> demand(settings, mebibytes));
    }

    static void demand(Settings settings, long availableMebibytes) {
        long needed =
                SERVERS_MEBIBYTES + (long) Service.values().length * (settings.serviceMemory() + BESIDE_HEAP_MEBIBYTES);
        if (availableMebibytes < needed) {
            throw new SuiteFailure(
                    "There is too little memory: " + availableMebibytes + " MiB are available, " + needed
                            + " are needed.\n  End other programs, or give each service less: SUITE_SERVICE_MEMORY=128 ./suite up");
        }
    }

    private static OptionalLong available() {
        if (!Files.isReadable(LINUX)) {
            return OptionalLong.empty();
        }
        try (Stream<String> lines = Files.lines(LINUX)) {
            return lines.filter(line -> line.startsWith("MemAvailable:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 10)
                    .findFirst();
        } catch (IOException unreadable) {
            return OptionalLong.empty();
        }
    }
}
