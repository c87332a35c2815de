package org.migrationprofiles.project.determination;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.apache.kafka.common.KafkaException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.consumption.ConsumerLag;
import org.migrationprofiles.kit.consumption.LagMeters;
import org.migrationprofiles.kit.consumption.TopicOffsets;

/**
 * Looks every second how far evaluation-service's determinations have been heard of. Whoever asks gets the last look and waits
 * for nobody. Safe for use by many threads.
 */
@ApplicationScoped
public class DeterminationWatch {

    private static final Logger LOG = Logger.getLogger(DeterminationWatch.class);

    private final DataSource dataSource;
    private final String group;
    private final TopicOffsets offsets;
    private final ScheduledExecutorService schedule = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "determination-watch");
        thread.setDaemon(true);
        return thread;
    });
    private volatile Heard latest = new Heard(null, null);
    private volatile @Nullable ConsumerLag lag;

    /**
     * @param topic {@code mp.messaging.incoming.determinations.topic}
     * @param group {@code mp.messaging.incoming.determinations.group.id}
     */
    @Inject
    DeterminationWatch(
            DataSource dataSource,
            @ConfigProperty(name = "mp.messaging.incoming.determinations.topic") String topic,
            @ConfigProperty(name = "mp.messaging.incoming.determinations.group.id") String group,
            @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.dataSource = dataSource;
        this.group = group;
        this.offsets = new TopicOffsets(kafka, List.of(topic));
    }

    void start(@Observes StartupEvent event, MeterRegistry meters) {
        LagMeters.register(meters, "suite.determinations", "the tasks of determinations", () -> lag);
        var unused = schedule.scheduleWithFixedDelay(this::look, 0, 1, TimeUnit.SECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        schedule.shutdownNow();
        offsets.close();
    }

    /** How far determinations had been heard of at the last look. */
    public Heard now() {
        return latest;
    }

    /** What Kafka has that has not been taken in, at the last look; null while Kafka does not answer. */
    public @Nullable ConsumerLag lag() {
        return lag;
    }

    private void look() {
        try {
            ConsumerLag behind = behind();
            lag = behind;
            latest = new Heard(behind == null ? null : behind.events(), newest());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failure) {
            // A task that fails once is not run again by itself.
            LOG.debug("How far determinations were heard of is not known", failure);
        }
    }

    private @Nullable ConsumerLag behind() throws InterruptedException {
        try {
            return offsets.behind(group);
        } catch (ExecutionException | TimeoutException | KafkaException unanswered) {
            return null;
        }
    }

    private @Nullable Instant newest() {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select max(told_at) from determination")) {
            OffsetDateTime time = row.next() ? row.getObject(1, OffsetDateTime.class) : null;
            return time == null ? null : time.toInstant();
        } catch (SQLException unanswered) {
            return null;
        }
    }

    /**
     * How far determinations have been heard of.
     *
     * @param lagEvents events in Kafka that have not been taken in; null while Kafka does not answer
     * @param asOf when the newest change was made that has been heard of; null when none has
     */
    public record Heard(@Nullable Long lagEvents, @Nullable Instant asOf) {}
}
