package org.migrationprofiles.kit.change;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * Reads change events in an order in which none can appear behind a reader.
 *
 * <p>Numbers of rows are given when a row is written, not when it is committed: a reader that asks for what is above
 * the last number misses a row whose transaction commits late. So only rows of transactions older than every
 * transaction still running are read, ordered by transaction and number. A long transaction anywhere on the server
 * delays the feed; it loses nothing.
 */
final class ChangeFeed {

    private static final String AFTER = """
            select xid::text::bigint as transaction, seq, event_id, aggregate_type, aggregate_id, aggregate_version,
                   payload, occurred_at, actor, request_id, traceparent
            from change_event
            where (xid, seq) > (?::text::xid8, ?) and xid < pg_snapshot_xmin(pg_current_snapshot())
            order by xid, seq limit ?
            """;

    private final DataSource dataSource;

    ChangeFeed(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * The next events after a position, oldest first; empty when there are none yet.
     *
     * @param limit the most to return, at least 1
     */
    List<Entry> after(FeedPosition position, int limit) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(AFTER)) {
            statement.setString(1, Long.toString(position.transaction()));
            statement.setLong(2, position.seq());
            statement.setInt(3, limit);
            try (ResultSet row = statement.executeQuery()) {
                List<Entry> entries = new ArrayList<>();
                while (row.next()) {
                    PendingEvent event = event(row);
                    entries.add(new Entry(new FeedPosition(row.getLong("transaction"), event.seq()), event));
                }
                return entries;
            }
        }
    }

    /** The event in the current row of a query that selects all of its columns. */
    static PendingEvent event(ResultSet row) throws SQLException {
        return new PendingEvent(
                row.getLong("seq"),
                row.getString("event_id"),
                new AggregateType(row.getString("aggregate_type")),
                row.getString("aggregate_id"),
                row.getLong("aggregate_version"),
                row.getString("payload"),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("request_id"),
                row.getString("traceparent"));
    }

    /**
     * An event and where a reader stands after it.
     *
     * @param position to go on from
     * @param event what happened
     */
    record Entry(FeedPosition position, PendingEvent event) {}
}
