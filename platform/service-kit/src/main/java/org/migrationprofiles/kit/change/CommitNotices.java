package org.migrationprofiles.kit.change;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Tells other replicas that a transaction with change events has been committed in this one.
 *
 * <p>It is told by a transaction of its own, behind those that it tells of: PostgreSQL lets only one transaction that notifies be
 * committed at a time, so writers that notified would wait for the disk one after the other. Many commits are told at once. One that is not
 * told, since the process or the database ended in between, is seen by who looks again after {@link CommitSignals#LOOK_AGAIN}.
 * Thread-safe.
 */
@ApplicationScoped
class CommitNotices {

    private static final Logger LOG = Logger.getLogger(CommitNotices.class);
    private static final String TELL = "select pg_notify('change_event_' || current_schema(), ?)";
    // So many others as come within it are told with the next notice.
    private static final Duration BETWEEN = Duration.ofMillis(5);

    private final DataSource dataSource;
    private final Semaphore untold = new Semaphore(0);
    private final String sender = UUID.randomUUID().toString();
    private final WatchingThread telling = new WatchingThread("change-notices", this::tell);

    @Inject
    CommitNotices(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    void start(@Observes StartupEvent event) {
        telling.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        telling.stop();
    }

    /** Lets the others be told soon; does not wait for it. */
    void committed() {
        untold.release();
    }

    /** Whether a notice with this text is one of this process, which knows already. */
    boolean own(String notice) {
        return sender.equals(notice);
    }

    private void tell() {
        while (telling.running()) {
            try {
                untold.acquire();
                untold.drainPermits();
                tellOnce();
                TimeUnit.NANOSECONDS.sleep(BETWEEN.toNanos());
            } catch (SQLException | RuntimeException failure) {
                LOG.debugf("Other replicas were not told of a change: %s. They look again.", failure.getMessage());
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void tellOnce() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(TELL)) {
            statement.setString(1, sender);
            statement.execute();
        }
    }
}
