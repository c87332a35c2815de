package org.migrationprofiles.metrics.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.metrics.freshness.Freshness;

/** The table of snapshots, to which only is added. */
@ApplicationScoped
class ReportSnapshotTable {

    private static final String BRIEF = """
            select id, report_id, title, as_of, taken_at, taken_by, content_hash, definition_version, definition_hash,
                   formulas_hash, heard_until, freshness::text
            """;
    private static final String WHOLE = BRIEF + ", content::text ";
    private static final String PAGE =
            BRIEF + "from report_snapshot where report_id = ? and (?::text is null or id < ?) order by id desc limit ?";
    private static final String ONE = WHOLE + "from report_snapshot where report_id = ? and id = ?";
    private static final String LATEST = WHOLE + "from report_snapshot where report_id = ? order by id desc limit 1";
    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended('report-snapshot:' || ?, 0))";
    private static final String INSERT = """
            insert into report_snapshot (id, report_id, title, as_of, taken_at, taken_by, content_hash, definition_version,
                                         definition_hash, formulas_hash, heard_until, freshness, content)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::json, ?::json)
            """;
    private static final int FRESHNESS = 12;
    private static final int CONTENT = 13;

    private final DataSource dataSource;
    private final ObjectMapper json;

    @Inject
    ReportSnapshotTable(DataSource dataSource, ObjectMapper json) {
        this.dataSource = dataSource;
        this.json = json;
    }

    /** Snapshots of a report without their content, the newest first. */
    List<ReportSnapshot> page(String report, @Nullable String after, int limit) {
        try (Connection connection = dataSource.getConnection()) {
            return read(connection, PAGE, false, report, after, after, limit);
        } catch (SQLException failure) {
            throw unusable(failure);
        }
    }

    /** One of them, with its content. */
    Optional<ReportSnapshot> find(String report, String id) {
        try (Connection connection = dataSource.getConnection()) {
            return read(connection, ONE, true, report, id).stream().findFirst();
        } catch (SQLException failure) {
            throw unusable(failure);
        }
    }

    /**
     * Adds a snapshot, unless the newest one of its report has the same content; two who do so at once add one.
     *
     * @return the newest one in its stead, when that is so
     */
    Optional<ReportSnapshot> add(ReportSnapshot snapshot) {
        return QuarkusTransaction.requiringNew().call(() -> {
            try (Connection connection = dataSource.getConnection()) {
                try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
                    lock.setString(1, snapshot.report());
                    lock.execute();
                }
                Optional<ReportSnapshot> latest = read(connection, LATEST, true, snapshot.report()).stream()
                        .filter(found -> found.contentHash().equals(snapshot.contentHash()))
                        .findFirst();
                if (latest.isEmpty()) {
                    insert(connection, snapshot);
                }
                return latest;
            } catch (SQLException failure) {
                throw unusable(failure);
            }
        });
    }

    private void insert(Connection connection, ReportSnapshot snapshot) throws SQLException {
        OffsetDateTime heardUntil =
                snapshot.heardUntil() == null ? null : snapshot.heardUntil().atOffset(ZoneOffset.UTC);
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            set(
                    insert,
                    snapshot.id(),
                    snapshot.report(),
                    snapshot.title(),
                    snapshot.asOf(),
                    snapshot.takenAt().atOffset(ZoneOffset.UTC),
                    snapshot.takenBy(),
                    snapshot.contentHash(),
                    snapshot.definitionVersion(),
                    snapshot.definitionHash(),
                    snapshot.formulasHash(),
                    heardUntil,
                    json.writeValueAsString(snapshot.freshness()),
                    json.writeValueAsString(snapshot.content()));
            insert.executeUpdate();
        } catch (JsonProcessingException failure) {
            throw unusable(failure);
        }
    }

    private List<ReportSnapshot> read(Connection connection, String sql, boolean whole, @Nullable Object... values)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            set(statement, values);
            try (ResultSet row = statement.executeQuery()) {
                List<ReportSnapshot> found = new ArrayList<>();
                while (row.next()) {
                    found.add(snapshot(row, whole));
                }
                return found;
            }
        } catch (JsonProcessingException failure) {
            throw unusable(failure);
        }
    }

    // The type of a null is what the statement says.
    private static void set(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int index = 0; index < values.length; index++) {
            statement.setObject(index + 1, values[index]);
        }
    }

    private ReportSnapshot snapshot(ResultSet row, boolean whole) throws SQLException, JsonProcessingException {
        OffsetDateTime heardUntil = row.getObject(11, OffsetDateTime.class);
        return new ReportSnapshot(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getObject(4, LocalDate.class),
                row.getObject(5, OffsetDateTime.class).toInstant(),
                row.getString(6),
                row.getString(7),
                row.getLong(8),
                row.getString(9),
                row.getString(10),
                heardUntil == null ? null : heardUntil.toInstant(),
                // Of a later release it may say more.
                json.readerFor(Freshness.class)
                        .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .readValue(row.getString(FRESHNESS)),
                whole ? json.readTree(row.getString(CONTENT)) : null,
                ReportSnapshot.links(row.getString(2), row.getString(1)));
    }

    private static IllegalStateException unusable(Exception failure) {
        return new IllegalStateException("Snapshots of reports could not be used", failure);
    }
}
