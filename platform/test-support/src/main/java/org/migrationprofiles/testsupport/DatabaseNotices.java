package org.migrationprofiles.testsupport;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.postgresql.PGConnection;

/** Hears what PostgreSQL tells those who listen on a channel. Not thread-safe. */
public final class DatabaseNotices implements AutoCloseable {

    private final Connection connection;

    /** Listens from now on. */
    public DatabaseNotices(String channel) throws SQLException {
        connection = SchemaOwner.connection();
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen " + channel);
        }
    }

    /** Waits for the next notices, and tells whether any came. */
    public boolean come(Duration within) throws SQLException {
        return connection.unwrap(PGConnection.class).getNotifications((int) within.toMillis()).length > 0;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
