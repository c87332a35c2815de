package org.migrationprofiles.kit.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.request.RequestContext;

/** The import runs on record. */
@ApplicationScoped
public class ImportRuns {

    private static final String INSERT = """
            insert into import_run (id, kind, content_hash, status, actor, report) values (?, ?, ?, ?, ?, ?::jsonb)
            """;
    private static final String LIST = """
            select report from import_run where (cast(? as text) is null or kind = ?) and id > ? order by id limit ?
            """;
    private static final String GET = "select report from import_run where id = ?";

    private final DataSource dataSource;
    private final ObjectMapper json;
    private final RequestContext request;

    @Inject
    public ImportRuns(DataSource dataSource, ObjectMapper json, RequestContext request) {
        this.dataSource = dataSource;
        this.json = json;
        this.request = request;
    }

    /** Keeps a run, in the transaction of the caller. */
    void keep(ImportReport report) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(INSERT)) {
            statement.setObject(1, report.id());
            statement.setString(2, report.kind());
            statement.setString(3, report.sha256());
            statement.setString(4, report.status().name());
            statement.setString(5, request.actor());
            statement.setString(6, json.writeValueAsString(report));
            statement.executeUpdate();
        } catch (SQLException | JsonProcessingException failure) {
            throw new IllegalStateException("The import run could not be kept", failure);
        }
    }

    /** Runs, oldest first. */
    public List<ImportReport> after(@Nullable String kind, @Nullable String id, int limit) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(LIST)) {
            statement.setString(1, kind);
            statement.setString(2, kind);
            statement.setObject(3, id == null ? new UUID(0, 0) : UUID.fromString(id));
            statement.setInt(4, limit);
            return read(statement);
        } catch (SQLException | JsonProcessingException failure) {
            throw new IllegalStateException("The import runs could not be read", failure);
        }
    }

    /** One run, if it was kept. */
    public Optional<ImportReport> find(UUID id) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(GET)) {
            statement.setObject(1, id);
            return read(statement).stream().findFirst();
        } catch (SQLException | JsonProcessingException failure) {
            throw new IllegalStateException("The import run could not be read", failure);
        }
    }

    private List<ImportReport> read(PreparedStatement statement) throws SQLException, JsonProcessingException {
        try (ResultSet row = statement.executeQuery()) {
            List<ImportReport> reports = new ArrayList<>();
            while (row.next()) {
                reports.add(json.readValue(row.getString("report"), ImportReport.class));
            }
            return reports;
        }
    }
}
