package org.migrationprofiles.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Writers and readers at work on real processes, while one thing after another goes wrong: nothing that was acknowledged is
 * lost, nothing is there twice, and figures are right. {@code -Dreliability.seed} repeats the order of faults of another run,
 * {@code -Dreliability.minutes} says for how long the long form makes things go wrong; {@code -Dreliability.faults} has it make a few
 * things go wrong once, in this order, such as {@code HOLD_RELAY,FILL_DISK}.
 */
class SurvivedFaultsTest {

    private static final int STANDARD_MINUTES = 10;

    @TempDir
    Path directory;

    @Test
    void killedServicesAndAKilledBrokerLoseAndDoubleNothing() throws Exception {
        long seed = seed();
        List<Fault> faults = new ArrayList<>(Fault.ESSENTIAL);
        Collections.shuffle(faults, new Random(seed));
        survive("short", seed, 1, faults.iterator());
    }

    @Tag("reliability")
    @Test
    void whateverGoesWrongForMinutesLosesAndDoublesNothing() throws Exception {
        long seed = seed();
        Duration time = Duration.ofMinutes(Integer.getInteger("reliability.minutes", STANDARD_MINUTES));
        List<Fault> named = named(System.getProperty("reliability.faults", ""));
        if (named.isEmpty()) {
            survive("long", seed, 2, new Shuffled(new Random(seed), time));
        } else {
            survive("long, " + named.size() + " named", seed, 2, named.iterator());
        }
    }

    private static List<Fault> named(String names) {
        return Arrays.stream(names.split(",", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(Fault::valueOf)
                .toList();
    }

    private void survive(String form, long seed, int replicas, Iterator<Fault> faults) throws Exception {
        System.out.println("reliability: repeat this order of faults with -Dreliability.seed=" + seed);
        Ledger ledger = new Ledger();
        try (SuiteParts parts = new SuiteParts(directory, replicas, replicas > 1 && SmallFileSystem.possible())) {
            long begun = System.nanoTime();
            FaultInjection injection = new FaultInjection(parts, ledger, new Random(seed));
            Workload workload = new Workload(parts, ledger, seed);
            workload.start();
            try {
                while (faults.hasNext()) {
                    injection.strike(faults.next());
                }
            } finally {
                workload.finish();
            }
            Duration time = Duration.ofNanos(System.nanoTime() - begun);
            Reckoning reckoning = new Reckoning(parts, ledger);
            reckoning.look(injection.struck().containsKey(Fault.RECREATE_TOPIC));
            ReliabilityReport.write(form, seed, time, ledger, injection, reckoning);

            assertThat(reckoning.lost()).as("lost, with seed " + seed).isEmpty();
            assertThat(reckoning.doubled()).as("doubled, with seed " + seed).isEmpty();
            assertThat(reckoning.wrong()).as("wrong, with seed " + seed).isEmpty();
            assertThat(ledger.violations())
                    .as("answered what never should be, with seed " + seed)
                    .isEmpty();
            assertThat(ledger.writes()).as("writes").isGreaterThan(50);
        }
    }

    private static long seed() {
        return Long.getLong("reliability.seed", ThreadLocalRandom.current().nextLong(1, 1_000_000_000));
    }

    /** All faults in an order by chance, again and again until the time is over, which begins with the first. */
    private static final class Shuffled implements Iterator<Fault> {

        private final Random random;
        private final Duration time;
        private long end;
        private List<Fault> left = new ArrayList<>();

        Shuffled(Random random, Duration time) {
            this.random = random;
            this.time = time;
        }

        @Override
        public boolean hasNext() {
            if (end == 0) {
                end = System.nanoTime() + time.toNanos();
            }
            return System.nanoTime() < end;
        }

        @Override
        public Fault next() {
            if (left.isEmpty()) {
                left = new ArrayList<>(Fault.possible());
                Collections.shuffle(left, random);
            }
            return left.remove(left.size() - 1);
        }
    }
}
