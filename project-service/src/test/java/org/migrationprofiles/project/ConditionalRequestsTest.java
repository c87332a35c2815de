package org.migrationprofiles.project;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Conditions (RFC 9110, section 13) and merge patches (RFC 7396) in their less usual forms. */
@QuarkusTest
@ProjectServiceTest
class ConditionalRequestsTest {

    @ParameterizedTest
    @ValueSource(strings = {"*", "\"7\", \"1\"", "\"1\"", " \"1\" "})
    void aChangeThatKnowsTheVersionPasses(String condition) {
        String id = Registry.project("");

        Registry.patcher(condition)
                .body("{\"fundingYear\": 2014}")
                .patch("/v1/projects/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"W/\"1\"", "1", "\"2\"", "\"\"", "\"1", "\"2\", \"3\""})
    void aChangeThatDoesNotKnowTheVersionIsRefused(String condition) {
        String id = Registry.project("");

        Registry.patcher(condition)
                .body("{\"fundingYear\": 2014}")
                .patch("/v1/projects/" + id)
                .then()
                .statusCode(412)
                .body("type", endsWith("/problems/stale-version"))
                .body("currentVersion", equalTo(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"1\"", "W/\"1\"", "\"7\", \"1\"", "*"})
    void whoHoldsTheVersionGetsNothing(String condition) {
        String id = Registry.project("");

        Registry.reader()
                .header("If-None-Match", condition)
                .get("/v1/projects/" + id)
                .then()
                .statusCode(304)
                .header("ETag", "\"1\"");
        Registry.reader()
                .header("If-None-Match", "\"2\"")
                .get("/v1/projects/" + id)
                .then()
                .statusCode(200);
    }

    @Test
    void aPatchRemovesWithNullReplacesListsAndLeavesTheRest() {
        String id = Registry.project("");

        Registry.patcher("\"1\"")
                .body("{\"fundingYear\": null, \"countries\": [{\"iso3\": \"KEN\", \"role\": \"BENEFITING\"}]}")
                .patch("/v1/projects/" + id)
                .then()
                .statusCode(200)
                .body("fundingYear", nullValue())
                .body("countries.iso3", equalTo(List.of("KEN")))
                .body("identifiers", hasSize(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"colour", "id", "version", "deleted", "deletionReason"})
    void aPatchOfAFieldThatNobodyWritesIsRefused(String field) {
        String id = Registry.project("");

        Registry.patcher("\"1\"")
                .body("{\"" + field + "\": 1}")
                .patch("/v1/projects/" + id)
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/" + field));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[]", "null", "7", "\"text\"", "{\"fundingYear\": \"2014\"}", "{\"identifiers\": null}", "{"})
    void aPatchThatIsNoneOrLeadsToNoProjectIsRefused(String patch) {
        String id = Registry.project("");

        Registry.patcher("\"1\"")
                .body(patch)
                .patch("/v1/projects/" + id)
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void whatChangesNothingMakesNoVersionAndNoEvent() {
        String id = Registry.project("");
        Registry.patcher("\"1\"")
                .body("{}")
                .patch("/v1/projects/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
        Registry.patcher("\"1\"")
                .body("{\"fundingYear\": 2013}")
                .patch("/v1/projects/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");

        Registry.reader().get("/v1/projects/" + id + "/history").then().body("version", equalTo(List.of(1)));
    }

    @Test
    void whatIsDeletedIsDeletedOnce() {
        String id = Registry.project("");

        Registry.delete("/v1/projects/" + id, "\"7\"").statusCode(412);
        Registry.delete("/v1/projects/" + id, "\"1\"").statusCode(204).header("ETag", "\"2\"");
        Registry.delete("/v1/projects/" + id, "\"2\"").statusCode(410);
    }
}
