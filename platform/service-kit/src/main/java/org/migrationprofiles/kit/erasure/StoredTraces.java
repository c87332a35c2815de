package org.migrationprofiles.kit.erasure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.table.ExactJson;

/**
 * Takes what was said of a person out of all that is kept beside the record itself: every version of it and the reasons for
 * them, answers kept for repeated requests, rows of imports with what was said about them. No row is taken away and no version
 * left out: counts, history and feed stay complete, and only what is named is gone.
 *
 * <p>What Kafka holds of earlier versions goes when its topic is compacted: the version that tells of the erasure is the newest
 * of its key. The record itself is changed by its use case, through {@code AggregateWriter.erase}, which calls this.
 */
@ApplicationScoped
public class StoredTraces {

    // As whoever writes versions does, so that no republication writes an old one again meanwhile.
    private static final String WRITING =
            "select pg_advisory_xact_lock_shared(hashtextextended('change-log:' || current_schema(), 0))";
    private static final String VERSIONS = """
            select seq::text as place, payload::text as text, reason from change_event
            where aggregate_type = ? and aggregate_id = ? order by seq for update
            """;
    private static final String VERSION =
            "update change_event set payload = ?::jsonb, reason = ? where seq = ?::bigint";
    private static final String ANSWERS = """
            select ctid::text as place, body as text, null as reason from idempotency_key
            where strpos(body, ?) > 0 for update
            """;
    private static final String ANSWER = "update idempotency_key set body = ? where ctid = ?::tid";

    private final DataSource dataSource;
    private final ObjectMapper json = ExactJson.exact(new ObjectMapper(ExactJson.factory()));

    @Inject
    public StoredTraces(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The names of the person that any version states, to be asked before the record is changed. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Names names(PersonalData person) {
        Set<String> said = new LinkedHashSet<>();
        List<FieldPath> paths = paths(person.names());
        try (Connection connection = dataSource.getConnection();
                PreparedStatement versions = connection.prepareStatement(VERSIONS)) {
            versions.setString(1, person.type().name());
            versions.setString(2, person.aggregateId());
            try (ResultSet row = versions.executeQuery()) {
                while (row.next()) {
                    JsonNode state = json.readTree(row.getString("text"));
                    paths.forEach(path -> path.texts(state, said::add));
                }
            }
        } catch (SQLException | JsonProcessingException failure) {
            throw new IllegalStateException("Earlier versions could not be read", failure);
        }
        return Names.of(said);
    }

    /**
     * Erases, in the transaction of the caller, after the record itself has been changed and the change been told.
     *
     * @param names as {@link #names} gave them before
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void erase(PersonalData person, Names names) {
        List<FieldPath> fields = paths(person.fields());
        try (Connection connection = dataSource.getConnection()) {
            try (PreparedStatement writing = connection.prepareStatement(WRITING)) {
                writing.execute();
            }
            eraseVersions(connection, person, fields, names);
            eraseAnswers(connection, person, fields, names);
            new ImportTraces(connection, json, person, fields, names).erase();
        } catch (SQLException | JsonProcessingException failure) {
            throw new IllegalStateException("What is stored could not be erased", failure);
        }
    }

    private static List<FieldPath> paths(List<String> paths) {
        return paths.stream().map(FieldPath::of).toList();
    }

    private void eraseVersions(Connection connection, PersonalData person, List<FieldPath> fields, Names names)
            throws SQLException, JsonProcessingException {
        try (PreparedStatement versions = connection.prepareStatement(VERSIONS);
                PreparedStatement write = connection.prepareStatement(VERSION)) {
            versions.setString(1, person.type().name());
            versions.setString(2, person.aggregateId());
            try (ResultSet row = versions.executeQuery()) {
                while (row.next()) {
                    JsonNode state = json.readTree(row.getString("text"));
                    String reason = row.getString("reason");
                    String without = names.outOf(reason);
                    boolean changed = erase(state, fields, names);
                    if (changed || (without != null && !without.equals(reason))) {
                        write.setString(1, json.writeValueAsString(state));
                        write.setString(2, without);
                        write.setString(3, row.getString("place"));
                        write.addBatch();
                    }
                }
            }
            var unused = write.executeBatch();
        }
    }

    private void eraseAnswers(Connection connection, PersonalData person, List<FieldPath> fields, Names names)
            throws SQLException, JsonProcessingException {
        try (PreparedStatement answers = connection.prepareStatement(ANSWERS);
                PreparedStatement write = connection.prepareStatement(ANSWER)) {
            answers.setString(1, person.aggregateId());
            try (ResultSet row = answers.executeQuery()) {
                while (row.next()) {
                    JsonNode body = json.readTree(row.getString("text"));
                    if (eraseWithin(body, person, fields, names)) {
                        write.setString(1, json.writeValueAsString(body));
                        write.setString(2, row.getString("place"));
                        write.addBatch();
                    }
                }
            }
            var unused = write.executeBatch();
        }
    }

    /** Erases in each object of a tree that is the record. */
    private static boolean eraseWithin(
            @Nullable JsonNode tree, PersonalData person, List<FieldPath> fields, Names names) {
        if (tree instanceof ObjectNode object && object.path("id").asText().equals(person.aggregateId())) {
            return erase(object, fields, names);
        }
        boolean changed = false;
        if (tree != null) {
            for (JsonNode part : tree) {
                changed |= eraseWithin(part, person, fields, names);
            }
        }
        return changed;
    }

    /** Empties fields of a record, and takes names out of the rest of it. */
    static boolean erase(JsonNode record, List<FieldPath> fields, Names names) {
        boolean changed = false;
        for (FieldPath field : fields) {
            changed |= field.empty(record);
        }
        return names.takeOutOf(record) || changed;
    }
}
