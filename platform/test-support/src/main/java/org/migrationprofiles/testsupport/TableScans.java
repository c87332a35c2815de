package org.migrationprofiles.testsupport;

import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/**
 * Sees which tables a service reads from one end to the other. PostgreSQL counts that for each table, as its plans were carried out; its
 * processes hand their counts over within ten seconds.
 */
public final class TableScans {

    private static final Duration HANDED_OVER = Duration.ofSeconds(15);
    private static final String ROWS = """
            select relname, seq_tup_read from pg_stat_user_tables
            where schemaname = current_schema() and n_live_tup > ?
            """;
    private static final String STATEMENTS = """
            select sum(seq_scan + coalesce(idx_scan, 0)) from pg_stat_user_tables where schemaname = current_schema()
            """;

    private final long large;

    /**
     * Watches large tables.
     *
     * @param large how many rows make a table one
     */
    public TableScans(long large) {
        this.large = large;
    }

    /**
     * Rows that were read by going through large tables while something was asked, by table; tables of which none were are left out.
     * A few rows are none: a list that wants any two takes the first two that it finds.
     *
     * @param asked makes the service read at least one row of any table
     */
    public Map<String, Long> of(Runnable asked) throws SQLException {
        Map<String, Long> before = rows();
        long statements = statements();
        asked.run();
        await().atMost(HANDED_OVER).until(() -> statements() > statements);
        Map<String, Long> read = new TreeMap<>();
        rows().forEach((table, rows) -> {
            long more = rows - before.getOrDefault(table, 0L);
            if (more >= large) {
                read.put(table, more);
            }
        });
        return read;
    }

    private Map<String, Long> rows() throws SQLException {
        try (Connection connection = SchemaOwner.connection();
                PreparedStatement statement = connection.prepareStatement(ROWS)) {
            statement.setLong(1, large);
            try (ResultSet row = statement.executeQuery()) {
                Map<String, Long> rows = new TreeMap<>();
                while (row.next()) {
                    rows.put(row.getString(1), row.getLong(2));
                }
                return rows;
            }
        }
    }

    private static long statements() throws SQLException {
        try (Connection connection = SchemaOwner.connection();
                PreparedStatement statement = connection.prepareStatement(STATEMENTS);
                ResultSet row = statement.executeQuery()) {
            return row.next() ? row.getLong(1) : 0;
        }
    }
}
