package org.migrationprofiles.evaluation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.migrationprofiles.kit.security.Roles;
import org.migrationprofiles.testsupport.Tokens;

/** The import of an export changes nothing. */
final class RoundTrip {

    private static final Map<String, String> MEDIA_TYPES = Map.of(
            "json",
            "application/json",
            "csv",
            "text/csv; charset=utf-8",
            "ndjson",
            "application/x-ndjson; charset=utf-8");

    private RoundTrip() {}

    /** Exports a collection in each form and imports it again: every record is unchanged, and nobody is told anything. */
    static void assertChangesNothing(String collection, int records, DataSource dataSource) throws SQLException {
        long events = Records.events(dataSource);
        for (String form : List.of("json", "csv", "ndjson")) {
            byte[] exported = given().auth()
                    .oauth2(Tokens.with(Roles.READER))
                    .get("/v1/exports/" + collection + "?format=" + form)
                    .then()
                    .statusCode(200)
                    .extract()
                    .asByteArray();
            Records.postImport(
                            collection,
                            MEDIA_TYPES.getOrDefault(form, ""),
                            new String(exported, StandardCharsets.UTF_8))
                    .statusCode(201)
                    .body("rejected", equalTo(0))
                    .body("unchanged", equalTo(Map.of(collection, records)));
        }
        assertThat(Records.events(dataSource)).isEqualTo(events);
    }

    /**
     * An export in each form, imported at one go, fills a registry that has no records, and what that exports is the same but
     * for the versions. The ids are others of the same order, since those that this registry has told of are taken.
     */
    static void assertFillsAnEmptyRegistry(String collection, int records, DataSource dataSource) throws Exception {
        int registry = 1;
        for (String form : List.of("json", "csv", "ndjson")) {
            String file = elsewhere(exported(collection, form), registry);
            List<JsonNode> expected = withoutVersions(elsewhere(exported(collection, "json"), registry));
            Records.clear();
            Records.postImport(collection, MEDIA_TYPES.getOrDefault(form, ""), file)
                    .statusCode(201)
                    .body("rejected", equalTo(0))
                    .body("accepted", equalTo(records))
                    .body("created." + collection, equalTo(records));
            assertThat(withoutVersions(exported(collection, "json"))).isEqualTo(expected);
            registry++;
        }
    }

    private static String exported(String collection, String form) {
        return Records.get("/v1/exports/" + collection + "?format=" + form)
                .statusCode(200)
                .extract()
                .asString();
    }

    /** The same file under other ids of the same order: those that this registry has told of are taken for ever. */
    static String elsewhere(String file, int registry) {
        return file.replaceAll("\\b\\d(?=[0-9a-f]{7}-[0-9a-f]{4}-7[0-9a-f]{3}-)", String.valueOf(registry));
    }

    private static List<JsonNode> withoutVersions(String json) throws JsonProcessingException {
        JsonNode records = new ObjectMapper().readTree(json);
        records.forEach(record -> ((ObjectNode) record).remove("version"));
        return records.valueStream().toList();
    }
}
