package org.migrationprofiles.kit.change;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * How many change events wait for Kafka, and how long the oldest has waited; as gauges too. What is republished has the
 * time of its first writing, and so does not count for the age.
 */
@ApplicationScoped
class UnpublishedEvents {

    private static final String WAITING = """
            select count(*),
                   coalesce(extract(epoch from clock_timestamp() - min(occurred_at) filter (where not republished)), 0)
            from change_event where published_at is null
            """;
    // One look serves the gauges of one scrape.
    private static final Duration FRESH = Duration.ofSeconds(1);

    private final DataSource dataSource;
    private @Nullable Backlog last;
    private long lookedAt;

    @Inject
    UnpublishedEvents(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    void register(@Observes StartupEvent event, MeterRegistry meters) {
        Gauge.builder("suite.change.events.unpublished", this, UnpublishedEvents::count)
                .description("Change events that wait for Kafka")
                .register(meters);
        Gauge.builder("suite.change.events.oldest.unpublished", this, UnpublishedEvents::age)
                .description("How long the oldest change event has waited for Kafka")
                .baseUnit("seconds")
                .register(meters);
    }

    /** What waits now, at most a second old; null when the database does not answer. */
    synchronized @Nullable Backlog backlog() {
        long now = System.nanoTime();
        if (last == null || now - lookedAt > FRESH.toNanos()) {
            last = look();
            lookedAt = now;
        }
        return last;
    }

    private double count() {
        Backlog backlog = backlog();
        return backlog == null ? Double.NaN : backlog.events();
    }

    private double age() {
        Backlog backlog = backlog();
        return backlog == null ? Double.NaN : backlog.oldestSeconds();
    }

    private @Nullable Backlog look() {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(WAITING)) {
            return row.next() ? new Backlog(row.getLong(1), row.getDouble(2)) : null;
        } catch (SQLException away) {
            return null;
        }
    }

    /**
     * What waits for Kafka.
     *
     * @param events how many
     * @param oldestSeconds how long the oldest has waited; 0 when none waits
     */
    record Backlog(long events, double oldestSeconds) {}
}
