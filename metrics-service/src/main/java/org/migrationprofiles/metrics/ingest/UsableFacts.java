package org.migrationprofiles.metrics.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.jboss.logging.Logger;
import org.migrationprofiles.kit.consumption.DatabaseRefusal;

/**
 * Writes the facts of an earlier time. The history of states may have some that no facts can be computed from: one that was
 * refused when it was told, and was heard of again by a rebuild or behind a newer one. Such a state counted for nothing then, and
 * stands in nobody's way now: the last one before it counts.
 */
@ApplicationScoped
class UsableFacts {

    private static final Logger LOG = Logger.getLogger(UsableFacts.class);
    private static final String REMOVE = "delete from replica where aggregate_type = ? and id = ? returning version";
    private static final String EARLIER = """
            insert into replica (aggregate_type, id, version, deleted, state, occurred_at)
            select aggregate_type, id, version, deleted, state, occurred_at from state_history
            where aggregate_type = ? and id = ? and version < ? and occurred_at <= ?
            order by version desc limit 1
            """;

    private static final String TAKE_BACK = "rollback to savepoint facts; release savepoint facts";

    private final ReadModelWriter writer;

    @Inject
    UsableFacts(ReadModelWriter writer) {
        this.writer = writer;
    }

    /**
     * Writes all facts that follow from the states in the generation that the transaction has entered.
     *
     * @param time up to which states are known
     */
    void write(Connection connection, OffsetDateTime time) throws SQLException {
        execute(connection, "savepoint facts");
        try {
            writer.writeAllFacts(connection);
            execute(connection, "release savepoint facts");
        } catch (SQLException failure) {
            requireRefusal(failure);
            execute(connection, TAKE_BACK);
            for (FactTable table : FactTable.ALL) {
                String[] ids = (String[]) table.allIds(connection).getArray();
                write(connection, table, Arrays.asList(ids), time);
            }
            KeptUnits.writeAll(connection);
        }
    }

    private void write(Connection connection, FactTable table, List<String> ids, OffsetDateTime time)
            throws SQLException {
        if (ids.isEmpty()) {
            return;
        }
        execute(connection, "savepoint facts");
        try {
            writer.writeFacts(connection, table, connection.createArrayOf("text", ids.toArray()));
            execute(connection, "release savepoint facts");
        } catch (SQLException failure) {
            String state = requireRefusal(failure);
            execute(connection, TAKE_BACK);
            if (ids.size() > 1) {
                int middle = ids.size() / 2;
                write(connection, table, ids.subList(0, middle), time);
                write(connection, table, ids.subList(middle, ids.size()), time);
                return;
            }
            LOG.warnf(
                    "Of %s %s there is a state that cannot be used, with state %s; the one before it counts",
                    table.aggregateType(), ids.get(0), state);
            if (setBack(connection, table.aggregateType(), ids.get(0), time)) {
                write(connection, table, ids, time);
            }
        }
    }

    /** Puts the state before the one that is there in its place; false when there was none to put away. */
    private static boolean setBack(Connection connection, String type, String id, OffsetDateTime time)
            throws SQLException {
        try (PreparedStatement remove = connection.prepareStatement(REMOVE);
                PreparedStatement earlier = connection.prepareStatement(EARLIER)) {
            remove.setString(1, type);
            remove.setString(2, id);
            try (ResultSet row = remove.executeQuery()) {
                if (!row.next()) {
                    return false;
                }
                earlier.setString(1, type);
                earlier.setString(2, id);
                earlier.setLong(3, row.getLong(1));
                earlier.setObject(4, time);
                earlier.executeUpdate();
                return true;
            }
        }
    }

    // By statements: a connection that belongs to a transaction of the container has no savepoints of its own.
    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            boolean unused = statement.execute(sql);
        }
    }

    private static String requireRefusal(SQLException failure) throws SQLException {
        return DatabaseRefusal.behind(failure).orElseThrow(() -> failure).sqlState();
    }
}
