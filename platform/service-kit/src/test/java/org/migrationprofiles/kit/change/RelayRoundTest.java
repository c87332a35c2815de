package org.migrationprofiles.kit.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opentelemetry.api.OpenTelemetry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.migrationprofiles.infrastructure.EmbeddedKafka;
import org.migrationprofiles.infrastructure.EmbeddedPostgresql;
import org.migrationprofiles.infrastructure.SuiteDatabase;
import org.migrationprofiles.infrastructure.SuiteTopics;
import org.migrationprofiles.kit.tracing.Tracing;
import org.postgresql.ds.PGSimpleDataSource;

/** The relay against a real PostgreSQL and a real broker, with what goes wrong between the two. */
class RelayRoundTest {

    private static final String PASSWORD = "test";
    private static final Tracing OFF = new Tracing(OpenTelemetry.noop(), true);
    private static final AggregateType PROJECT = new AggregateType("project");
    // Milliseconds for a broker that is there, on a machine that may be busy, and for one that is not.
    private static final int PATIENCE = 30_000;
    private static final int LITTLE_PATIENCE = 1500;

    @TempDir
    static Path directory;

    private static EmbeddedPostgresql postgresql;
    private static PGSimpleDataSource dataSource;

    private EmbeddedKafka kafka;

    @TempDir
    Path kafkaDirectory;

    @BeforeAll
    static void startDatabase() {
        postgresql = EmbeddedPostgresql.start(
                directory.resolve("pg"), 0, new EmbeddedPostgresql.Passwords(PASSWORD, PASSWORD));
        dataSource = new PGSimpleDataSource();
        dataSource.setUrl(postgresql.jdbcUrl("project"));
        dataSource.setUser(SuiteDatabase.ownerOf("project"));
        dataSource.setPassword(PASSWORD);
        Flyway.configure().dataSource(dataSource).locations("db/kit").load().migrate();
    }

    @AfterAll
    static void stopDatabase() {
        postgresql.close();
    }

    @BeforeEach
    void startBrokerWithEmptyTable() throws SQLException {
        execute("truncate change_event");
        kafka = EmbeddedKafka.start(kafkaDirectory, 0);
        SuiteTopics.create(kafka.bootstrapServers(), 3);
    }

    @AfterEach
    void stopBroker() {
        kafka.close();
    }

    @Test
    void sendsEachEventOnceWithItsAttributesAndKeepsTheOrderOfAnAggregate() throws Exception {
        for (int version = 1; version <= 50; version++) {
            append("a", version);
            append("b", version);
        }

        RelayRound.Outcome first = round();
        RelayRound.Outcome second = round();

        assertThat(first.published()).isEqualTo(100);
        assertThat(second.published()).isZero();
        List<ConsumerRecord<byte[], byte[]>> records = records();
        assertThat(versionsOf("a", records)).containsExactlyElementsOf(numbers(1, 50));
        assertThat(versionsOf("b", records)).containsExactlyElementsOf(numbers(1, 50));
        assertThat(headers(records.get(0)))
                .containsEntry("ce_specversion", "1.0")
                .containsEntry("ce_source", "/project-service")
                .containsEntry("ce_type", "org.migrationprofiles.project.changed.v1")
                .containsEntry("ce_actor", "ada")
                .containsEntry("content-type", "application/json")
                .containsKeys("ce_id", "ce_time", "ce_subject", "ce_dataschema", "ce_aggregateversion");
    }

    @Test
    void tellsWhereInATraceAnEventWasWrittenAndWhoseSendingBroughtIt() throws Exception {
        String written = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
        append("untraced", 1);
        append("traced", 1);
        execute("update change_event set traceparent = '" + written + "' where aggregate_id = 'traced'");

        round();

        for (ConsumerRecord<byte[], byte[]> record : records()) {
            if (text(record.key()).equals("traced")) {
                assertThat(headers(record))
                        .containsEntry("ce_traceparent", written)
                        .containsEntry("traceparent", written);
            } else {
                assertThat(headers(record)).doesNotContainKeys("ce_traceparent", "traceparent");
            }
        }
    }

    @Test
    void theTableTakesNothingElseForAPlaceInATrace() throws Exception {
        append("a", 1);

        assertThatThrownBy(() -> execute("update change_event set traceparent = 'a name'"))
                .hasMessageContaining("change_event_traceparent");
    }

    @Test
    void letsOnlyOneOfTwoRelaysWork() throws Exception {
        append("a", 1);
        try (Connection other = dataSource.getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute(
                    "select pg_try_advisory_xact_lock(hashtextextended('change-relay:' || current_schema(), 0))");

            RelayRound.Outcome whileTheOtherWorks = round();

            assertThat(whileTheOtherWorks.worked()).isFalse();
            other.rollback();
        }
        assertThat(round().published()).isEqualTo(1);
        assertThat(records()).hasSize(1);
    }

    @Test
    void publishesEverythingInOrderOnceABrokerThatWasDownIsBack() throws Exception {
        append("a", 1);
        assertThat(round().published()).isEqualTo(1);
        int port = Integer.parseInt(kafka.bootstrapServers().split(":", -1)[1]);
        kafka.close();
        append("a", 2);
        append("a", 3);

        RelayRound.Outcome whileDown = round("127.0.0.1:" + port, LITTLE_PATIENCE);

        assertThat(whileDown.published()).isZero();
        assertThat(whileDown.failure()).isNotNull();
        kafka = EmbeddedKafka.start(kafkaDirectory, port);
        assertThat(round().published()).isEqualTo(2);
        assertThat(versionsOf("a", records())).containsExactly(1L, 2L, 3L);
    }

