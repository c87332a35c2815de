package org.migrationprofiles.metrics.freshness;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.apache.kafka.common.KafkaException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.consumption.ConsumerLag;
import org.migrationprofiles.kit.consumption.LagMeters;
import org.migrationprofiles.kit.consumption.TopicOffsets;
import org.migrationprofiles.metrics.ReadSnapshot;
import org.migrationprofiles.metrics.ingest.ConsumerPositions;
import org.migrationprofiles.metrics.reading.ReadingConditions;

/** Looks every second how far Kafka is ahead of the read model. Safe for use by many threads. */
@ApplicationScoped
public class FreshnessWatch {

    private static final String NEWEST =
            "select max(event_time), (select number from read_model_generation where status = 'ACTIVE') from consumer_position";

    private static final String WITHOUT_HISTORY = """
            select count(*) from (
                select 1 from state_history group by aggregate_type, id
                having min(version) > 1 and min(occurred_at) > ?) later
            """;

    private final ConsumerPositions positions;
    private final DataSource dataSource;
    private final ReadSnapshot snapshot;
    private final TopicOffsets offsets;
    private volatile @Nullable ConsumerLag lag;

    @Inject
    public FreshnessWatch(
            ConsumerPositions positions,
            DataSource dataSource,
            ReadSnapshot snapshot,
            @ConfigProperty(name = "mp.messaging.incoming.changes.topics") String topics,
            @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.positions = positions;
        this.dataSource = dataSource;
        this.snapshot = snapshot;
        this.offsets = new TopicOffsets(
                kafka, Arrays.stream(topics.split(",", -1)).map(String::strip).toList());
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() throws InterruptedException {
        try {
            lag = offsets.behind(positions.all());
        } catch (ExecutionException | TimeoutException | IllegalStateException | KafkaException unanswered) {
            lag = null;
        }
    }

    void register(@Observes StartupEvent event, MeterRegistry meters) {
        LagMeters.register(meters, "suite.consumer", "the figures", () -> lag);
    }

    /** What Kafka has that was not in the figures at the last look; null while Kafka does not answer. */
    public @Nullable ConsumerLag lag() {
        return lag;
    }

    void stop(@Observes ShutdownEvent event) {
        close();
    }

    void close() {
        offsets.close();
    }

    /** How far behind the figures are now. */
    public Freshness now() {
        return snapshot.once(FreshnessWatch.class.getName(), this::read);
    }

    // The first version of a record is 1: a later one that was heard of first has followed others.
    private static long withoutHistory(Connection connection, Instant knownAt) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(WITHOUT_HISTORY)) {
            statement.setObject(1, knownAt.atOffset(ZoneOffset.UTC));
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }

    private Freshness read() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(NEWEST);
                ResultSet row = statement.executeQuery()) {
            if (!row.next()) {
                throw new IllegalStateException("An aggregate without a row");
            }
            OffsetDateTime newest = row.getObject(1, OffsetDateTime.class);
            Instant time = newest == null ? null : newest.toInstant();
            int generation = row.getInt(2);
            Instant knownAt = ReadingConditions.knownAtOfRequest().orElse(null);
            ConsumerLag behind = lag;
            return knownAt == null
                    ? new Freshness(behind == null ? null : behind.events(), time, generation, null, null)
                    : new Freshness(null, time, generation, knownAt, withoutHistory(connection, knownAt));
        } catch (SQLException failure) {
            throw new IllegalStateException("The positions could not be read", failure);
        }
    }
}
