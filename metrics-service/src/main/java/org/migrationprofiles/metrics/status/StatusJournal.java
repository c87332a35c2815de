package org.migrationprofiles.metrics.status;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The tables of what the change feed of profile status has told, over one connection. */
final class StatusJournal {

    private final Connection connection;

    StatusJournal(Connection connection) {
        this.connection = connection;
    }

    /** How far the feed has come; null when it has not begun. */
    @Nullable
    Told told() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                        "select begins_at, told_on, mark, secret from profile_status_feed");
                ResultSet row = statement.executeQuery()) {
            return row.next()
                    ? new Told(
                            instant(row, "begins_at"),
                            row.getObject("told_on", LocalDate.class),
                            row.getString("mark"),
                            row.getString("secret"))
                    : null;
        }
    }

    /** Begins: from now on changes are told. */
    void begin(Instant now, LocalDate day, String mark) throws SQLException {
        update(
                "insert into profile_status_feed (begins_at, told_on, mark) values (?, ?, ?)",
                now.atOffset(ZoneOffset.UTC),
                day,
                mark);
    }

    /** Everything up to a day and a mark of the read model is told. */
    void toldUpTo(LocalDate day, String mark) throws SQLException {
        update(
                "update profile_status_feed set told_on = ?, mark = ? where (told_on, mark) <> (?, ?)",
                day,
                mark,
                day,
                mark);
    }

    /** The statuses that were told last; who is missing is UNKNOWN. */
    Map<String, Status> statuses() throws SQLException {
        try (PreparedStatement statement =
                        connection.prepareStatement("select country, status from profile_status_told");
                ResultSet row = statement.executeQuery()) {
            Map<String, Status> statuses = new HashMap<>();
            while (row.next()) {
                statuses.put(row.getString("country"), Status.valueOf(row.getString("status")));
            }
            return statuses;
        }
    }

    /** Keeps the status that was told of a country. */
    void put(String country, Status status) throws SQLException {
        if (status == Status.UNKNOWN) {
            update("delete from profile_status_told where country = ?", country);
        } else {
            update(
                    "insert into profile_status_told (country, status) values (?, ?)"
                            + " on conflict (country) do update set status = excluded.status",
                    country,
                    status.name());
        }
    }

    /** What was to come by the calendar until a day, by day; comes no more. */
    List<Due> takeDue(LocalDate until) throws SQLException {
        List<Due> due =
                due("select country, day, status from profile_status_due where day <= ? order by day, country", until);
        if (!due.isEmpty()) {
            update("delete from profile_status_due where day <= ?", until);
        }
        return due;
    }

    /**
     * Keeps what is to come by the calendar, and nothing else.
     *
     * @param of of which countries; null for all
     */
    void replaceDue(Set<Due> coming, @Nullable Set<String> of) throws SQLException {
        Set<Due> kept = new HashSet<>(due("select country, day, status from profile_status_due"));
        kept.removeIf(due -> of != null && !of.contains(due.country()));
        for (Due gone : kept) {
            if (!coming.contains(gone)) {
                update("delete from profile_status_due where country = ? and day = ?", gone.country(), gone.day());
            }
        }
        for (Due added : coming) {
            if (!kept.contains(added)) {
                update(
                        "insert into profile_status_due (country, day, status) values (?, ?, ?)",
                        added.country(),
                        added.day(),
                        added.status().name());
            }
        }
    }

    private List<Due> due(String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = statement(sql, parameters);
                ResultSet row = statement.executeQuery()) {
            List<Due> due = new ArrayList<>();
            while (row.next()) {
                due.add(new Due(
                        row.getString("country"),
                        row.getObject("day", LocalDate.class),
                        Status.valueOf(row.getString("status"))));
            }
            return due;
        }
    }

    /** Keeps what a batch took until the changes that it made are told. */
    void owe(Array aggregateTypes, Array ids) throws SQLException {
        update("insert into profile_status_owed (aggregate_types, ids) values (?, ?)", aggregateTypes, ids);
    }

    /** All is told that was owed. */
    void settle() throws SQLException {
        update("delete from profile_status_owed");
    }

    /** Tells a change. */
    void changed(Entry entry) throws SQLException {
        Instant eventTime = entry.eventTime();
        update(
                "insert into profile_status_change (country, from_status, to_status, day, reason, event_time, told_at)"
                        + " values (?, ?, ?, ?, ?, ?::timestamptz, ?)",
                entry.country(),
                entry.from().name(),
                entry.to().name(),
                entry.day(),
                entry.reason().name(),
                eventTime == null ? null : eventTime.toString(),
                entry.toldAt().atOffset(ZoneOffset.UTC));
    }

    /**
     * The changes after a number, in their order.
     *
     * @param toldFrom only those told at this moment or later; null for all
     * @param countries only of these, alpha-3; empty for all
     */
    List<Numbered> changes(long after, @Nullable Instant toldFrom, List<String> countries, int limit)
            throws SQLException {
        // Only the conditions that there are: a plan for any of them would go through all changes for those of one
        // country.
        StringBuilder sql =
                new StringBuilder("select seq, country, from_status, to_status, day, reason, event_time, told_at"
                        + " from profile_status_change where seq > ?");
        List<Object> parameters = new ArrayList<>(List.of(after));
        if (toldFrom != null) {
            sql.append(" and told_at >= ?::timestamptz");
            parameters.add(toldFrom.toString());
        }
        if (!countries.isEmpty()) {
            sql.append(" and country = any (?::text[])");
            parameters.add(connection.createArrayOf("text", countries.toArray()));
        }
        parameters.add(limit);
        try (PreparedStatement statement = statement(sql + " order by seq limit ?", parameters.toArray());
                ResultSet row = statement.executeQuery()) {
            List<Numbered> changes = new ArrayList<>();
            while (row.next()) {
                changes.add(new Numbered(
                        row.getLong("seq"),
                        new Entry(
                                row.getString("country"),
                                Status.valueOf(row.getString("from_status")),
                                Status.valueOf(row.getString("to_status")),
                                row.getObject("day", LocalDate.class),
                                ChangeReason.valueOf(row.getString("reason")),
                                row.getObject("event_time") == null ? null : instant(row, "event_time"),
                                instant(row, "told_at"))));
            }
            return changes;
        }
    }

    /** The number of the newest change; 0 before the first. */
    long newest() throws SQLException {
        try (PreparedStatement statement =
                        connection.prepareStatement("select coalesce(max(seq), 0) from profile_status_change");
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private void update(String sql, @Nullable Object... parameters) throws SQLException {
        try (PreparedStatement statement = statement(sql, parameters)) {
            statement.executeUpdate();
        }
    }

    private PreparedStatement statement(String sql, @Nullable Object... parameters) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        try {
            for (int index = 0; index < parameters.length; index++) {
                statement.setObject(index + 1, parameters[index]);
            }
            return statement;
        } catch (SQLException failure) {
            statement.close();
            throw failure;
        }
    }

    /**
     * How far the feed has come.
     *
     * @param beginsAt since when changes are told
     * @param on the day up to which what the calendar does is told
     * @param mark of the read model of which it is told
     * @param secret that signs cursors
     */
    record Told(Instant beginsAt, LocalDate on, String mark, String secret) {}

    /**
     * A status that a country will have by the calendar.
     *
     * @param country ISO 3166-1 alpha-3
     * @param day from which on
     * @param status which
     */
    record Due(String country, LocalDate day, Status status) {}

    /**
     * A status became another one.
     *
     * @param country ISO 3166-1 alpha-3
     * @param from what it was
     * @param to what it is
     * @param day in the world from which on it is so
     * @param reason why
     * @param eventTime when the record was written that made it so; null for the calendar, or where it was none of a batch
     * @param toldAt when it was put here
     */
    record Entry(
            String country,
            Status from,
            Status to,
            LocalDate day,
            ChangeReason reason,
            @Nullable Instant eventTime,
            Instant toldAt) {}

    /**
     * An entry and its place.
     *
     * @param seq its number; later ones are larger
     * @param entry the change
     */
    record Numbered(long seq, Entry entry) {}
}
