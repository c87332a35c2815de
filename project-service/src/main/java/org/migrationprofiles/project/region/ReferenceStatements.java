package org.migrationprofiles.project.region;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.migrationprofiles.kit.change.AggregateType;
import org.migrationprofiles.kit.change.ChangeLog;
import org.migrationprofiles.kit.change.StateChange;

/**
 * Tells the other services of countries, and takes region schemes over from the code lists: at a start, of those whose
 * data differ from what was said last; of none when nothing changed.
 */
@ApplicationScoped
public class ReferenceStatements {

    /** The kind of countries. */
    public static final AggregateType COUNTRY = new AggregateType("country");

    // One replica states, the others wait and then find it said.
    private static final String LOCK =
            "select pg_advisory_xact_lock(hashtextextended('reference:' || current_schema(), 0))";
    private static final String SAID =
            "select aggregate_id, version, content from reference_statement where aggregate_type = ?";
    private static final String SAY = """
            insert into reference_statement (aggregate_type, aggregate_id, version, content) values (?, ?, ?, ?::jsonb)
            on conflict (aggregate_type, aggregate_id) do update
            set version = excluded.version, content = excluded.content
            """;

    private final Countries countries;
    private final SeededSchemes schemes;
    private final DataSource dataSource;
    private final ObjectMapper json;
    private final ChangeLog changes;

    @Inject
    ReferenceStatements(
            Countries countries, SeededSchemes schemes, DataSource dataSource, ObjectMapper json, ChangeLog changes) {
        this.countries = countries;
        this.schemes = schemes;
        this.dataSource = dataSource;
        this.json = json;
        this.changes = changes;
    }

    @Transactional
    void state(@Observes StartupEvent event) {
        try (Connection connection = dataSource.getConnection()) {
            try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
                lock.execute();
            }
            Map<String, JsonNode> stateOfCountries = new HashMap<>();
            countries.all().forEach(country -> stateOfCountries.put(country.iso3(), json.valueToTree(country)));
            state(connection, COUNTRY, stateOfCountries);
            schemes.take();
        } catch (SQLException | JsonProcessingException failure) {
            throw new IllegalStateException("Countries and regions could not be stated", failure);
        }
    }

    private void state(Connection connection, AggregateType type, Map<String, JsonNode> contents)
            throws SQLException, JsonProcessingException {
        Map<String, Long> versions = new HashMap<>();
        Map<String, JsonNode> said = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(SAID)) {
            statement.setString(1, type.name());
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    versions.put(row.getString("aggregate_id"), row.getLong("version"));
                    said.put(row.getString("aggregate_id"), json.readTree(row.getString("content")));
                }
            }
        }
        for (Map.Entry<String, JsonNode> content : contents.entrySet()) {
            String id = content.getKey();
            if (!content.getValue().equals(said.get(id))) {
                say(connection, type, id, versions.getOrDefault(id, 0L) + 1, content.getValue());
            }
        }
    }

    private void say(Connection connection, AggregateType type, String id, long version, JsonNode content)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SAY)) {
            statement.setString(1, type.name());
            statement.setString(2, id);
            statement.setLong(3, version);
            statement.setString(4, content.toString());
            statement.executeUpdate();
        }
        ObjectNode state =
                json.createObjectNode().put("id", id).put("version", version).put("deleted", false);
        state.putNull("deletionReason");
        content.properties().forEach(member -> state.set(member.getKey(), member.getValue()));
        changes.append(new StateChange(type, id, version, state), null);
    }
}
