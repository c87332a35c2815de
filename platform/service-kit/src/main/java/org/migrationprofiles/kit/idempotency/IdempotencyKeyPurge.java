package org.migrationprofiles.kit.idempotency;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Forgets answers that are kept by idempotency key once nobody will ask for them again. */
@ApplicationScoped
class IdempotencyKeyPurge {

    private static final Logger LOG = Logger.getLogger(IdempotencyKeyPurge.class);
    private static final Duration BETWEEN = Duration.ofMinutes(10);
    private static final String PURGE =
            "delete from idempotency_key where created_at < clock_timestamp() - make_interval(secs => ?)";

    private final DataSource dataSource;
    private final Duration retention;
    private final ScheduledExecutorService schedule = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "idempotency-key-purge");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * @param retention {@code suite.idempotency.retention}: how long a repeated request gets its first answer
     */
    @Inject
    IdempotencyKeyPurge(
            DataSource dataSource,
            @ConfigProperty(name = "suite.idempotency.retention", defaultValue = "24h") Duration retention) {
        this.dataSource = dataSource;
        this.retention = retention;
    }

    void start(@Observes StartupEvent event) {
        var unused = schedule.scheduleWithFixedDelay(
                this::purge, BETWEEN.toSeconds(), BETWEEN.toSeconds(), TimeUnit.SECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        schedule.shutdownNow();
    }

    void purge() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(PURGE)) {
            statement.setDouble(1, (double) retention.toSeconds());
            int purged = statement.executeUpdate();
            LOG.debugf("Forgot %d idempotency keys", purged);
        } catch (SQLException | RuntimeException failure) {
            LOG.warnf("Old idempotency keys could not be forgotten, which is tried again: %s", failure.getMessage());
        }
    }
}
