package org.migrationprofiles.kit.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The import runs on record. Each method is in the transaction of its caller, if there is one. */
@ApplicationScoped
class ImportRuns {

    private static final String INSERT = """
            insert into import_run (id, kind, content_hash, status, actor, mode, dry_run, source, format, header, roles,
                                    request_id, traceparent)
            values (?, ?, '', 'RECEIVING', ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String REPORT = """
            select id, kind, content_hash, dry_run, mode, status, row_count, applied, accepted, warnings, rejected,
                   created, updated, unchanged, failure, started_at, finished_at
            from import_run
            """;
    private static final String LIST =
            REPORT + "where (cast(? as text) is null or kind = ?) and id > ? order by id limit ?";
    private static final String GET = REPORT + "where id = ?";
    private static final String COMING_IN = """
            update import_run set row_count = ?, header = ?, received_at = clock_timestamp() where id = ?
            """;
    // Nothing happens where the same content is running already: the index of running ones says so.
    private static final String RECEIVED = """
            update import_run set status = 'RUNNING', row_count = ?, header = ?, content_hash = ?,
                   received_at = clock_timestamp()
            where id = ? and not exists (
                select 1 from import_run same
                where same.status = 'RUNNING' and same.kind = import_run.kind and same.content_hash = ?
                  and same.source is not distinct from import_run.source and same.mode = import_run.mode
                  and same.dry_run = import_run.dry_run)
            """;
    private static final String SAME = """
            select same.id from import_run mine, import_run same
            where mine.id = ? and same.status = 'RUNNING' and same.kind = mine.kind and same.content_hash = ?
              and same.source is not distinct from mine.source and same.mode = mine.mode and same.dry_run = mine.dry_run
            """;
    private static final String DROP = """
            with dropped as (delete from import_run where id = ? and status = 'RECEIVING' returning id)
            delete from import_row using dropped where run_id = dropped.id
            """;
    private static final String NEXT = """
            select id, kind, source, mode, dry_run, format, header, actor, roles, request_id, traceparent,
                   row_count, applied
            from import_run where status = 'RUNNING' order by id limit 1
            """;
    private static final String PROGRESS = """
            update import_run set applied = ?, accepted = ?, warnings = ?, rejected = ?,
                   created = ?::jsonb, updated = ?::jsonb, unchanged = ?::jsonb
            where id = ? and status = 'RUNNING'
            """;
    private static final String TALLY =
            "select applied, accepted, warnings, rejected, created, updated, unchanged from import_run where id = ?";
    private static final String FINISH = """
            update import_run set status = ?, failure = ?::jsonb, finished_at = clock_timestamp()
            where id = ? and status = 'RUNNING'
            """;
    private static final String ATTEMPT =
            "update import_run set attempts = attempts + 1 where id = ? returning attempts";
    private static final String ABANDON = """
            update import_run set status = 'FAILED', finished_at = clock_timestamp(), failure = ?::jsonb
            where status = 'RECEIVING' and coalesce(received_at, started_at) < clock_timestamp() - interval '15 minutes'
            """;
    private static final String UNIQUE_VIOLATION = "23505";
    private static final TypeReference<Map<String, Integer>> COUNTS = new TypeReference<>() {};

    private final DataSource dataSource;
    private final ObjectMapper json;

    @Inject
    ImportRuns(DataSource dataSource, ObjectMapper json) {
        this.dataSource = dataSource;
        this.json = json;
    }

    /** Begins a run whose rows are coming in. */
    void begin(ImportRun run) {
        var unused = execute(
                INSERT,
                run.id(),
                run.kind(),
                run.actor(),
                run.mode().name(),
                run.dryRun(),
                run.source(),
                run.format().name(),
                texts(run.header()),
                texts(run.roles()),
                run.requestId(),
                run.traceparent());
    }

    /** Notes how many rows have come in. */
    void comingIn(UUID id, int rows, List<String> header) {
        var unused = execute(COMING_IN, rows, texts(header), id);
    }

    /**
     * Lets a run be carried out that has come in to its end.
     *
     * @return its id; or that of another of the same content that runs at the moment, in place of which this one is
     *     dropped
     */
    UUID received(UUID id, int rows, List<String> header, String contentHash) {
        while (!isTheOnlyOne(id, rows, header, contentHash)) {
            Optional<UUID> same = query(SAME, row -> (UUID) row.getObject("id"), id, contentHash).stream()
                    .findFirst();
            if (same.isPresent()) {
                drop(id);
                return same.get();
            }
        }
        return id;
    }

    private boolean isTheOnlyOne(UUID id, int rows, List<String> header, String contentHash) {
        try {
            return execute(RECEIVED, rows, texts(header), contentHash, id, contentHash) == 1;
        } catch (IllegalStateException failure) {
            if (failure.getCause() instanceof SQLException refused && UNIQUE_VIOLATION.equals(refused.getSQLState())) {
                return false;
            }
            throw failure;
        }
    }

    /** Forgets a run that did not come in to its end. */
    void drop(UUID id) {
        var unused = execute(DROP, id);
    }

    /** The oldest run that is to be carried out. */
    Optional<ImportRun> next() {
        return query(NEXT, ImportRuns::run).stream().findFirst();
    }

    /** Notes how far a run has come. */
    void progress(UUID id, ImportTally tally) {
        var unused = execute(
                PROGRESS,
                tally.applied(),
                tally.accepted(),
                tally.warnings(),
                tally.rejected(),
                written(tally.created()),
                written(tally.updated()),
                written(tally.unchanged()),
                id);
    }

    /** How far a run has come. */
    ImportTally tally(UUID id) {
        return query(
                        TALLY,
                        row -> new ImportTally(
                                row.getInt("applied"),
                                row.getInt("accepted"),
                                row.getInt("warnings"),
                                row.getInt("rejected"),
                                counts(row, "created"),
                                counts(row, "updated"),
                                counts(row, "unchanged")),
                        id)
                .get(0);
    }

    /** Ends a run. */
    void finish(UUID id, ImportReport.Status status, ImportReport.@Nullable Failure failure) {
        var unused = execute(FINISH, status.name(), failure == null ? null : written(failure), id);
    }

    /** Counts that a run is attempted; how often it has been. */
    int attempt(UUID id) {
        return query(ATTEMPT, row -> row.getInt("attempts"), id).get(0);
    }

    /** Ends runs of which nothing has come in for long. */
    void abandon(ImportReport.Failure failure) {
        var unused = execute(ABANDON, written(failure));
    }

    /** Runs, oldest first. */
    List<ImportReport> after(@Nullable String kind, @Nullable String id, int limit) {
        return query(LIST, this::report, kind, kind, id == null ? new UUID(0, 0) : UUID.fromString(id), limit);
    }

    /** One run, if it was kept. */
    Optional<ImportReport> find(UUID id) {
        return query(GET, this::report, id).stream().findFirst();
    }

    /** The columns of a run as sent. */
    List<String> header(UUID id) {
        return query("select header from import_run where id = ?", row -> texts(row, "header"), id)
                .get(0);
    }

    private ImportReport report(ResultSet row) throws SQLException {
        String failure = row.getString("failure");
        OffsetDateTime finished = row.getObject("finished_at", OffsetDateTime.class);
        ImportReport.Status status = ImportReport.Status.valueOf(row.getString("status"));
        // What was counted until the first refused row was taken back with it.
        boolean takenBack = status == ImportReport.Status.REJECTED;
        return new ImportReport(
                (UUID) row.getObject("id"),
                row.getString("kind"),
                row.getString("content_hash"),
                row.getBoolean("dry_run"),
                ImportMode.valueOf(row.getString("mode")),
                status,
                row.getInt("row_count"),
                row.getInt("applied"),
                row.getInt("accepted"),
                row.getInt("warnings"),
                row.getInt("rejected"),
                takenBack ? Map.of() : counts(row, "created"),
                takenBack ? Map.of() : counts(row, "updated"),
                counts(row, "unchanged"),
                List.of(),
                false,
                failure == null ? null : read(failure, new TypeReference<ImportReport.Failure>() {}),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                finished == null ? null : finished.toInstant());
    }

    private static ImportRun run(ResultSet row) throws SQLException {
        return new ImportRun(
                (UUID) row.getObject("id"),
                row.getString("kind"),
                row.getString("source"),
                ImportMode.valueOf(row.getString("mode")),
                row.getBoolean("dry_run"),
                ImportRun.Format.valueOf(row.getString("format")),
                texts(row, "header"),
                row.getString("actor"),
                Set.copyOf(texts(row, "roles")),
                row.getString("request_id"),
                row.getString("traceparent"),
                row.getInt("row_count"),
                row.getInt("applied"));
    }

    private Map<String, Integer> counts(ResultSet row, String column) throws SQLException {
        return read(row.getString(column), COUNTS);
    }

    private <T> T read(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("An import run could not be read", broken);
        }
    }

    private String written(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("An import run could not be written", impossible);
        }
    }

    private static String[] texts(Iterable<String> texts) {
        List<String> list = new ArrayList<>();
        texts.forEach(list::add);
        return list.toArray(String[]::new);
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return List.of((String[]) array.getArray());
    }

    @SuppressWarnings("CanIgnoreReturnValueSuggester")
    private int execute(String sql, @Nullable Object... parameters) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(connection, statement, parameters);
            return statement.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("An import run could not be kept", failure);
        }
    }

    private <T> List<T> query(String sql, Reading<T> reading, @Nullable Object... parameters) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(connection, statement, parameters);
            try (ResultSet row = statement.executeQuery()) {
                List<T> found = new ArrayList<>();
                while (row.next()) {
                    found.add(reading.read(row));
                }
                return found;
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("Import runs could not be read", failure);
        }
    }

    private static void bind(Connection connection, PreparedStatement statement, @Nullable Object... parameters)
            throws SQLException {
        for (int index = 0; index < parameters.length; index++) {
            Object parameter = parameters[index];
            if (parameter instanceof String[] texts) {
                statement.setArray(index + 1, connection.createArrayOf("text", texts));
            } else if (parameter == null) {
                statement.setString(index + 1, null);
            } else {
                statement.setObject(index + 1, parameter);
            }
        }
    }

    /** Reads one row of an answer. */
    private interface Reading<T> {

        T read(ResultSet row) throws SQLException;
    }
}