    @Test
    void repeatsButLosesNothingWhenItDiesBetweenSendingAndMarking() throws Exception {
        append("a", 1);
        append("a", 2);
        try (KafkaProducer<byte[], byte[]> producer = producer(kafka.bootstrapServers(), PATIENCE)) {
            PGSimpleDataSource refusing = new PGSimpleDataSource();
            refusing.setUrl(postgresql.jdbcUrl("project"));
            refusing.setUser(SuiteDatabase.ownerOf("project"));
            refusing.setPassword(PASSWORD);
            // The mark is refused as it would be by a connection that died: nothing of the round is kept.
            refusing.setReadOnly(true);
            RelayRound dying = new RelayRound(refusing, producer, "project-service", OFF);

            assertThatThrownBy(dying::run).isInstanceOf(SQLException.class);
        }

        assertThat(round().published()).isEqualTo(2);

        assertThat(versionsOf("a", records())).containsExactly(1L, 2L, 1L, 2L);
    }

    @Test
    void marksOnlyThePrefixBeforeAnEventThatKafkaRefuses() throws Exception {
        append("a", 1);
        insert("no-such-topic", "b", 1);
        append("a", 2);

        RelayRound.Outcome outcome = round();

        assertThat(outcome.published()).isEqualTo(1);
        assertThat(outcome.failure()).isNotNull();
        assertThat(unpublished()).isEqualTo(2);
    }

    @Test
    void showsAReaderOfTheFeedEveryEventThoughTransactionsCommitOutOfOrder() throws Exception {
        ChangeFeed feed = new ChangeFeed(dataSource);
        try (Connection late = dataSource.getConnection()) {
            late.setAutoCommit(false);
            insert(late, PROJECT.name(), "late", 1);
            append("early", 1);

            List<ChangeFeed.Entry> whileTheLateOneRuns = feed.after(FeedPosition.START, 10);
            late.commit();
            List<ChangeFeed.Entry> afterIt = feed.after(FeedPosition.START, 1);
            List<ChangeFeed.Entry> rest = feed.after(afterIt.get(0).position(), 10);

            assertThat(whileTheLateOneRuns).isEmpty();
            assertThat(afterIt).extracting(entry -> entry.event().aggregateId()).containsExactly("late");
            assertThat(rest).extracting(entry -> entry.event().aggregateId()).containsExactly("early");
            assertThat(feed.after(rest.get(0).position(), 10)).isEmpty();
        }
    }

    private RelayRound.Outcome round() throws Exception {
        return round(kafka.bootstrapServers(), PATIENCE);
    }

    private static RelayRound.Outcome round(String bootstrapServers, int patience) throws Exception {
        try (KafkaProducer<byte[], byte[]> producer = producer(bootstrapServers, patience)) {
            return new RelayRound(dataSource, producer, "project-service", OFF).run();
        }
    }

    private static KafkaProducer<byte[], byte[]> producer(String bootstrapServers, int patience) {
        return new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                        "true",
                        ProducerConfig.MAX_BLOCK_MS_CONFIG,
                        Integer.toString(patience),
                        ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                        Integer.toString(patience / 2),
                        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                        Integer.toString(patience)),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    private static void append(String aggregateId, long version) throws SQLException {
        insert(PROJECT.name(), aggregateId, version);
    }

    private static void insert(String aggregateType, String aggregateId, long version) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            insert(connection, aggregateType, aggregateId, version);
        }
    }

    private static void insert(Connection connection, String aggregateType, String aggregateId, long version)
            throws SQLException {
        AggregateType type = new AggregateType(aggregateType);
        try (PreparedStatement statement = connection.prepareStatement("""
                        insert into change_event (event_id, topic, aggregate_type, aggregate_id, aggregate_version, type, payload, actor)
                        values (?, ?, ?, ?, ?, ?, '{}', 'ada')
                        """)) {
            statement.setObject(1, UUID.randomUUID());
            statement.setString(2, type.topic());
            statement.setString(3, type.name());
            statement.setString(4, aggregateId);
            statement.setLong(5, version);
            statement.setString(6, type.eventType());
            statement.executeUpdate();
        }
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int unpublished() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("select count(*) from change_event where published_at is null")) {
            assertThat(rows.next()).isTrue();
            return rows.getInt(1);
        }
    }

    /** All records of the project topic, read with a plain consumer up to where the topic ends now. */
    private List<ConsumerRecord<byte[], byte[]>> records() {
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = IntStream.range(0, 3)
                    .mapToObj(partition -> new TopicPartition(PROJECT.topic(), partition))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<byte[], byte[]>> read = new ArrayList<>();
            while (partitions.stream()
                    .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(read::add);
            }
            return read;
        }
    }

    private static List<Long> versionsOf(String aggregateId, List<ConsumerRecord<byte[], byte[]>> records) {
        return records.stream()
                .filter(record -> aggregateId.equals(text(record.key())))
                .map(record -> Long.valueOf(headers(record).get("ce_aggregateversion")))
                .toList();
    }

    private static Map<String, String> headers(ConsumerRecord<byte[], byte[]> record) {
        Map<String, String> headers = new HashMap<>();
        record.headers().forEach(header -> headers.put(header.key(), text(header.value())));
        return headers;
    }

    private static List<Long> numbers(long first, long last) {
        return Stream.iterate(first, number -> number <= last, number -> number + 1)
                .toList();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
