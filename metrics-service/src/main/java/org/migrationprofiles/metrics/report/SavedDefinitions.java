package org.migrationprofiles.metrics.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** The table of definitions that people have saved. Each statement guards itself, so that two who write do not both win. */
@ApplicationScoped
class SavedDefinitions {

    /** How many there may be at once: all are listed with the reports. */
    static final int MOST = 200;

    private static final String COLUMNS =
            "version, deleted, definition::text, created_at, created_by, updated_at, updated_by";
    private static final String SELECT = "select " + COLUMNS + " from report_definition ";
    private static final String INSERT = """
            insert into report_definition (id, version, definition, created_by, updated_by)
            select ?, 1, ?::json, ?, ? where (select count(*) from report_definition where not deleted) < ?
            on conflict (id) do update
            set version = report_definition.version + 1, deleted = false, definition = excluded.definition,
                created_at = clock_timestamp(), created_by = excluded.created_by,
                updated_at = clock_timestamp(), updated_by = excluded.updated_by
            where report_definition.deleted
            returning
            """ + COLUMNS;
    private static final String UPDATE = """
            update report_definition
            set version = version + 1, definition = ?::json, updated_at = clock_timestamp(), updated_by = ?
            where id = ? and version = ? and not deleted
            returning
            """ + COLUMNS;
    private static final String DELETE = """
            update report_definition
            set version = version + 1, deleted = true, updated_at = clock_timestamp(), updated_by = ?
            where id = ? and version = ? and not deleted
            returning
            """ + COLUMNS;

    private final DataSource dataSource;
    private final ObjectMapper json;

    @Inject
    SavedDefinitions(DataSource dataSource, ObjectMapper json) {
        this.dataSource = dataSource;
        this.json = json;
    }

    /** Those that are not deleted, in the order of their ids. */
    List<ReportDefinitionState> all() {
        return read(SELECT + "where not deleted order by id");
    }

    /** The one with an id, if there ever was one. */
    Optional<ReportDefinitionState> find(String id) {
        return read(SELECT + "where id = ?", id).stream().findFirst();
    }

    /** A new one; empty when its id is taken, or when there are {@link #MOST} already. */
    Optional<ReportDefinitionState> insert(ReportDefinition definition, String by) {
        return read(INSERT, definition.id(), written(definition), by, by, MOST).stream()
                .findFirst();
    }

    /** Another one in place of a version; empty when that is not the newest any more. */
    Optional<ReportDefinitionState> update(ReportDefinition definition, long version, String by) {
        return read(UPDATE, written(definition), by, definition.id(), version).stream()
                .findFirst();
    }

    /** Deletes a version; empty when that is not the newest any more. */
    Optional<ReportDefinitionState> delete(String id, long version, String by) {
        return read(DELETE, by, id, version).stream().findFirst();
    }

    private List<ReportDefinitionState> read(String sql, Object... values) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int index = 0; index < values.length; index++) {
                statement.setObject(index + 1, values[index]);
            }
            try (ResultSet row = statement.executeQuery()) {
                List<ReportDefinitionState> found = new ArrayList<>();
                while (row.next()) {
                    found.add(state(row));
                }
                return found;
            }
        } catch (SQLException | JsonProcessingException failure) {
            throw new IllegalStateException("Saved definitions of reports could not be used", failure);
        }
    }

    private ReportDefinitionState state(ResultSet row) throws SQLException, JsonProcessingException {
        return ReportDefinitionState.saved(
                json.readValue(row.getString(3), ReportDefinition.class),
                new ReportDefinitionState.Version(
                        row.getLong(1),
                        row.getBoolean(2),
                        row.getObject(4, OffsetDateTime.class).toInstant(),
                        row.getString(5),
                        row.getObject(6, OffsetDateTime.class).toInstant(),
                        row.getString(7)));
    }

    private String written(ReportDefinition definition) {
        try {
            return json.writeValueAsString(definition);
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException("A definition cannot be written", failure);
        }
    }
}
