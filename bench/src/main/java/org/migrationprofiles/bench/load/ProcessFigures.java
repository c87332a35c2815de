package org.migrationprofiles.bench.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** What the system tells of a process. */
public final class ProcessFigures {

    private static final double KIBIBYTES_OF_A_MEBIBYTE = 1024;

    private ProcessFigures() {}

    /** Seconds of processor time that it has taken so far; 0 where the system does not tell. */
    public static double processorSeconds(long pid) {
        return ProcessHandle.of(pid)
                        .flatMap(process -> process.info().totalCpuDuration())
                        .orElse(Duration.ZERO)
                        .toNanos()
                / 1e9;
    }

    /** Memory that it has resident, in MiB; empty where the system does not tell. */
    public static OptionalDouble residentMebibytes(long pid) {
        Path status = Path.of("/proc", Long.toString(pid), "status");
        if (!Files.isReadable(status)) {
            return OptionalDouble.empty();
        }
        try (Stream<String> lines = Files.lines(status)) {
            return residentMebibytes(lines);
        } catch (IOException gone) {
            return OptionalDouble.empty();
        }
    }

    static OptionalDouble residentMebibytes(Stream<String> status) {
        return status.filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Long.parseLong(line.replaceAll("\\D", "")) / KIBIBYTES_OF_A_MEBIBYTE)
                .findFirst();
    }
}
