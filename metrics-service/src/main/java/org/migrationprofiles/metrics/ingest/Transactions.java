package org.migrationprofiles.metrics.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Does work on the database as a whole or not at all. */
@ApplicationScoped
class Transactions {

    private final DataSource dataSource;

    @Inject
    Transactions(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Commits after the work; takes all of it back when it fails.
     *
     * @throws SQLException when the database refuses or does not answer
     */
    <T> T run(Work<T> work) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return run(connection, work);
        }
    }

    /** Keeps a connection for transactions that stand and fall together. */
    Session session() throws SQLException {
        return new Session(dataSource.getConnection());
    }

    private static <T> T run(Connection connection, Work<T> work) throws SQLException {
        connection.setAutoCommit(false);
        try {
            T result = work.on(connection);
            connection.commit();
            return result;
        } catch (SQLException | RuntimeException | AssertionError failure) {
            takeBack(connection, failure);
            throw failure;
        } finally {
            if (!connection.isClosed()) {
                connection.setAutoCommit(true);
            }
        }
    }

    // Where the connection broke there is nothing to take back, and the first failure is the one to tell.
    private static void takeBack(Connection connection, Throwable failure) {
        try {
            connection.rollback();
        } catch (SQLException | AssertionError broken) {
            failure.addSuppressed(broken);
        }
    }

    /**
     * One transaction after the other on one connection. Where the server has ended meanwhile, each of them fails from then on, so
     * that nobody goes on without noticing behind transactions that the server may have lost.
     */
    static final class Session implements AutoCloseable {

        private final Connection connection;

        private Session(Connection connection) {
            this.connection = connection;
        }

        /** As {@link Transactions#run(Work)}. */
        <T> T run(Work<T> work) throws SQLException {
            return Transactions.run(connection, work);
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }

    /**
     * Something to do on a connection.
     *
     * @param <T> what comes of it
     */
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }
}
