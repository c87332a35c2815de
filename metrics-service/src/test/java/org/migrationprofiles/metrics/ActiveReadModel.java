package org.migrationprofiles.metrics;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** The tables behind the figures, as a test looks into them or takes something from them. */
public final class ActiveReadModel {

    private static final String ENTER =
            "select set_config('search_path', path, true) from read_model_generation where status = 'ACTIVE'";

    private ActiveReadModel() {}

    /** Does something in the generation that answers, in one transaction. */
    public static <T> T in(DataSource dataSource, Work<T> work) {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement enter = connection.createStatement()) {
                enter.execute(ENTER);
                T result = work.on(connection);
                connection.commit();
                return result;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The read model did not do it", failure);
        }
    }

    /**
     * Something to do.
     *
     * @param <T> what comes of it
     */
    public interface Work<T> {
        T on(Connection connection) throws SQLException;
    }
}
