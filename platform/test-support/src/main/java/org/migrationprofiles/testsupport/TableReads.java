package org.migrationprofiles.testsupport;

import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.awaitility.core.ConditionTimeoutException;

/**
 * Sees which tables a service reads from one end to the other. PostgreSQL counts that for each table, as its plans were carried out; a
 * process of its hands its counts over when its connection ends, else when it likes to, so all connections are ended before and after
 * each look.
 */
public final class TableReads {

    // After which a connection is one that the service keeps, as the one that listens.
    private static final Duration ENDED = Duration.ofSeconds(3);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);
    // A service may have schemas beside its own, whose names begin with its name.
    private static final String NAME =
            "case when t.schemaname = current_schema() then '' else t.schemaname || '.' end || t.relname";
    private static final String SIZES = "select " + NAME
            + ", t.n_live_tup from pg_stat_user_tables t where starts_with(t.schemaname, current_schema()) and t.n_live_tup > 0";
    private static final String ROWS = "select " + NAME + """
            , t.seq_tup_read + case when ? then coalesce((
                       select sum(i.idx_tup_read) from pg_stat_user_indexes i where i.relid = t.relid), 0) else 0 end
            from pg_stat_user_tables t
            where starts_with(t.schemaname, current_schema()) and t.n_live_tup > ?
            """;
    private static final String CONNECTIONS = """
            select pid from pg_stat_activity
            where datname = current_database() and backend_type = 'client backend' and pid <> pg_backend_pid()
            """;

    private final long large;
    private final boolean indexes;
    private final Runnable disconnect;
    private final Set<Integer> kept = new HashSet<>();

    /**
     * Watches large tables.
     *
     * @param large how many rows make a table one
     * @param disconnect makes the service end its connections to the database, those in use once they are free
     */
    public TableReads(long large, Runnable disconnect) {
        this(large, false, disconnect);
    }

    private TableReads(long large, boolean indexes, Runnable disconnect) {
        this.large = large;
        this.indexes = indexes;
        this.disconnect = disconnect;
    }

    /**
     * Watches large tables, and counts as read what indexes of theirs gave as well: who goes through a whole index reads as
     * much.
     *
     * @param large how many rows make a table one
     * @param disconnect makes the service end its connections to the database, those in use once they are free
     */
    public static TableReads andOfIndexes(long large, Runnable disconnect) {
        return new TableReads(large, true, disconnect);
    }

    /**
     * Rows that were read by going through large tables while something was asked, by table; tables of which few were are left out: a
     * list that wants any two takes the first two that it finds.
     *
     * @param asked makes the service read
     */
    public Map<String, Long> of(Runnable asked) throws SQLException {
        handOver();
        Map<String, Long> before = rows();
        asked.run();
        handOver();
        Map<String, Long> read = new TreeMap<>();
        rows().forEach((table, rows) -> {
            long more = rows - before.getOrDefault(table, 0L);
            if (more >= large) {
                read.put(table, more);
            }
        });
        return read;
    }

    /**
     * As {@link #of}, and prints how long it took.
     *
     * @param what is asked, for who reads what was printed
     */
    public Map<String, Long> measured(String what, Runnable asked) throws SQLException {
        long[] nanos = new long[1];
        Map<String, Long> read = of(() -> {
            long start = System.nanoTime();
            asked.run();
            nanos[0] = System.nanoTime() - start;
        });
        System.out.printf("growth: %6d ms  %s %s%n", Duration.ofNanos(nanos[0]).toMillis(), what, read);
        return read;
    }

    /** How many rows tables have, those that have any, under the names that {@link #of} gives them. */
    public static Map<String, Long> sizes() throws SQLException {
        try (Connection connection = SchemaOwner.connection();
                PreparedStatement statement = connection.prepareStatement(SIZES)) {
            return counts(statement);
        }
    }

    private void handOver() throws SQLException {
        Set<Integer> ending = connections();
        ending.removeAll(kept);
        disconnect.run();
        try {
            await().pollDelay(Duration.ZERO)
                    .pollInterval(LOOK_AGAIN)
                    .atMost(ENDED)
                    .until(() -> {
                        ending.retainAll(connections());
                        return ending.isEmpty();
                    });
        } catch (ConditionTimeoutException stays) {
            kept.addAll(ending);
        }
    }

    private Map<String, Long> rows() throws SQLException {
        try (Connection connection = SchemaOwner.connection();
                PreparedStatement statement = connection.prepareStatement(ROWS)) {
            statement.setBoolean(1, indexes);
            statement.setLong(2, large);
            return counts(statement);
        }
    }

    private static Map<String, Long> counts(PreparedStatement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            Map<String, Long> counts = new TreeMap<>();
            while (row.next()) {
                counts.put(row.getString(1), row.getLong(2));
            }
            return counts;
        }
    }

    private static Set<Integer> connections() throws SQLException {
        try (Connection connection = SchemaOwner.connection();
                PreparedStatement statement = connection.prepareStatement(CONNECTIONS);
                ResultSet row = statement.executeQuery()) {
            Set<Integer> connections = new HashSet<>();
            while (row.next()) {
                connections.add(row.getInt(1));
            }
            return connections;
        }
    }
}
