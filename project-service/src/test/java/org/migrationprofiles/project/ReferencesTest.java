package org.migrationprofiles.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Nothing on record refers to something that is not, whatever is deleted and by whom. */
@QuarkusTest
@ProjectServiceTest
class ReferencesTest {

    @Test
    void whatOthersReferToIsNotDeletedAndTheOthersAreNamed() {
        String organisation = Registry.organisation();
        String project = Registry.project("{\"organisationId\": \"%s\", \"role\": \"FUNDER\"}".formatted(organisation));
        String profile = Registry.profile(project, "FSM");
        String publication = Registry.publication(profile);

        Registry.delete("/v1/organisations/" + organisation, "\"1\"")
                .statusCode(409)
                .body("dependents", equalTo(List.of("/v1/projects/" + project)));
        Registry.delete("/v1/projects/" + project, "\"1\"")
                .statusCode(409)
                .body("type", endsWith("/problems/conflict"))
                .body("dependents", equalTo(List.of("/v1/profiles/" + profile)));
        Registry.delete("/v1/profiles/" + profile, "\"1\"")
                .statusCode(409)
                .body("dependents", equalTo(List.of("/v1/publications/" + publication)));

        Registry.delete("/v1/publications/" + publication, "\"1\"").statusCode(204);
        Registry.delete("/v1/profiles/" + profile, "\"1\"").statusCode(204);
        Registry.delete("/v1/projects/" + project, "\"1\"").statusCode(204);
        Registry.delete("/v1/organisations/" + organisation, "\"1\"").statusCode(204);
    }

    @Test
    void whatIsDeletedIsUnknownToNewReferencesAndKeepsItsHistory() {
        String organisation = Registry.organisation();
        String project = Registry.project("");
        String profile = Registry.profile(project, "FSM");
        Registry.delete("/v1/organisations/" + organisation, "\"1\"").statusCode(204);
        Registry.delete("/v1/profiles/" + profile, "\"1\"").statusCode(204);
        Registry.delete("/v1/projects/" + project, "\"1\"").statusCode(204);

        refused("/v1/profiles", "{\"projectId\": \"%s\", \"country\": \"KEN\"}".formatted(project), "/projectId");
        refused(
                "/v1/profiles",
                "{\"country\": \"KEN\", \"funders\": [{\"organisationId\": \"%s\", \"role\": \"FUNDER\"}]}"
                        .formatted(organisation),
                "/funders/0/organisationId");
        refused(
                "/v1/publications",
                "{\"profileId\": \"%s\", \"type\": \"MP\", \"status\": \"RELEASED\"}".formatted(profile),
                "/profileId");
        Registry.reader()
                .get("/v1/profiles/" + profile)
                .then()
                .statusCode(410)
                .body("detail", containsString("entered twice"));
        Registry.reader()
                .get("/v1/profiles/" + profile + "/history")
                .then()
                .statusCode(200)
                .body("", hasSize(2));
        Registry.patcher("\"2\"")
                .body("{\"country\": \"KEN\"}")
                .patch("/v1/profiles/" + profile)
                .then()
                .statusCode(410);
    }

    @Test
    void ofADeletionAndANewReferenceAtTheSameMomentOneIsRefused() {
        for (int times = 0; times < 15; times++) {
            String project = Registry.project("");
            CompletableFuture<Integer> creation = CompletableFuture.supplyAsync(() -> Registry.editor()
                    .body("{\"projectId\": \"%s\", \"country\": \"FSM\"}".formatted(project))
                    .post("/v1/profiles")
                    .statusCode());
            int deletion = Registry.delete("/v1/projects/" + project, "\"1\"")
                    .extract()
                    .statusCode();

            assertThat(List.of(creation.join(), deletion)).isIn(List.of(201, 409), List.of(422, 204));
        }
    }

    @Test
    void oneOfTwoProjectsThatTakeTheSameNameAtTheSameMomentIsRefused() {
        for (int times = 0; times < 10; times++) {
            String body = "{\"identifiers\": [{\"scheme\": \"IOM_PROJECT\", \"value\": \"%s\", \"primary\": true}]}"
                    .formatted(Registry.key());
            List<CompletableFuture<Integer>> both = List.of(
                    CompletableFuture.supplyAsync(() ->
                            Registry.editor().body(body).post("/v1/projects").statusCode()),
                    CompletableFuture.supplyAsync(() ->
                            Registry.editor().body(body).post("/v1/projects").statusCode()));

            assertThat(both.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(201, 409);
        }
    }

    @Test
    void oneOfTwoProfilesOfAProjectForTheSameCountryIsRefused() {
        String project = Registry.project("");
        String body = "{\"projectId\": \"%s\", \"country\": \"FSM\"}".formatted(project);
        List<CompletableFuture<Integer>> both = List.of(
                CompletableFuture.supplyAsync(
                        () -> Registry.editor().body(body).post("/v1/profiles").statusCode()),
                CompletableFuture.supplyAsync(
                        () -> Registry.editor().body(body).post("/v1/profiles").statusCode()));

        assertThat(both.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(201, 409);
    }

    private static void refused(String collection, String body, String pointer) {
        Registry.editor()
                .body(body)
                .post(collection)
                .then()
                .statusCode(422)
                .body("type", endsWith("/problems/unknown-reference"))
                .body("errors.pointer", equalTo(List.of(pointer)));
    }
}
