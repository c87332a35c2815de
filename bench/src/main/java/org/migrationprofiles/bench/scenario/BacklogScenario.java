package org.migrationprofiles.bench.scenario;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.migrationprofiles.bench.load.LoadFailure;
import org.migrationprofiles.bench.load.ProcessFigures;
import org.migrationprofiles.bench.load.TopicRecords;
import org.migrationprofiles.bench.result.Goal;
import org.migrationprofiles.bench.result.Measure;
import org.migrationprofiles.bench.result.Sample;
import org.migrationprofiles.infrastructure.SuiteTopics;
import org.migrationprofiles.launcher.Service;

/**
 * Changes that waited while metrics-service was stopped: records of the portfolio in new versions, put straight on their topics
 * in random order. The duration is from the start of its process until the read model has all; the rate is that of those behind
 * the first batch, by when the service has started.
 */
final class BacklogScenario implements Scenario {

    private static final Duration DRAINED_WITHIN = Duration.ofMinutes(20);
    private static final int LOOK_EVERY_MILLISECONDS = 10;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String VERSION = "version";
    private static final List<String> AGGREGATES = List.of("project", "country-profile", "publication");
    private static final String UPSERT = """
            insert into bench_backlog (aggregate_type, id, version, deleted, state, occurred_at)
            select distinct on (topic, id) topic, id, (state ->> 'version')::bigint, (state ->> 'deleted')::boolean, state,
                   clock_timestamp()
            from (select split_part(topic, '.', 2) as topic, id, value::jsonb as state, position
                  from unnest(?, ?, ?) with ordinality as heard (topic, id, value, position)) heard
            order by topic, id, position desc
            on conflict (aggregate_type, id) do update
            set version = excluded.version, deleted = excluded.deleted, state = excluded.state,
                occurred_at = excluded.occurred_at
            where bench_backlog.version <= excluded.version""";

    private final Ground ground;
    private final List<String> topics = AGGREGATES.stream().map(SuiteTopics::of).toList();
    // Where the partitions ended before the changes of the latest run.
    private Map<TopicPartition, Long> before = Map.of();

    BacklogScenario(Ground ground) {
        this.ground = ground;
    }

    @Override
    public String name() {
        return "backlog";
    }

    @Override
    public String title() {
        return String.format(
                Locale.ROOT,
                "%,d changes that waited for metrics-service",
                ground.options().events());
    }

    @Override
    public String limitTitle() {
        return "reading them from Kafka and set-based upsert";
    }

    @Override
    public List<Goal> goals() {
        return List.of();
    }

    @Override
    public Sample suite() throws IOException, SQLException, InterruptedException {
        ground.suite().stop(Service.METRICS);
        try (TopicRecords records = new TopicRecords(ground.suite().bootstrapServers(), topics);
                Connection connection = ground.database(Service.METRICS)) {
            before = records.ends();
            Map<String, Long> versions = new HashMap<>();
            records.write(records.newest(), ground.options().events(), record -> changed(record, versions));
            long start = System.nanoTime();
            ground.suite().begin(Service.METRICS);
            Sample sample = drained(records.ends(), connection, start);
            long pid = ground.suite().pid(Service.METRICS);
            ground.suite().awaitReady(Service.METRICS);
            return sample.with(Measure.RESIDENT, ProcessFigures.residentMebibytes(pid))
                    .with(
                            Measure.PROCESSOR,
                            ProcessFigures.processorSeconds(pid)
                                    * 1_000
                                    / ground.options().events());
        }
    }

    private static byte[] changed(ConsumerRecord<String, byte[]> record, Map<String, Long> versions)
            throws IOException {
        if (!(JSON.readTree(record.value()) instanceof ObjectNode state)) {
            throw new LoadFailure("No state: " + new String(record.value(), StandardCharsets.UTF_8), null);
        }
        long version = versions.merge(record.key(), state.path(VERSION).longValue() + 1, (known, first) -> known + 1);
        return JSON.writeValueAsBytes(state.put(VERSION, version));
    }

    private Sample drained(Map<TopicPartition, Long> ends, Connection connection, long start)
            throws SQLException, InterruptedException {
        String positions = "select topic, partition, next_offset from " + ground.readModel() + ".consumer_position";
        long waiting = behind(connection, positions, ends);
        long all = waiting;
        long first = 0;
        long leftThen = 0;
        while (waiting > 0) {
            if (System.nanoTime() - start > DRAINED_WITHIN.toNanos()) {
                throw new LoadFailure(waiting + " changes still wait after " + DRAINED_WITHIN + ".", null);
            }
            Thread.sleep(LOOK_EVERY_MILLISECONDS);
            waiting = behind(connection, positions, ends);
            if (first == 0 && waiting < all) {
                first = System.nanoTime();
                leftThen = waiting;
            }
        }
        long end = System.nanoTime();
        Sample sample = new Sample().with(Measure.SECONDS, (end - start) / 1e9);
        // Few changes may come in one batch: then there is no rate.
        return leftThen == 0 ? sample : sample.with(Measure.PER_SECOND, leftThen * 1e9 / (end - first));
    }

    private static long behind(Connection connection, String positions, Map<TopicPartition, Long> ends)
            throws SQLException {
        Map<TopicPartition, Long> at = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(positions);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                at.put(new TopicPartition(row.getString(1), row.getInt(2)), row.getLong(3));
            }
        }
        return TopicRecords.behind(ends, partition -> at.getOrDefault(partition, 0L));
    }

    // Reads what the run before it wrote, which is never missing: all is done once to warm up.
    @Override
    public Optional<Sample> limit() throws SQLException {
        try (TopicRecords records = new TopicRecords(ground.suite().bootstrapServers(), topics);
                Connection connection = ground.database(Service.METRICS);
                Statement statement = connection.createStatement()) {
            statement.execute("drop table if exists bench_backlog");
            statement.execute("create table bench_backlog (like " + ground.readModel() + ".replica including all)");
            long start = System.nanoTime();
            long[] read = new long[1];
            records.<SQLException>read(before, some -> {
                upsert(connection, some);
                read[0] += some.size();
            });
            double seconds = (System.nanoTime() - start) / 1e9;
            return Optional.of(
                    new Sample().with(Measure.PER_SECOND, read[0] / seconds).with(Measure.SECONDS, seconds));
        }
    }

    private static void upsert(Connection connection, List<ConsumerRecord<String, byte[]>> records)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(UPSERT)) {
            statement.setArray(
                    1,
                    texts(
                            connection,
                            records.stream().map(ConsumerRecord::topic).toList()));
            statement.setArray(
                    2,
                    texts(connection, records.stream().map(ConsumerRecord::key).toList()));
            statement.setArray(
                    3,
                    texts(
                            connection,
                            records.stream()
                                    .map(record -> new String(record.value(), StandardCharsets.UTF_8))
                                    .toList()));
            int unused = statement.executeUpdate();
        }
    }

    private static java.sql.Array texts(Connection connection, List<String> texts) throws SQLException {
        return connection.createArrayOf("text", texts.toArray());
    }
}
