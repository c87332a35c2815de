package org.migrationprofiles.metrics.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.metrics.SqlFile;

/**
 * Which states of records were heard of when. One transaction at a time writes states, and gives each the time of its
 * clock: all that a moment of the read model sees was heard of until the last of them, and all that it does not see later.
 */
@ApplicationScoped
class HeardStates {

    private static final String UNTIL = "select max(heard_at) from state_history";

    private final String between = SqlFile.of(HeardStates.class, "heard-between.sql");
    private final DataSource dataSource;

    @Inject
    HeardStates(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** When the last state was heard of that the transaction sees; null when none was. */
    @Nullable
    Instant until() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(UNTIL);
                ResultSet row = statement.executeQuery()) {
            OffsetDateTime last = row.next() ? row.getObject(1, OffsetDateTime.class) : null;
            return last == null ? null : last.toInstant();
        } catch (SQLException failure) {
            throw unreadable(failure);
        }
    }

    /**
     * Records of which a newer state was heard between two moments, the latest first.
     *
     * @param after the last state of the earlier one; null when it had none
     * @param until the last state of the later one; null when it had none
     */
    List<HeardRecord> between(@Nullable Instant after, @Nullable Instant until) {
        List<HeardRecord> records = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(between)) {
            statement.setObject(1, after == null ? OffsetDateTime.MIN : after.atOffset(ZoneOffset.UTC));
            statement.setObject(2, until == null ? OffsetDateTime.MIN : until.atOffset(ZoneOffset.UTC));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    records.add(new HeardRecord(
                            record(row),
                            List.of((String[]) row.getArray("about").getArray()),
                            row.getBoolean("moved")));
                }
            }
        } catch (SQLException failure) {
            throw unreadable(failure);
        }
        return records;
    }

    private static ReportDiff.ChangedRecord record(ResultSet row) throws SQLException {
        long before = row.getLong("version_before");
        boolean first = row.wasNull();
        return new ReportDiff.ChangedRecord(
                row.getString("aggregate_type"),
                row.getString("id"),
                first ? null : before,
                row.getLong("version"),
                row.getBoolean("deleted"),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getObject("heard_at", OffsetDateTime.class).toInstant());
    }

    private static IllegalStateException unreadable(SQLException failure) {
        return new IllegalStateException("The states that were heard of could not be read", failure);
    }
}
