package org.migrationprofiles.kit.lock;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Work that goes on behind an answer, on a thread of its own, one at a time among the replicas of a service. The connection
 * that starts it holds a lock until it ends, so the lock is free again when the process dies. For one bean that keeps it.
 */
public final class SoleRun {

    private static final Logger LOG = Logger.getLogger(SoleRun.class);

    private final DataSource dataSource;
    private final SessionLock lock;
    private volatile @Nullable Thread running;

    /**
     * @param lock of a name of its own
     */
    public SoleRun(DataSource dataSource, SessionLock lock) {
        this.dataSource = dataSource;
        this.lock = lock;
    }

    /**
     * Starts the work, unless it is being done.
     *
     * @param beginning notes that it begins; it fails when this does
     * @param ending notes how it ended
     * @return whether it was started
     */
    public boolean start(Note beginning, Work work, Ending ending) throws SQLException {
        Connection holding = dataSource.getConnection();
        boolean handedOver = false;
        try {
            if (!lock.tryTake(holding)) {
                return false;
            }
            try {
                beginning.on(holding);
                begin(holding, work, ending);
                handedOver = true;
            } finally {
                if (!handedOver) {
                    lock.release(holding);
                }
            }
            return true;
        } finally {
            if (!handedOver) {
                holding.close();
            }
        }
    }

    /** Notes something when nobody does the work, such as that a run which says it goes on does not. */
    public void whenNobodyRuns(Connection connection, Note note) throws SQLException {
        if (lock.tryTake(connection)) {
            try {
                note.on(connection);
            } finally {
                lock.release(connection);
            }
        }
    }

    /** Asks the work to stop, if it is done here. */
    public void stop() {
        Thread thread = running;
        if (thread != null) {
            thread.interrupt();
        }
    }

    private void begin(Connection holding, Work work, Ending ending) {
        Thread thread = new Thread(() -> run(holding, work, ending), lock.name());
        thread.setDaemon(true);
        running = thread;
        thread.start();
    }

    private void run(Connection holding, Work work, Ending ending) {
        boolean completed = false;
        try (holding) {
            try {
                work.run();
                completed = true;
            } catch (SQLException | RuntimeException failure) {
                LOG.errorf(failure, "%s failed; it can be started again", lock.name());
            } catch (InterruptedException stopped) {
                LOG.infof("%s was stopped; it can be started again", lock.name());
            }
            try {
                ending.on(holding, completed);
            } finally {
                lock.release(holding);
            }
        } catch (SQLException failure) {
            LOG.warnf("The end of %s could not be noted: %s", lock.name(), failure.getMessage());
        }
    }

    /** Writes something down. */
    @FunctionalInterface
    public interface Note {
        /** Writes it on a connection that commits each statement. */
        void on(Connection connection) throws SQLException;
    }

    /** What is to be done. */
    @FunctionalInterface
    public interface Work {
        /**
         * Does it to the end.
         *
         * @throws InterruptedException when it is asked to stop
         */
        void run() throws SQLException, InterruptedException;
    }

    /** Writes the end down. */
    @FunctionalInterface
    public interface Ending {
        /** Writes it on a connection that commits each statement. */
        void on(Connection connection, boolean completed) throws SQLException;
    }
}
