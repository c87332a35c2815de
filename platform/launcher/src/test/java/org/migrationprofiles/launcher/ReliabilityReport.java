package org.migrationprofiles.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes down what a run came to, as a row of docs/reliability.md and a table of its faults. */
final class ReliabilityReport {

    private static final Path FILE = Path.of("target", "reliability.md");
    private static final String HEAD = """
            | date | form | seed | time | writes acknowledged | sent again | reads answered | faults | lost | doubled | longest until well |
            |---|---|---|---|---|---|---|---|---|---|---|
            """;

    private static final String OVERLOAD = """
            | date | service | answers a second that it can give | for | requests a second sent | 200 | 429 | 503 | not sent or not answered | half of 200 within | 99 % within | all within | most memory | well after |
            |---|---|---|---|---|---|---|---|---|---|---|---|---|---|
            """;

    private ReliabilityReport() {}

    /** Adds a run. */
    static void write(String form, long seed, Duration time, Ledger ledger, FaultInjection faults, Reckoning reckoning)
            throws IOException {
        String row = "| %s | %s | `%d` | %d s | %d | %d | %d | %d | %d | %d | %s |%n"
                .formatted(
                        LocalDate.now(ZoneOffset.UTC),
                        form,
                        seed,
                        time.toSeconds(),
                        ledger.writes(),
                        ledger.repeated(),
                        ledger.reads(),
                        faults.struck().values().stream()
                                .mapToInt(Integer::intValue)
                                .sum(),
                        reckoning.lost().size(),
                        reckoning.doubled().size(),
                        seconds(faults.longest().values().stream()
                                .max(Duration::compareTo)
                                .orElse(Duration.ZERO)));
        String table = faults.struck().entrySet().stream()
                .map(fault -> "| %s | %d | %s |"
                        .formatted(
                                fault.getKey().words(),
                                fault.getValue(),
                                seconds(faults.longest().getOrDefault(fault.getKey(), Duration.ZERO))))
                .collect(Collectors.joining("\n", "\n| fault | times | longest until well |\n|---|---|---|\n", "\n\n"));
        Files.writeString(FILE, HEAD + row + table, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        System.out.println(HEAD + row + table);
    }

    /** Adds a service that was asked for more than it can answer. */
    static void writeOverload(
            String service, double sustainable, Duration time, Load load, long mebibytes, Duration wellAfter)
            throws IOException {
        String row = "| %s | %s | %.0f | %d s | %.0f | %d | %d | %d | %d | %s | %s | %s | %d MiB | %s |%n"
                .formatted(
                        LocalDate.now(ZoneOffset.UTC),
                        service,
                        sustainable,
                        time.toSeconds(),
                        (double) load.sent() / time.toSeconds(),
                        load.answered(200),
                        load.answered(429),
                        load.answered(503),
                        load.unanswered() + load.notSent(),
                        seconds(load.within(0.5)),
                        seconds(load.within(0.99)),
                        seconds(load.within(1)),
                        mebibytes,
                        seconds(wellAfter));
        Files.writeString(FILE, OVERLOAD + row + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        System.out.println(OVERLOAD + row);
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }
}
