package org.migrationprofiles.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Ten times as many requests as a service can answer, for a minute, while others write: what is too much is refused with a word on
 * when to come again, memory stays within its bounds, and afterwards all is as before. {@code -Dreliability.overload.seconds} says
 * for how long.
 */
@Tag("reliability")
class SurvivedOverloadTest {

    private static final int TIMES = 10;
    private static final int MOST_REPEATED = 3;
    private static final int CLIENTS = 200;
    private static final Duration WARM_UP = Duration.ofSeconds(15);
    private static final Duration MEASURED = Duration.ofSeconds(10);
    private static final Duration OVERLOADED =
            Duration.ofSeconds(Integer.getInteger("reliability.overload.seconds", 60));
    private static final Duration WELL_WITHIN = Duration.ofMinutes(1);
    private static final Duration ACCEPTED_WITHIN = Duration.ofSeconds(30);
    // The heap is 256 MiB (SUITE_SERVICE_MEMORY); classes, code, threads and buffers come on top.
    private static final long MOST_MEBIBYTES = 768;
    private static final Map<Service, String> PATHS = Map.of(
            Service.PROJECT, "/v1/publications?limit=20",
            Service.EVALUATION, "/v1/evaluations?limit=20",
            Service.METRICS, "/v1/indicators/evaluated" + Workload.ALL);

    @TempDir
    Path directory;

    @Test
    void tenTimesAsMuchAsCanBeAnsweredIsRefusedAndLeavesNoTrace() throws Exception {
        long seed = ThreadLocalRandom.current().nextLong(1, 1_000_000_000);
        Ledger ledger = new Ledger();
        try (SuiteParts parts = new SuiteParts(directory, 1, false)) {
            List<String> tokens = IntStream.range(0, CLIENTS)
                    .mapToObj(number -> parts.tokenOf("client-" + number, "reader"))
                    .toList();
            Workload workload = new Workload(parts, ledger, seed);
            workload.start();
            try {
                long refused = 0;
                for (Service service : Service.values()) {
                    refused += overload(parts.of(service).get(0), tokens);
                }
                // Not of each: a service that gets little of a busy processor leaves requests waiting in their
                // connections, where
                // it does not see them, and has no more of them at once than it may.
                assertThat(refused).as("refused requests").isPositive();
            } finally {
                workload.finish();
            }
            Reckoning reckoning = new Reckoning(parts, ledger);
            reckoning.look(false);
            assertThat(reckoning.lost()).as("lost").isEmpty();
            assertThat(reckoning.doubled()).as("doubled").isEmpty();
            assertThat(reckoning.wrong()).as("wrong").isEmpty();
            assertThat(ledger.violations()).as("answered what never should be").isEmpty();
        }
    }

    private static long overload(Replica replica, List<String> tokens) throws IOException, InterruptedException {
        String address = replica.address() + PATHS.get(replica.service());
        new Load(address, tokens).asFastAsAnswered(WARM_UP);
        double sustainable = new Load(address, tokens).asFastAsAnswered(MEASURED);
        Load load = new Load(address, tokens);
        load.atRate(sustainable * TIMES, OVERLOADED);
        // A machine that has other work may have answered faster now than when it was measured.
        for (int again = 0; again < MOST_REPEATED && perSecond(load) > sustainable; again++) {
            sustainable = perSecond(load);
            load = new Load(address, tokens);
            load.atRate(sustainable * TIMES, OVERLOADED);
        }

        Duration wellAfter = untilWell(address, tokens);
        long memory = replica.process().mostMebibytes();
        ReliabilityReport.writeOverload(replica.name(), sustainable, OVERLOADED, load, memory, wellAfter);
        assertThat(replica.process().alive()).as(replica.name() + " works on").isTrue();
        assertThat(load.wrong()).as("answers of " + replica.name()).isEmpty();
        assertThat(load.answered(200)).as("accepted requests").isPositive();
        assertThat(load.within(1)).as("the slowest accepted request").isLessThan(ACCEPTED_WITHIN);
        assertThat(memory).as("MiB").isLessThan(MOST_MEBIBYTES);
        return load.answered(429) + load.answered(503);
    }

    private static double perSecond(Load load) {
        return (double) load.answered(200) / OVERLOADED.toSeconds();
    }

    /** Until everybody is answered again, one after another. */
    private static Duration untilWell(String address, List<String> tokens) {
        long begun = System.nanoTime();
        await("that all is well")
                .atMost(WELL_WITHIN)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> {
                    Load calm = new Load(address, tokens);
                    calm.atRate(5, Duration.ofSeconds(1));
                    return calm.answered(200) == calm.sent() && calm.within(1).compareTo(Duration.ofSeconds(1)) < 0;
                });
        return Duration.ofNanos(System.nanoTime() - begun);
    }
}
