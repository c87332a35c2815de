package org.migrationprofiles.project;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * What the Fund's project pages say of projects can be recorded as they say it: two codes, years alone, coverage, amounts,
 * and countries that benefit besides. It comes back in an answer and in an export, with nothing lost and nothing added.
 */
@QuarkusTest
@ProjectServiceTest
class FundProjectPagesTest {

    static final List<String> PAGES = List.of(
            // A national project of 2022 above the range that was known until then.
            """
            {"identifiers": [{"scheme": "IOM_PROJECT", "value": "PO.0196", "primary": true},
                             {"scheme": "PRIMA", "value": "FM10P0527", "primary": false}],
             "status": "IMPLEMENTATION", "coverage": "NATIONAL", "fundingYear": 2022,
             "schedule": {"start": {"value": "2023", "precision": "YEAR"},
                          "plannedEnd": {"value": "2026", "precision": "YEAR"}},
             "countries": [{"iso3": "FSM", "role": "BENEFITING"}],
             "budgets": [{"kind": "ORIGINAL", "money": {"amount": 300000.00, "currency": "USD"}}],
             "provenance": {"locator": "https://iom.int/project/technical-assistance-development-migration-policy-federated-states-micronesia"}}
            """,
            // A regional one for five countries.
            """
            {"identifiers": [{"scheme": "IOM_PROJECT", "value": "PO.0076", "primary": true},
                             {"scheme": "PRIMA", "value": "LS10P0519", "primary": false}],
             "coverage": "REGIONAL",
             "schedule": {"start": {"value": "2022", "precision": "YEAR"},
                          "actualEnd": {"value": "2023", "precision": "YEAR"}},
             "countries": [{"iso3": "BWA", "role": "BENEFITING"}, {"iso3": "LSO", "role": "BENEFITING"},
                           {"iso3": "MWI", "role": "BENEFITING"}, {"iso3": "NAM", "role": "BENEFITING"},
                           {"iso3": "ZWE", "role": "BENEFITING"}],
             "budgets": [{"kind": "ORIGINAL", "money": {"amount": 147326.00, "currency": "USD"}}]}
            """,
            // One that began and ended in the same year, with countries that benefited at the time of the allocation.
            """
            {"identifiers": [{"scheme": "IOM_PROJECT", "value": "IB.0214", "primary": true},
                             {"scheme": "PRIMA", "value": "AR99P0510", "primary": false}],
             "coverage": "REGIONAL",
             "schedule": {"start": {"value": "2021", "precision": "YEAR"},
                          "actualEnd": {"value": "2021", "precision": "YEAR"}},
             "countries": [{"iso3": "CHL", "role": "OTHER_BENEFITING"}, {"iso3": "URY", "role": "OTHER_BENEFITING"}],
             "budgets": [{"kind": "ORIGINAL", "money": {"amount": 100000.00, "currency": "USD"}}],
             "provenance": {"locator": "https://iom.int/project/open-south-america"}}
            """,
            // One that has a code of an older system only.
            """
            {"identifiers": [{"scheme": "LEGACY", "value": "Q41-805", "primary": true}],
             "status": "CLOSED", "coverage": "NATIONAL",
             "schedule": {"start": {"value": "2005", "precision": "YEAR"},
                          "actualEnd": {"value": "2006", "precision": "YEAR"}},
             "countries": [{"iso3": "MDG", "role": "BENEFITING"}],
             "budgets": [{"kind": "ORIGINAL", "money": {"amount": 60000.00, "currency": "USD"}}]}
            """);

    private static final ObjectMapper JSON = new ObjectMapper();

    @BeforeEach
    void startWithAnEmptyRegistry() throws SQLException {
        Registry.clear();
    }

    @ParameterizedTest
    @FieldSource("PAGES")
    void aProjectPageIsRecordedAndComesBackInAnAnswerAndInAnExport(String page) throws JsonProcessingException {
        String id = Registry.created("/v1/projects", page);

        JsonNode answered = JSON.readTree(Registry.reader()
                .get("/v1/projects/" + id)
                .then()
                .statusCode(200)
                .extract()
                .asString());

        assertThat(withoutWhatIsNotKnown(answered)).isEqualTo(withoutWhatIsNotKnown(JSON.readTree(page)));
        assertThat(withoutWhatIsNotKnown(exported(id))).isEqualTo(withoutWhatIsNotKnown(JSON.readTree(page)));
        for (JsonNode identifier : answered.path("identifiers")) {
            String name = identifier.path("value").asText();
            assertThat(Registry.reader().get("/v1/projects/" + name).jsonPath().getString("id"))
                    .isEqualTo(id);
        }
    }

    private static JsonNode exported(String id) throws JsonProcessingException {
        String lines = Registry.reader()
                .queryParam("format", "ndjson")
                .get("/v1/exports/projects")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        for (String line : lines.split("\n", -1)) {
            if (line.contains(id)) {
                return JSON.readTree(line);
            }
        }
        throw new AssertionError("The export lacks " + id);
    }

    /** What was said: the service adds an envelope, empty lists, and null and false for what nobody said. */
    private static JsonNode withoutWhatIsNotKnown(JsonNode node) {
        if (node instanceof ObjectNode object) {
            ObjectNode said = JSON.createObjectNode();
            for (Map.Entry<String, JsonNode> member : object.properties()) {
                JsonNode value = withoutWhatIsNotKnown(member.getValue());
                boolean envelope =
                        List.of("id", "version", "deleted", "deletionReason").contains(member.getKey());
                boolean unsaid = value.isNull()
                        || (value.isContainerNode() && value.isEmpty())
                        || (value.isBoolean() && !value.asBoolean());
                if (!envelope && !unsaid) {
                    said.set(member.getKey(), value);
                }
            }
            return said;
        }
        if (node.isArray()) {
            var items = JSON.createArrayNode();
            node.forEach(item -> items.add(withoutWhatIsNotKnown(item)));
            return items;
        }
        return node;
    }
}
