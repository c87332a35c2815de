package org.migrationprofiles.kit.change;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;

/**
 * Lets threads sleep until a transaction with change events commits, in this process or another replica.
 *
 * <p>Commits of this process are known at once; of others, one thread listens for PostgreSQL's notifications on a connection of its own. A notification can be lost with its
 * connection, or not pass a pooling proxy: who waits here looks again after a second at the latest. Thread-safe.
 */
@ApplicationScoped
class CommitSignals {

    /** After which a sleeper looks again without having been woken. */
    static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private static final Logger LOG = Logger.getLogger(CommitSignals.class);

    private final DataSource dataSource;
    private final CommitNotices others;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition signalled = lock.newCondition();
    private long signals;
    private final WatchingThread listening = new WatchingThread("change-signals", this::listen);

    @Inject
    CommitSignals(DataSource dataSource, CommitNotices others) {
        this.dataSource = dataSource;
        this.others = others;
    }

    // Before the relay, which sleeps here.
    void start(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent event) {
        listening.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        listening.askToStop();
        signal();
        listening.stop();
    }

    /** How many signals there were. Ask before looking for events, then sleep with what was answered. */
    long seen() {
        lock.lock();
        try {
            return signals;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Sleeps until there is a signal that the caller has not seen.
     *
     * @param seen what {@link #seen} said before the caller looked
     * @param within the longest to sleep; never longer than {@link #LOOK_AGAIN}
     * @throws InterruptedException when the thread is asked to stop
     */
    void await(long seen, Duration within) throws InterruptedException {
        long left = Math.min(within.toNanos(), LOOK_AGAIN.toNanos());
        lock.lock();
        try {
            while (signals == seen && left > 0) {
                left = signalled.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Wakes who sleeps, here and in other replicas, since a transaction with change events has just been committed here. */
    void committed() {
        signal();
        others.committed();
    }

    /** Whether the service goes on; when not, nobody should wait any longer. */
    boolean running() {
        return listening.running();
    }

    private void signal() {
        lock.lock();
        try {
            signals++;
            signalled.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void listen() {
        while (listening.running()) {
            try (Connection connection = dataSource.getConnection()) {
                subscribe(connection);
                PGConnection notifications = connection.unwrap(PGConnection.class);
                while (listening.running()) {
                    if (Stream.of(notifications.getNotifications((int) LOOK_AGAIN.toMillis()))
                            .anyMatch(notice -> !others.own(notice.getParameter()))) {
                        signal();
                    }
                }
            } catch (SQLException | RuntimeException failure) {
                LOG.debugf("No notifications are heard: %s. Trying again.", failure.getMessage());
                listening.pause();
            }
        }
    }

    private static void subscribe(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            String channel;
            try (ResultSet rows = statement.executeQuery("select quote_ident('change_event_' || current_schema())")) {
                if (!rows.next()) {
                    throw new SQLException("no schema is set");
                }
                channel = rows.getString(1);
            }
            statement.execute("listen " + channel);
        }
    }
}
