package org.migrationprofiles.evaluation.replica;

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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.evaluation.replica.ReplicaFreshness.TopicFreshness;
import org.migrationprofiles.kit.consumption.ConsumerLag;
import org.migrationprofiles.kit.consumption.LagMeters;
import org.migrationprofiles.kit.consumption.TopicOffsets;

/**
 * Looks every second how far Kafka is ahead of the replica. Whoever asks gets the last look and waits for nobody. Safe for use
 * by many threads.
 */
@ApplicationScoped
public class ReplicaWatch {

    // Kind by kind, so that the index by kind and time gives the newest of each at once.
    private static final String NEWEST = """
            select topic, (select max(told_at) from replica where aggregate_type =
                regexp_replace(topic, '^migration-profiles[.](.*)[.]v1$', '\\1'))
            from unnest(?) topic
            """;

    private final DataSource dataSource;
    private final ReplicaTopics topics;
    private final TopicOffsets offsets;
    private volatile ReplicaFreshness latest;
    private volatile @Nullable ConsumerLag lag;
    private volatile Map<String, Instant> lastRead = Map.of();

    @Inject
    ReplicaWatch(
            DataSource dataSource,
            ReplicaTopics topics,
            @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.dataSource = dataSource;
        this.topics = topics;
        this.offsets = new TopicOffsets(kafka, topics.names());
        this.latest = freshness(null, Map.of());
    }

    void register(@Observes StartupEvent event, MeterRegistry meters) {
        LagMeters.register(meters, "suite.replica", "the replica", () -> lag);
    }

    void stop(@Observes ShutdownEvent event) {
        offsets.close();
    }

    /** How far the replica was behind at the last look. */
    public ReplicaFreshness now() {
        return latest;
    }

    /** What Kafka has that is not in the replica, at the last look; null while Kafka does not answer. */
    public @Nullable ConsumerLag lag() {
        return lag;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() throws InterruptedException {
        @Nullable ConsumerLag behind;
        try {
            behind = offsets.behind(topics.group());
        } catch (ExecutionException | TimeoutException | KafkaException unanswered) {
            behind = null;
        }
        lag = behind;
        latest = freshness(behind == null ? null : behind.byTopic(), newest());
    }

    private ReplicaFreshness freshness(@Nullable Map<String, Long> behind, Map<String, Instant> newest) {
        List<TopicFreshness> each = new ArrayList<>();
        long sum = 0;
        for (String topic : topics.names()) {
            Long lag = behind == null ? null : behind.getOrDefault(topic, 0L);
            sum += lag == null ? 0 : lag;
            each.add(new TopicFreshness(topic, lag, newest.get(topic)));
        }
        Instant asOf = each.stream()
                .map(TopicFreshness::asOf)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
        return new ReplicaFreshness(behind == null ? null : sum, asOf, each);
    }

    private Map<String, Instant> newest() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(NEWEST)) {
            statement.setArray(
                    1, connection.createArrayOf("text", topics.names().toArray()));
            try (ResultSet row = statement.executeQuery()) {
                Map<String, Instant> newest = new HashMap<>();
                while (row.next()) {
                    OffsetDateTime time = row.getObject(2, OffsetDateTime.class);
                    if (time != null) {
                        newest.put(row.getString(1), time.toInstant());
                    }
                }
                lastRead = newest;
                return newest;
            }
        } catch (SQLException unanswered) {
            return lastRead;
        }
    }
}
