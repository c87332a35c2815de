package org.migrationprofiles.launcher;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * People at work on all replicas: writers whose every write is repeated, with the same key, until it is acknowledged, and
 * readers of figures who notice what cannot be.
 */
final class Workload {

    /** Whose released publications count: all. */
    static final String ALL = "?unit=PUBLICATION&population=ALL";

    private static final int WRITERS = 4;
    private static final int READERS = 2;
    private static final Duration BETWEEN_CHAINS = Duration.ofSeconds(1);
    private static final Duration BETWEEN_READS = Duration.ofMillis(100);
    private static final Duration ENDS_WITHIN = Duration.ofMinutes(3);
    private static final String[] COUNTRIES = {
        "AFG", "KEN", "MDG", "MWI", "FSM", "NAM", "SYC", "MUS", "PHL", "TJK", "UGA", "ZMB", "BWA", "COL", "CRI", "MLI"
    };

    private final SuiteParts parts;
    private final Ledger ledger;
    private final Writing writing;
    private final ImpatientClient reader;
    private final long seed;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean over;

    Workload(SuiteParts parts, Ledger ledger, long seed) {
        this.parts = parts;
        this.ledger = ledger;
        this.seed = seed;
        this.writing = new Writing(parts, ledger);
        this.reader = new ImpatientClient(parts.token("reader"));
    }

    void start() throws InterruptedException {
        String funder =
                writing.organisation("F" + Long.toUnsignedString(seed, 36).toUpperCase(Locale.ROOT));
        for (int writer = 1; writer <= WRITERS; writer++) {
            int number = writer;
            begin("writer-" + number, () -> write(number, funder));
        }
        for (int each = 1; each <= READERS; each++) {
            int number = each;
            begin("reader-" + number, () -> readFigures(number));
        }
    }

    private void begin(String name, Task task) {
        Thread thread = new Thread(
                () -> {
                    try {
                        task.run();
                    } catch (InterruptedException ended) {
                        Thread.currentThread().interrupt();
                    } catch (RuntimeException | Error failure) {
                        ledger.violation(name + " failed: " + failure);
                    }
                },
                name);
        threads.add(thread);
        thread.start();
    }

    /** Lets writers finish what they have begun, and waits for them. */
    void finish() throws InterruptedException {
        over = true;
        long end = System.nanoTime() + ENDS_WITHIN.toNanos();
        for (Thread thread : threads) {
            TimeUnit.NANOSECONDS.timedJoin(thread, Math.max(1, end - System.nanoTime()));
            if (thread.isAlive()) {
                ledger.violation(thread.getName() + " could not finish what it had begun");
                thread.interrupt();
            }
        }
    }

    private void write(int writer, String funder) throws InterruptedException {
        Random random = new Random(seed * 31 + writer);
        for (int number = 1; !over; number++) {
            long begun = System.nanoTime();
            String name = "R%s-%d-%d"
                    .formatted(Long.toUnsignedString(seed, 36), writer, number)
                    .toUpperCase(Locale.ROOT);
            String country = COUNTRIES[random.nextInt(COUNTRIES.length)];
            String project = writing.create(
                            Ledger.Kind.PROJECT, name + "-project", """
                    {"identifiers": [{"scheme": "IOM_PROJECT", "value": "%s", "primary": true}], "fundingYear": 2013,
                     "countries": [{"iso3": "%s", "role": "BENEFITING"}],
                     "funders": [{"organisationId": "%s", "role": "FUNDER"}]}
                    """.formatted(name, country, funder))
                    .id();
            String profile = writing.create(
                            Ledger.Kind.PROFILE,
                            name + "-profile",
                            "{\"projectId\": \"%s\", \"country\": \"%s\"}".formatted(project, country))
                    .id();
            Writing.Created publication =
                    writing.create(Ledger.Kind.PUBLICATION, name + "-publication", """
                    {"profileId": "%s", "type": "MP", "status": "RELEASED", "editionYear": 2015}
                    """.formatted(profile));
            ledger.published(country);
            if (random.nextBoolean()) {
                writing.change(publication, random.nextInt(2015, 2020));
            }
            if (random.nextBoolean()) {
                writing.create(Ledger.Kind.EVALUATION, name + "-evaluation", """
                        {"status": "PUBLISHED", "title": "%s", "profileIds": ["%s"]}
                        """.formatted(name, profile));
                ledger.evaluated(publication.id());
            }
            LockSupport.parkNanos(BETWEEN_CHAINS.toNanos() - (System.nanoTime() - begun));
        }
    }

    private void readFigures(int number) throws InterruptedException {
        long least = 0;
        List<Replica> replicas = parts.replicas();
        for (int turn = number; !over; turn++) {
            Replica replica = replicas.get(turn % replicas.size());
            switch (replica.service()) {
                case PROJECT -> look(replica, "/v1/publications?limit=20");
                case EVALUATION -> look(replica, "/v1/evaluations?limit=20");
                case METRICS -> {
                    least = figure(replica, least);
                    look(replica, "/v1/profile-status?population=ALL");
                    reconciliation(replica);
                }
            }
            LockSupport.parkNanos(BETWEEN_READS.toNanos());
        }
    }

    private long figure(Replica replica, long least) throws InterruptedException {
        ImpatientClient.Answer answer = look(replica, "/v1/indicators/evaluated" + ALL);
        if (answer == null || answer.status() != 200) {
            return least;
        }
        long evaluated = answer.body().path("n").asLong(-1);
        long publications = answer.body().path("N").asLong(-1);
        if (evaluated < 0
                || evaluated > ledger.begun(Ledger.Kind.EVALUATION)
                || publications > ledger.begun(Ledger.Kind.PUBLICATION)
                || publications < least) {
            ledger.violation("%s says %d of %d, after %d; begun were %d of %d"
                    .formatted(
                            replica.name(),
                            evaluated,
                            publications,
                            least,
                            ledger.begun(Ledger.Kind.EVALUATION),
                            ledger.begun(Ledger.Kind.PUBLICATION)));
        }
        return publications;
    }

    private ImpatientClient.@Nullable Answer look(Replica replica, String path) throws InterruptedException {
        try {
            ImpatientClient.Answer answer = reader.get(replica.address() + path);
            ledger.read();
            if (answer.status() != 200 && !answer.unavailable()) {
                ledger.violation("GET " + path + " of " + replica.name() + " answered " + answer.said());
            }
            return answer;
        } catch (IOException away) {
            // Killed, or held: nobody is there to answer.
            return null;
        }
    }

    private void reconciliation(Replica replica) throws InterruptedException {
        try {
            double difference = Meters.value(reader.text(replica.metrics()), "suite_reconciliation_difference");
            if (difference > 0) {
                ledger.violation(replica.name() + " counted " + difference + " facts that are wrong");
            }
        } catch (IOException away) {
            // As above.
        }
    }

    private interface Task {
        void run() throws InterruptedException;
    }
}
