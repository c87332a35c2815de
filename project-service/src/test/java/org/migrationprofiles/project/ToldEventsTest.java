package org.migrationprofiles.project;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.migrationprofiles.kit.security.Roles;
import org.migrationprofiles.testsupport.ContractFiles;
import org.migrationprofiles.testsupport.EventContract;
import org.migrationprofiles.testsupport.ExamplesOverHttp;

/** What project-service tells is what the contracts show, read from the topics with a plain consumer. */
@QuarkusTest
@ProjectServiceTest
class ToldEventsTest {

    @BeforeEach
    void startWithAnEmptyRegistry() throws SQLException {
        Registry.clear();
    }

    @Test
    void everyEventOfAnExamplesLifeEqualsTheExampleAndIsACloudEvent() {
        Map<String, String> addresses = new LinkedHashMap<>();
        addresses.put("organisation", "/v1/organisations");
        addresses.put("project", "/v1/projects");
        addresses.put("country-profile", "/v1/profiles");
        addresses.put("publication", "/v1/publications");
        addresses.put("activity", "/v1/activities");
        ExamplesOverHttp examples = new ExamplesOverHttp(Roles.PROJECT_EDITOR, addresses);

        examples.happen();
        aSchemeIsTriedMovedAndDeleted();

        // Countries and other region schemes are told at the start, without a request.
        examples.assertToldBy("project-service");
    }

    private static void aSchemeIsTriedMovedAndDeleted() {
        List<EventContract.Example> life = new EventContract("region-scheme").examples();
        Registry.created("/v1/region-schemes", named(life, "created").content().toString());
        Registry.editor()
                .header("If-Match", "\"1\"")
                .body(ContractFiles.json("openapi/examples/moveRegionScheme.request.json")
                        .toString())
                .post("/v1/region-schemes/WORLD_BANK/moves")
                .then()
                .statusCode(200);
        Registry.editor()
                .header("If-Match", "\"2\"")
                .queryParam(
                        "reason",
                        named(life, "deleted").state().path("deletionReason").asText())
                .delete("/v1/region-schemes/WORLD_BANK")
                .then()
                .statusCode(204);
    }

    private static EventContract.Example named(List<EventContract.Example> life, String name) {
        return life.stream()
                .filter(example -> example.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
