package org.migrationprofiles.launcher;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Makes things go wrong, one after another, and measures how long it takes until all is well again. */
final class FaultInjection {

    private static final Duration RECOVERED_WITHIN = Duration.ofMinutes(5);
    private static final Duration REFUSED_WITHIN = Duration.ofMinutes(2);
    private static final Duration CLOCK_OFF = Duration.ofMinutes(7);
    private static final Duration LOOK_EVERY = Duration.ofMillis(100);
    private static final int SHORTEST_MILLISECONDS = 1_000;
    private static final int LONGEST_MILLISECONDS = 12_000;
    // What the relay has asked last when it waits for Kafka, in its transaction.
    private static final String RELAYING = """
            select application_name from pg_stat_activity
            where usename = current_user and state = 'idle in transaction' and query like '%published_at is null order by seq%'
            """;

    private final SuiteParts parts;
    private final Ledger ledger;
    private final Random random;
    private final Administration administration;
    private final ImpatientClient reader;
    private final Map<Fault, Integer> struck = new EnumMap<>(Fault.class);
    private final Map<Fault, Duration> longest = new EnumMap<>(Fault.class);

    FaultInjection(SuiteParts parts, Ledger ledger, Random random) {
        this.parts = parts;
        this.ledger = ledger;
        this.random = random;
        this.administration = new Administration(parts);
        this.reader = new ImpatientClient(parts.token("reader"));
    }

    /** Makes one thing go wrong, lifts the fault, and waits until all that was acknowledged is in the figures. */
    void strike(Fault fault) throws IOException, InterruptedException {
        System.out.println("reliability: " + fault.words());
        long lifted = happen(fault);
        Map<Ledger.Kind, Integer> acknowledged = acknowledged();
        awaitRecovery(fault, acknowledged);
        Duration took = Duration.ofNanos(System.nanoTime() - lifted);
        System.out.println("reliability:   well again after " + took.toMillis() + " ms");
        struck.merge(fault, 1, Integer::sum);
        longest.merge(fault, took, (one, other) -> one.compareTo(other) < 0 ? other : one);
    }

    /** How often each has happened. */
    Map<Fault, Integer> struck() {
        return struck;
    }

    /** The longest time from when a fault was lifted, or a process started again, until all was well. */
    Map<Fault, Duration> longest() {
        return longest;
    }

    private long happen(Fault fault) throws IOException, InterruptedException {
        return switch (fault) {
            case KILL_PROJECT, KILL_EVALUATION, KILL_METRICS -> kill(any(fault.service()));
            case HOLD_PROJECT, HOLD_EVALUATION, HOLD_METRICS ->
                hold(any(fault.service()).process());
            case KILL_BROKER -> killBroker();
            case HOLD_BROKER -> hold(parts.broker());
            case KILL_DATABASE -> killDatabase();
            case CRASH_DATABASE -> crashDatabase();
            case CUT_NETWORK -> trouble(LoopbackNetwork.State.CUT);
            case SLOW_NETWORK -> trouble(LoopbackNetwork.State.SLOW);
            case SILENT_NETWORK -> trouble(LoopbackNetwork.State.SILENT);
            case KILL_RELAY -> kill(relaying());
            case HOLD_RELAY -> hold(relaying().process());
            case RECREATE_TOPIC -> recreateTopic();
            case FILL_DISK -> fillDisk();
            case CLOCK_AHEAD -> workWithClock(CLOCK_OFF);
            case CLOCK_BEHIND -> workWithClock(CLOCK_OFF.negated());
        };
    }

    private Replica any(Service service) {
        List<Replica> replicas = parts.of(service);
        return replicas.get(random.nextInt(replicas.size()));
    }

    private long kill(Replica replica) throws InterruptedException {
        replica.process().kill();
        parts.network().be(LoopbackNetwork.State.WELL);
        long lifted = System.nanoTime();
        parts.start(replica);
        return lifted;
    }

    private long hold(Signalled process) throws IOException, InterruptedException {
        process.hold();
        parts.network().be(LoopbackNetwork.State.WELL);
        last();
        process.goOn();
        return System.nanoTime();
    }

    private long killBroker() throws InterruptedException {
        parts.broker().kill();
        long lifted = System.nanoTime();
        parts.startBroker();
        return lifted;
    }

    private long killDatabase() throws InterruptedException {
        parts.postgresql().kill();
        long lifted = System.nanoTime();
        parts.startPostgresql();
        return lifted;
    }

    private long crashDatabase() throws IOException, InterruptedException {
        parts.postgresql().quit();
        long lifted = System.nanoTime();
        parts.startPostgresql();
        return lifted;
    }

