package org.migrationprofiles.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Records that name others of their kind which were put on record later, and so come later in an export. */
@QuarkusTest
@ProjectServiceTest
class LaterRecordsTest {

    @BeforeEach
    void startWithAnEmptyRegistry() throws SQLException {
        Registry.clearWithEvents();
    }

    @Test
    void anExportFillsAnEmptyRegistryWhateverWasPutOnRecordLater() throws Exception {
        String project = Registry.project("");
        String other = Registry.project("");
        String profile = Registry.profile(project, "FSM");
        String earlier = Registry.profile(other, "FSM");
        String second = Registry.publication(profile);
        String first = Registry.publication(earlier);
        change("/v1/projects/" + project, inspiredBy(other));
        change("/v1/projects/" + other, inspiredBy(project));
        change("/v1/profiles/" + profile, "{\"supersedes\": \"" + earlier + "\"}");
        change("/v1/publications/" + second, "{\"previousEdition\": \"" + first + "\"}");
        Map<String, String> files = new LinkedHashMap<>();
        Map<String, List<JsonNode>> records = new LinkedHashMap<>();
        for (String collection : List.of("projects", "profiles", "publications")) {
            files.put(collection, export(collection, "csv"));
            records.put(collection, records(collection));
        }
        startWithAnEmptyRegistry();

        for (Map.Entry<String, String> file : files.entrySet()) {
            Registry.postImport(file.getKey(), "text/csv", file.getValue())
                    .statusCode(201)
                    .body("rejected", equalTo(0))
                    .body("created", equalTo(Map.of(file.getKey(), 2)));
            assertThat(records(file.getKey())).isEqualTo(records.get(file.getKey()));
        }
    }

    private static String inspiredBy(String project) {
        return """
                {"relations": [{"type": "INSPIRED_BY", "projectId": "%s", "strength": "UNKNOWN"}]}
                """.formatted(project);
    }

    private static void change(String address, String patch) {
        String version = Registry.reader().get(address).header("ETag");
        Registry.patcher(version).body(patch).patch(address).then().statusCode(200);
    }

    /** What is exported but for the versions: what has to be put on record in two steps has one more. */
    private static List<JsonNode> records(String collection) throws IOException {
        JsonNode records = new ObjectMapper().readTree(export(collection, "json"));
        records.forEach(record -> ((ObjectNode) record).remove("version"));
        return records.valueStream().toList();
    }

    private static String export(String collection, String format) {
        return Registry.reader()
                .get("/v1/exports/" + collection + "?format=" + format)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
