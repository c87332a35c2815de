package org.migrationprofiles.metrics.claim;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The claims that evaluation-service has told of. */
@ApplicationScoped
public class HeardClaims {

    private static final String CLAIMS = """
            select c.id, c.version, c.deleted, c.state::text as state,
                   coalesce(s.state ->> 'title', c.state -> 'provenance' ->> 'sourceId') as source
            from replica c
            left join replica s on s.aggregate_type = 'source' and s.id = c.state -> 'provenance' ->> 'sourceId'
            where c.aggregate_type = 'claim' and
            """;
    private static final String ALL = CLAIMS + "not c.deleted order by c.id collate \"C\"";
    private static final String ONE =
            CLAIMS + "(c.id = ? or c.state ->> 'key' = ?) order by c.deleted, c.version desc limit 1";

    private final DataSource dataSource;
    private final ObjectReader json;

    @Inject
    HeardClaims(DataSource dataSource, ObjectMapper json) {
        this.dataSource = dataSource;
        // Decimals as they were reported: 20 is less precise than 20.0.
        this.json = json.reader()
                .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .without(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES);
    }

    /** Those that are not withdrawn, in the order of their ids. */
    public List<HeardClaim> all() {
        return read(ALL);
    }

    /** The one with an id or a key, a withdrawn one too. */
    public Optional<HeardClaim> find(String idOrKey) {
        return read(ONE, idOrKey, idOrKey).stream().findFirst();
    }

    private List<HeardClaim> read(String sql, String... parameters) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int index = 0; index < parameters.length; index++) {
                statement.setString(index + 1, parameters[index]);
            }
            try (ResultSet row = statement.executeQuery()) {
                List<HeardClaim> claims = new ArrayList<>();
                while (row.next()) {
                    claims.add(claim(row));
                }
                return claims;
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The claims could not be read", failure);
        }
    }

    private HeardClaim claim(ResultSet row) throws SQLException {
        JsonNode state;
        try {
            state = json.readTree(row.getString("state"));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("The database has text that is not JSON", impossible);
        }
        String id = row.getString("id");
        String key = text(state, "key");
        String statement = text(state, "statement");
        return new HeardClaim(
                id,
                row.getLong("version"),
                row.getBoolean("deleted"),
                key == null ? id : key,
                texts(state.path("references")),
                statement == null ? "" : statement,
                text(state, "quote"),
                text(state, "kind"),
                text(state, "indicator"),
                text(state, "unit"),
                text(state, "population"),
                text(state, "yearAxis"),
                pairs(state.path("filters")),
                whole(state, "n"),
                whole(state, "total"),
                number(state, "value"),
                text(state, "valueUnit"),
                text(state, "relation"),
                subjects(state.path("subjects")),
                pairs(state.path("parameters")),
                texts(state.path("competingClaims")),
                row.getString("source"),
                text(state.path("provenance"), "locator"));
    }

    private static @Nullable String text(JsonNode state, String field) {
        JsonNode value = state.path(field);
        return value.isTextual() && !value.textValue().isBlank() ? value.textValue() : null;
    }

    private static @Nullable Integer whole(JsonNode state, String field) {
        JsonNode value = state.path(field);
        return value.isIntegralNumber() && value.canConvertToInt() && value.intValue() >= 0 ? value.intValue() : null;
    }

    private static @Nullable BigDecimal number(JsonNode state, String field) {
        JsonNode value = state.path(field);
        return value.isNumber() ? value.decimalValue() : null;
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(item -> texts.add(item.asText()));
        return texts;
    }

    private static List<HeardClaim.Subject> subjects(JsonNode array) {
        List<HeardClaim.Subject> subjects = new ArrayList<>();
        array.forEach(subject -> subjects.add(new HeardClaim.Subject(
                subject.path("type").asText(), subject.path("id").asText())));
        return subjects;
    }

    private static Map<String, String> pairs(JsonNode object) {
        Map<String, String> pairs = new HashMap<>();
        object.properties()
                .forEach(field -> pairs.put(field.getKey(), field.getValue().asText()));
        return pairs;
    }
}
