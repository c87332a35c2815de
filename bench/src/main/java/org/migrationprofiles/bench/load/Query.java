package org.migrationprofiles.bench.load;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** One prepared statement on a connection of its own, straight on PostgreSQL. Belongs to one thread. */
public final class Query implements Work {

    private final Connection connection;
    private final PreparedStatement statement;
    private final @Nullable Parameters parameters;
    private final SplittableRandom random;

    /**
     * Prepares it.
     *
     * @param connection that it owns
     * @param parameters of each run; null for none
     * @param number of the connection, so that each chooses other values
     */
    public Query(Connection connection, String sql, @Nullable Parameters parameters, int number) throws SQLException {
        this.connection = connection;
        this.statement = connection.prepareStatement(sql);
        this.parameters = parameters;
        this.random = new SplittableRandom(number);
    }

    /** Chooses what a run asks for. */
    @FunctionalInterface
    public interface Parameters {
        /** Sets the parameters of a statement. */
        void set(PreparedStatement statement, SplittableRandom random) throws SQLException;
    }

    @Override
    public void perform() throws SQLException {
        if (parameters != null) {
            parameters.set(statement, random);
        }
        if (!statement.execute()) {
            return;
        }
        try (ResultSet rows = statement.getResultSet()) {
            int columns = rows.getMetaData().getColumnCount();
            boolean any = false;
            while (rows.next()) {
                any = true;
                for (int column = 1; column <= columns; column++) {
                    Object unused = rows.getObject(column);
                }
            }
            if (!any) {
                throw new SQLException("The limit found nothing.");
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
