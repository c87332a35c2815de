package org.migrationprofiles.bench.scenario;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.bench.load.KafkaRoundTrip;
import org.migrationprofiles.bench.load.Load;
import org.migrationprofiles.bench.load.LoadFailure;
import org.migrationprofiles.bench.load.Work;
import org.migrationprofiles.bench.result.Goal;
import org.migrationprofiles.bench.result.Measure;
import org.migrationprofiles.bench.result.Sample;
import org.migrationprofiles.launcher.Service;

/**
 * From a write to figures that have it, at 50 writes a second. It begins when the event is written, by the database's clock,
 * within the transaction of the write, so that its commit is part of it; it ends when another connection sees it in the
 * committed read model, looked at about every millisecond, which is part of it too.
 */
final class ReadModelScenario implements Scenario {

    private static final int PER_SECOND = 50;
    private static final int CONNECTIONS = 4;
    private static final long BETWEEN_LOOKS = 500_000;
    private static final Duration SEEN_WITHIN = Duration.ofSeconds(30);
    private static final double NANOSECONDS_OF_A_MILLISECOND = 1e6;
    private static final String SEEN = """
            select id, occurred_at from %s.replica where aggregate_type = 'project' and id = any (?)
            """;

    private final Ground ground;
    private final RecordScenarios records;
    private final String run =
            "E" + Long.toString(System.currentTimeMillis(), 36).toUpperCase(Locale.ROOT);

    ReadModelScenario(Ground ground, RecordScenarios records) {
        this.ground = ground;
        this.records = records;
    }

    @Override
    public String name() {
        return "event-to-read-model";
    }

    @Override
    public String title() {
        return "From a write to the read model, 50 a second";
    }

    @Override
    public String limitTitle() {
        return "Kafka round trip";
    }

    @Override
    public List<Goal> goals() {
        return List.of(Goal.latency(Measure.P50, Measure.P50, 8), Goal.latency(Measure.P99, Measure.P99, 30));
    }

    @Override
    public Sample suite() throws SQLException, InterruptedException {
        Set<String> waiting = ConcurrentHashMap.newKeySet();
        AtomicBoolean ended = new AtomicBoolean();
        AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
        Histogram latencies = new Histogram(3);
        String sql = SEEN.formatted(ground.readModel());
        Thread watch = new Thread(
                () -> {
                    try {
                        watch(sql, waiting, ended, latencies);
                    } catch (SQLException problem) {
                        failure.set(problem);
                    }
                },
                "watch");
        watch.start();
        Work.Opening opening = number -> new RecordScenarios.Asking(ground.http(Service.PROJECT), number) {
            @Override
            public void perform() throws IOException {
                waiting.add(Ground.json(http.send(records.creation(http, run)).demand(201))
                        .path("id")
                        .asText());
            }
        };
        try {
            Load unused = Load.open(
                    opening,
                    CONNECTIONS,
                    PER_SECOND,
                    ground.options().duration().multipliedBy(2));
        } finally {
            ended.set(true);
            watch.join();
        }
        if (failure.get() != null || !waiting.isEmpty()) {
            throw new LoadFailure(waiting.size() + " writes were not seen in the read model.", failure.get());
        }
        return sample(latencies);
    }

    private void watch(String sql, Set<String> waiting, AtomicBoolean ended, Histogram latencies) throws SQLException {
        try (Connection connection = ground.database(Service.METRICS);
                PreparedStatement seen = connection.prepareStatement(sql)) {
            long end = Long.MAX_VALUE;
            while (!(ended.get() && waiting.isEmpty()) && System.nanoTime() < end) {
                if (ended.get() && end == Long.MAX_VALUE) {
                    end = System.nanoTime() + SEEN_WITHIN.toNanos();
                }
                if (!waiting.isEmpty()) {
                    look(connection, seen, waiting, latencies);
                }
                LockSupport.parkNanos(BETWEEN_LOOKS);
            }
        }
    }

    private static void look(Connection connection, PreparedStatement seen, Set<String> waiting, Histogram latencies)
            throws SQLException {
        seen.setArray(1, connection.createArrayOf("text", waiting.toArray()));
        try (ResultSet rows = seen.executeQuery()) {
            Instant now = Instant.now();
            while (rows.next()) {
                if (waiting.remove(rows.getString(1))) {
                    Instant written = rows.getObject(2, OffsetDateTime.class).toInstant();
                    latencies.recordValue(
                            Math.max(0, Duration.between(written, now).toNanos()));
                }
            }
        }
    }

    @Override
    public Optional<Sample> limit() throws IOException, InterruptedException {
        int size = ground.portfolio().newProject(1, "LIMIT").length();
        return Optional.of(sample(KafkaRoundTrip.measured(
                ground.suite().bootstrapServers(),
                size,
                PER_SECOND,
                ground.options().duration().multipliedBy(2))));
    }

    private static Sample sample(Histogram latencies) {
        return new Sample()
                .with(Measure.RATE, PER_SECOND)
                .with(Measure.P50, latencies.getValueAtPercentile(50) / NANOSECONDS_OF_A_MILLISECOND)
                .with(Measure.P95, latencies.getValueAtPercentile(95) / NANOSECONDS_OF_A_MILLISECOND)
                .with(Measure.P99, latencies.getValueAtPercentile(99) / NANOSECONDS_OF_A_MILLISECOND);
    }
}
