package org.migrationprofiles.kit.lock;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * An advisory lock among the replicas of a service, held by a connection across its transactions: it is free again when
 * it is released, or when the connection or its process ends.
 *
 * @param name of what one of them does at a time
 */
public record SessionLock(String name) {

    private static final String TRY = "select pg_try_advisory_lock(hashtextextended(? || ':' || current_schema(), 0))";
    private static final String RELEASE =
            "select pg_advisory_unlock(hashtextextended(? || ':' || current_schema(), 0))";

    /** Takes the lock for a connection, unless another connection has it; whether it was taken. Does not wait. */
    public boolean tryTake(Connection holding) throws SQLException {
        return said(holding, TRY);
    }

    /** Gives the lock back that a connection has taken. */
    public void release(Connection holding) throws SQLException {
        var unused = said(holding, RELEASE);
    }

    private boolean said(Connection connection, String question) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(question)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() && rows.getBoolean(1);
            }
        }
    }
}