    private long trouble(LoopbackNetwork.State state) {
        parts.network().be(state);
        last();
        parts.network().be(LoopbackNetwork.State.WELL);
        return System.nanoTime();
    }

    /** How long a fault lasts is part of the fault; nothing is waited for. */
    private void last() {
        LockSupport.parkNanos(
                TimeUnit.MILLISECONDS.toNanos(random.nextInt(SHORTEST_MILLISECONDS, LONGEST_MILLISECONDS)));
    }

    /** The replica of project-service that has sent events, in a transaction that waits for Kafka to acknowledge them. */
    private Replica relaying() {
        parts.network().be(LoopbackNetwork.State.SILENT);
        String name = await("a relay that waits for Kafka")
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(10))
                .until(this::nameOfRelaying, Optional::isPresent)
                .orElseThrow();
        return parts.replicas().stream()
                .filter(replica -> replica.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No replica is called " + name));
    }

    private Optional<String> nameOfRelaying() throws SQLException {
        try (Connection connection = parts.database(Service.PROJECT);
                PreparedStatement statement = connection.prepareStatement(RELAYING);
                ResultSet rows = statement.executeQuery()) {
            return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
        }
    }

    private long recreateTopic() throws InterruptedException {
        List<Ledger.Kind> told = List.of(Ledger.Kind.PROJECT, Ledger.Kind.PROFILE, Ledger.Kind.PUBLICATION);
        administration.recreateTopic(told.get(random.nextInt(told.size())).aggregate());
        long lifted = System.nanoTime();
        administration.republish(Service.PROJECT);
        administration.rebuild();
        return lifted;
    }

    /** Lasts until somebody was refused, or PostgreSQL gave up. */
    private long fillDisk() throws IOException, InterruptedException {
        long repeated = ledger.repeated();
        parts.databaseFiles().fill();
        await("that the disk is full for somebody")
                .atMost(REFUSED_WITHIN)
                .pollInterval(LOOK_EVERY)
                .until(() -> ledger.repeated() > repeated || !parts.postgresql().alive());
        last();
        parts.databaseFiles().empty();
        long lifted = System.nanoTime();
        if (!parts.postgresql().alive()) {
            System.out.println("reliability:   PostgreSQL had ended and is started again");
            parts.startPostgresql();
        }
        return lifted;
    }

    /** One replica works for a while with a clock that is wrong, and is then started again with the right one. */
    private long workWithClock(Duration off) throws InterruptedException {
        Service[] services = Service.values();
        Replica replica = any(services[random.nextInt(services.length)]);
        System.out.println("reliability:   " + replica.name());
        replica.process().stop();
        parts.start(replica, off);
        parts.awaitReady();
        Map<Ledger.Kind, Integer> before = acknowledged();
        last();
        await("writes beside a wrong clock")
                .atMost(RECOVERED_WITHIN)
                .pollInterval(LOOK_EVERY)
                .until(() -> haveGrown(before) && figuresHave(before.getOrDefault(Ledger.Kind.PUBLICATION, 0)));
        replica.process().stop();
        long lifted = System.nanoTime();
        parts.start(replica);
        return lifted;
    }

    private boolean haveGrown(Map<Ledger.Kind, Integer> before) {
        return before.entrySet().stream()
                .allMatch(kind -> ledger.versions(kind.getKey()).size() > kind.getValue());
    }

    private Map<Ledger.Kind, Integer> acknowledged() {
        Map<Ledger.Kind, Integer> counts = new EnumMap<>(Ledger.Kind.class);
        for (Ledger.Kind kind : Ledger.Kind.values()) {
            counts.put(kind, ledger.versions(kind).size());
        }
        return counts;
    }

    private void awaitRecovery(Fault fault, Map<Ledger.Kind, Integer> before) {
        parts.awaitReady();
        await("writes and figures after " + fault.words())
                .atMost(RECOVERED_WITHIN)
                .pollInterval(LOOK_EVERY)
                .until(() -> haveGrown(before) && figuresHave(before.getOrDefault(Ledger.Kind.PUBLICATION, 0)));
    }

    private boolean figuresHave(int publications) throws InterruptedException {
        for (Replica replica : parts.of(Service.METRICS)) {
            try {
                ImpatientClient.Answer answer =
                        reader.get(replica.address() + "/v1/indicators/publications" + Workload.ALL);
                if (answer.body().path("N").asInt(-1) < publications) {
                    return false;
                }
            } catch (IOException away) {
                return false;
            }
        }
        return true;
    }
}
