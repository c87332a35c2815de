package org.migrationprofiles.kit.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The rows of imports: as they were received, and what became of them. */
@ApplicationScoped
class StagedRows {

    private static final String STAGE = """
            insert into import_row (run_id, row, content)
            select ?, given.row, given.content from unnest(?::int[], ?::text[]) as given (row, content)
            """;
    private static final String NEXT =
            "select row, content from import_row where run_id = ? and row > ? order by row limit ?";
    private static final String WAITING = """
            select row, content from import_row where run_id = ? and status = 'WAITING' and row > ? order by row limit ?
            """;
    private static final String WAITING_BACKWARDS = """
            select row, content from import_row where run_id = ? and status = 'WAITING' and row < ? order by row desc limit ?
            """;
    private static final String REFUSE_WAITING =
            "update import_row set status = 'REJECTED' where run_id = ? and status = 'WAITING'";
    private static final String NOTE = """
            update import_row set status = noted.status, messages = noted.messages::jsonb
            from unnest(?::int[], ?::text[], ?::text[]) as noted (row, status, messages)
            where import_row.run_id = ? and import_row.row = noted.row
            """;
    private static final String RESET =
            "update import_row set status = 'STAGED', messages = '[]' where run_id = ? and status <> 'STAGED'";
    private static final String TOLD = """
            select row, status, messages from import_row
            where run_id = ? and row > ? and (cast(? as text) is null and status in ('WARNING', 'REJECTED') or status = ?)
            order by row limit ?
            """;
    private static final String REJECTS = """
            select row, status, messages, content from import_row
            where run_id = ? and row > ? and status = 'REJECTED' order by row limit ?
            """;
    private static final String FORGET = """
            delete from import_row where run_id = ? and status in ('STAGED', 'WAITING', 'ACCEPTED') and row > ? and row <= ?
            """;
    private static final int FORGOTTEN_TOGETHER = 50_000;

    private final DataSource dataSource;
    private final ObjectMapper json;

    @Inject
    StagedRows(DataSource dataSource, ObjectMapper json) {
        this.dataSource = dataSource;
        this.json = json;
    }

    /** Keeps rows as they come in. */
    void stage(UUID run, List<StagedRow> rows) {
        Integer[] numbers = rows.stream().map(StagedRow::number).toArray(Integer[]::new);
        String[] contents = rows.stream().map(StagedRow::content).toArray(String[]::new);
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(STAGE)) {
            statement.setObject(1, run);
            statement.setArray(2, connection.createArrayOf("int", numbers));
            statement.setArray(3, connection.createArrayOf("text", contents));
            statement.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("Rows could not be staged", failure);
        }
    }

    /** The next rows behind one, in their order. */
    List<StagedRow> next(UUID run, int after, int limit) {
        return rows(NEXT, run, after, limit);
    }

    /**
     * The next rows that wait for others.
     *
     * @param from the row behind which they are, or before which when it goes backwards
     */
    List<StagedRow> waiting(UUID run, int from, boolean backwards, int limit) {
        return rows(backwards ? WAITING_BACKWARDS : WAITING, run, from, limit);
    }

    private List<StagedRow> rows(String query, UUID run, int after, int limit) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setObject(1, run);
            statement.setInt(2, after);
            statement.setInt(3, limit);
            List<StagedRow> rows = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    rows.add(new StagedRow(row.getInt("row"), row.getString("content")));
                }
            }
            return rows;
        } catch (SQLException failure) {
            throw new IllegalStateException("Staged rows could not be read", failure);
        }
    }

    /** Notes what became of rows, in the transaction of the caller if there is one. */
    void note(UUID run, List<ImportReport.RowReport> reports) {
        Integer[] numbers = reports.stream().map(ImportReport.RowReport::row).toArray(Integer[]::new);
        String[] statuses =
                reports.stream().map(report -> report.status().name()).toArray(String[]::new);
        String[] messages = reports.stream().map(this::messages).toArray(String[]::new);
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(NOTE)) {
            statement.setArray(1, connection.createArrayOf("int", numbers));
            statement.setArray(2, connection.createArrayOf("text", statuses));
            statement.setArray(3, connection.createArrayOf("text", messages));
            statement.setObject(4, run);
            statement.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("What became of rows could not be noted", failure);
        }
    }

    /** Refuses rows that still wait, for the reason that was noted of them. */
    void refuseWaiting(UUID run) {
        execute(REFUSE_WAITING, run);
    }

    /** Takes back what was noted of rows whose transaction was taken back. */
    void reset(UUID run) {
        execute(RESET, run);
    }

    private void execute(String command, UUID run) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(command)) {
            statement.setObject(1, run);
            statement.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("What became of rows could not be written", failure);
        }
    }

    /** Forgets rows of which there is nothing to say, once the run has ended. */
    void forget(UUID run, int rows) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(FORGET)) {
            for (int after = 0; after < rows; after += FORGOTTEN_TOGETHER) {
                statement.setObject(1, run);
                statement.setInt(2, after);
                statement.setInt(3, after + FORGOTTEN_TOGETHER);
                statement.executeUpdate();
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("Applied rows could not be forgotten", failure);
        }
    }

    /**
     * What became of rows, in their order.
     *
     * @param status only of these; null for all of which there is something to say
     */
    List<ImportReport.RowReport> told(UUID run, int after, ImportReport.@Nullable RowStatus status, int limit) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(TOLD)) {
            statement.setObject(1, run);
            statement.setInt(2, after);
            statement.setString(3, status == null ? null : status.name());
            statement.setString(4, status == null ? null : status.name());
            statement.setInt(5, limit);
            List<ImportReport.RowReport> reports = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    reports.add(report(row));
                }
            }
            return reports;
        } catch (SQLException | JsonProcessingException failure) {
            throw new IllegalStateException("What became of rows could not be read", failure);
        }
    }

    /** Rows that were refused, with what was sent, in their order. */
    List<Reject> rejects(UUID run, int after, int limit) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(REJECTS)) {
            statement.setObject(1, run);
            statement.setInt(2, after);
            statement.setInt(3, limit);
            List<Reject> rejects = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    rejects.add(new Reject(report(row), row.getString("content")));
                }
            }
            return rejects;
        } catch (SQLException | JsonProcessingException failure) {
            throw new IllegalStateException("Refused rows could not be read", failure);
        }
    }

    private ImportReport.RowReport report(ResultSet row) throws SQLException, JsonProcessingException {
        return new ImportReport.RowReport(
                row.getInt("row"),
                ImportReport.RowStatus.valueOf(row.getString("status")),
                json.readValue(row.getString("messages"), new TypeReference<List<ImportReport.Message>>() {}));
    }

    private String messages(ImportReport.RowReport report) {
        try {
            return json.writeValueAsString(report.messages());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Messages could not be written", impossible);
        }
    }

    /**
     * A row that was refused.
     *
     * @param report why
     * @param content as sent; null for a run from before rows were kept
     */
    record Reject(ImportReport.RowReport report, @Nullable String content) {}
}
