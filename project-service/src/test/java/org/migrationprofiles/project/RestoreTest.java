package org.migrationprofiles.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.migrationprofiles.infrastructure.SuiteTopics;
import org.migrationprofiles.testsupport.KafkaRecords;

/** What was deleted can come back, as long as nobody has taken its place. */
@QuarkusTest
@ProjectServiceTest
class RestoreTest {

    @ParameterizedTest
    @ValueSource(strings = {"/v1/organisations", "/v1/projects", "/v1/profiles", "/v1/publications", "/v1/activities"})
    void aDeletedRecordComesBackAsItWasAndItsHistoryTellsBoth(String collection) {
        String address = collection + "/" + created(collection);
        Map<String, Object> before =
                Registry.reader().get(address).then().statusCode(200).extract().path("");
        Registry.delete(address, "\"1\"").statusCode(204);
        int deleted =
                Registry.reader().get(address).then().statusCode(410).extract().path("deletedVersion");

        Map<String, Object> restored = restore(address, "\"" + deleted + "\"")
                .statusCode(200)
                .header("ETag", "\"3\"")
                .extract()
                .path("");

        assertThat(restored).containsEntry("version", 3).containsEntry("deleted", false);
        assertThat(without(restored)).isEqualTo(without(before));
        Registry.reader().get(address).then().statusCode(200).body("version", equalTo(3));
        Registry.reader()
                .get(address + "/history")
                .then()
                .statusCode(200)
                .body("version", equalTo(List.of(1, 2, 3)))
                .body("[0].reason", nullValue())
                .body("[1].reason", equalTo("entered twice"))
                .body("[2].reason", equalTo("it was not"))
                .body("[2].changes.pointer", equalTo(List.of("/deleted", "/deletionReason")));
    }

    @Test
    void aRestoredRecordIsFoundAndTold() {
        String id = Registry.project("");
        String address = "/v1/projects/" + id;
        String identifier = Registry.reader().get(address).then().extract().path("identifiers[0].value");
        Registry.delete(address, "\"1\"").statusCode(204);
        found(identifier).body("items.id", equalTo(List.of()));

        restore(address, "\"2\"").statusCode(200);

        found(identifier).body("items.id", equalTo(List.of(id)));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(KafkaRecords.all(SuiteTopics.of("project")))
                        .filteredOn(record -> record.key().equals(id))
                        .extracting(record -> JsonPath.from(record.value()).getBoolean("deleted"))
                        .containsExactly(false, true, false));
    }

    @Test
    void whatIsNotDeletedIsNotRestored() {
        String address = "/v1/projects/" + Registry.project("");

        restore(address, "\"1\"")
                .statusCode(409)
                .body("type", endsWith("/problems/conflict"))
                .body("currentVersion", equalTo(1));
        Registry.reader().get(address + "/history").then().body("version", equalTo(List.of(1)));
    }

    @Test
    void aRestorationNeedsTheDeletedVersionAReasonAndTheRole() {
        String address = "/v1/projects/" + Registry.project("");
        Registry.delete(address, "\"1\"").statusCode(204);

        Registry.editor().post(address + "/restore?reason=r").then().statusCode(428);
        restore(address, "\"1\"").statusCode(412).body("currentVersion", equalTo(2));
        Registry.editor()
                .header("If-Match", "\"2\"")
                .queryParam("reason", " ")
                .post(address + "/restore")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("?reason"));
        Registry.reader()
                .header("If-Match", "\"2\"")
                .post(address + "/restore?reason=r")
                .then()
                .statusCode(403);
        restore("/v1/projects/none", "\"2\"").statusCode(404);
        Registry.reader().get(address).then().statusCode(410);
    }

    @Test
    void whatItRefersToIsToBeThereAgainFirst() {
        String project = Registry.project("");
        String profile = Registry.profile(project, "FSM");
        Registry.delete("/v1/profiles/" + profile, "\"1\"").statusCode(204);
        Registry.delete("/v1/projects/" + project, "\"1\"").statusCode(204);

        restore("/v1/profiles/" + profile, "\"2\"")
                .statusCode(422)
                .body("type", endsWith("/problems/unknown-reference"))
                .body("errors.pointer", equalTo(List.of("/projectId")));

        restore("/v1/projects/" + project, "\"2\"").statusCode(200);
        restore("/v1/profiles/" + profile, "\"2\"").statusCode(200);
    }

    @Test
    void whosePlaceIsTakenStaysDeleted() {
        String project = Registry.project("");
        String profile = Registry.profile(project, "FSM");
        Registry.delete("/v1/profiles/" + profile, "\"1\"").statusCode(204);
        String successor = Registry.profile(project, "FSM");

        restore("/v1/profiles/" + profile, "\"2\"")
                .statusCode(409)
                .body("existing", equalTo("/v1/profiles/" + successor));
        Registry.reader().get("/v1/profiles/" + profile).then().statusCode(410);
    }

    @Test
    void ofARestorationAndASuccessorAtTheSameMomentOneIsRefused() {
        for (int times = 0; times < 10; times++) {
            String project = Registry.project("");
            String address = "/v1/profiles/" + Registry.profile(project, "FSM");
            Registry.delete(address, "\"1\"").statusCode(204);
            CompletableFuture<Integer> successor = CompletableFuture.supplyAsync(() -> Registry.editor()
                    .body("{\"projectId\": \"%s\", \"country\": \"FSM\"}".formatted(project))
                    .post("/v1/profiles")
                    .statusCode());
            int restoration = restore(address, "\"2\"").extract().statusCode();

            assertThat(List.of(successor.join(), restoration)).isIn(List.of(201, 409), List.of(409, 200));
        }
    }

    private static String created(String collection) {
        return switch (collection) {
            case "/v1/organisations" -> Registry.organisation();
            case "/v1/projects" -> Registry.project("");
            case "/v1/profiles" -> Registry.profile(Registry.project(""), "FSM");
            case "/v1/activities" -> Registry.created("/v1/activities", """
                        {"projectId": "%s", "type": "TRAINING", "status": "HELD"}
                        """.formatted(Registry.project("")));
            default -> Registry.publication(Registry.profile(Registry.project(""), "FSM"));
        };
    }

    private static ValidatableResponse restore(String address, String version) {
        return Registry.editor()
                .header("If-Match", version)
                .queryParam("reason", "it was not")
                .post(address + "/restore")
                .then();
    }

    private static ValidatableResponse found(String identifier) {
        return Registry.reader()
                .queryParam("identifier", identifier)
                .get("/v1/projects")
                .then()
                .statusCode(200);
    }

    private static Map<String, Object> without(Map<String, Object> state) {
        Map<String, Object> content = new TreeMap<>(state);
        content.remove("version");
        return content;
    }
}
