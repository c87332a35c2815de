package org.migrationprofiles.metrics;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What statements find. */
public final class Rows {

    private Rows() {}

    /**
     * All rows that a statement finds, in their order.
     *
     * @param parameters in the order of their places; arrays as {@link java.sql.Array}
     */
    public static <T> List<T> of(Connection connection, String sql, Reader<T> reader, @Nullable Object... parameters)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int index = 0; index < parameters.length; index++) {
                statement.setObject(index + 1, parameters[index]);
            }
            try (ResultSet row = statement.executeQuery()) {
                List<T> rows = new ArrayList<>();
                while (row.next()) {
                    rows.add(reader.read(row));
                }
                return rows;
            }
        }
    }

    /** Reads one row. */
    public interface Reader<T> {

        /** What the row says at which the result stands. */
        T read(ResultSet row) throws SQLException;
    }
}
