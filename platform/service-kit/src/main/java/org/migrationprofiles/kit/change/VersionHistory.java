package org.migrationprofiles.kit.change;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Reads change events back as the history of the aggregate that they are about. */
@ApplicationScoped
public class VersionHistory {

    /** Bytes of JSON that the versions of a page have together, unless one alone has more. */
    static final int LARGEST_PAGE = 1_000_000;

    // A state may be almost a megabyte, so only a few are held at once.
    private static final int STATES_AT_ONCE = 4;
    private static final String VERSIONS = """
            select aggregate_version, occurred_at, actor, request_id, reason, payload from change_event
            where aggregate_type = ? and aggregate_id = ? and not republished and aggregate_version >= ?
            order by aggregate_version limit ?
            """;

    private final DataSource dataSource;
    private final ObjectMapper json;

    @Inject
    public VersionHistory(DataSource dataSource, ObjectMapper json) {
        this.dataSource = dataSource;
        this.json = json;
    }

    /**
     * Versions of an aggregate, oldest first; none when it never was.
     *
     * @param after the version behind which they start; 0 to start with the first
     * @param limit the most to return; fewer come where they would be more than {@value #LARGEST_PAGE} bytes of JSON
     */
    // The driver reads a few rows at a time only within a transaction.
    @Transactional
    public Part after(AggregateType type, String aggregateId, long after, int limit) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(VERSIONS)) {
            statement.setString(1, type.name());
            statement.setString(2, aggregateId);
            statement.setLong(3, after);
            // The one before the first, which that is compared with, and the one that tells whether there are more.
            statement.setInt(4, limit + (after == 0 ? 1 : 2));
            statement.setFetchSize(STATES_AT_ONCE);
            try (ResultSet row = statement.executeQuery()) {
                return read(row, after, limit);
            }
        } catch (SQLException | JsonProcessingException failure) {
            throw new IllegalStateException("The history could not be read", failure);
        }
    }

    private Part read(ResultSet row, long after, int limit) throws SQLException, JsonProcessingException {
        List<VersionEntry> versions = new ArrayList<>();
        @Nullable JsonNode before = null;
        long size = 0;
        while (row.next()) {
            if (versions.size() == limit) {
                return new Part(versions, true);
            }
            JsonNode state = json.readTree(row.getString("payload"));
            if (row.getLong("aggregate_version") > after) {
                VersionEntry version = entry(row, before, state);
                size += json.writeValueAsBytes(version).length;
                if (size > LARGEST_PAGE && !versions.isEmpty()) {
                    return new Part(versions, true);
                }
                versions.add(version);
            }
            before = state;
        }
        return new Part(versions, false);
    }

    private static VersionEntry entry(ResultSet row, @Nullable JsonNode before, JsonNode state) throws SQLException {
        return new VersionEntry(
                row.getLong("aggregate_version"),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("request_id"),
                row.getString("reason"),
                FieldChange.between(before, state));
    }

    /**
     * Part of a history.
     *
     * @param versions oldest first
     * @param more whether there are newer ones
     */
    public record Part(List<VersionEntry> versions, boolean more) {}
}
