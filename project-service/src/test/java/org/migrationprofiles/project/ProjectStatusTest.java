package org.migrationprofiles.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** A project's status follows on the one before, or is corrected with a reason. */
@QuarkusTest
@ProjectServiceTest
class ProjectStatusTest {

    static final List<String> STATUSES =
            List.of("PIPELINE", "IMPLEMENTATION", "FINALISATION", "CLOSED", "CANCELLED", "SUSPENDED");

    private static final Map<String, Set<String>> NEXT = Map.of(
            "PIPELINE", Set.of("IMPLEMENTATION", "CANCELLED", "SUSPENDED"),
            "IMPLEMENTATION", Set.of("FINALISATION", "CLOSED", "CANCELLED", "SUSPENDED"),
            "FINALISATION", Set.of("CLOSED", "SUSPENDED"),
            "CLOSED", Set.of(),
            "CANCELLED", Set.of(),
            "SUSPENDED", Set.of("PIPELINE", "IMPLEMENTATION", "FINALISATION", "CANCELLED"));

    @ParameterizedTest
    @FieldSource("STATUSES")
    void aStatusBecomesWhatFollowsOnItAndNothingElse(String from) {
        for (String to : STATUSES) {
            String address = projectThatIs(from);
            boolean follows =
                    from.equals(to) || NEXT.getOrDefault(from, Set.of()).contains(to);

            ValidatableResponse answer = patch(address, to);

            if (follows) {
                answer.statusCode(200).body("status", equalTo(to));
            } else {
                answer.statusCode(409)
                        .body("type", endsWith("/problems/conflict"))
                        .body("errors.pointer", equalTo(List.of("/status")));
                List<String> allowed = answer.extract().path("allowed");
                assertThat(allowed).containsExactlyInAnyOrderElementsOf(NEXT.getOrDefault(from, Set.of()));
            }
        }
    }

    @Test
    void aStatusThatIsNotKnownBecomesAnything() {
        String address = "/v1/projects/" + Registry.project("");
        Registry.reader().get(address).then().body("status", nullValue());

        patch(address, "CLOSED").statusCode(200).body("status", equalTo("CLOSED"));
    }

    @Test
    void whatIsKnownDoesNotBecomeUnknownByLeavingItOut() {
        String address = projectThatIs("IMPLEMENTATION");

        Registry.patcher("\"1\"")
                .body("{\"status\": null}")
                .patch(address)
                .then()
                .statusCode(409)
                .body("detail", containsString("correct it with a reason"));
    }

    @Test
    void aWrongStatusIsCorrectedWithAReasonThatStaysWithTheProjectAndItsHistory() {
        String address = projectThatIs("CANCELLED");

        correct(address, "\"1\"", "{\"to\": \"IMPLEMENTATION\", \"reason\": \"The wrong line was read.\"}")
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("status", equalTo("IMPLEMENTATION"))
                .body("statusCorrections", hasSize(1))
                .body("statusCorrections[0].from", equalTo("CANCELLED"))
                .body("statusCorrections[0].to", equalTo("IMPLEMENTATION"))
                .body("statusCorrections[0].reason", equalTo("The wrong line was read."));
        Registry.reader()
                .get(address + "/history")
                .then()
                .body("[1].reason", equalTo("The wrong line was read."))
                .body("[1].actor", equalTo("tester"));
        patch(address, "FINALISATION", "\"2\"").statusCode(200);
    }

    @Test
    void aStatusMayBeCorrectedToNotKnown() {
        String address = projectThatIs("CLOSED");

        correct(address, "\"1\"", "{\"to\": null, \"reason\": \"The source speaks of another project.\"}")
                .statusCode(200)
                .body("status", nullValue())
                .body("statusCorrections[0].to", nullValue());
    }

    @Test
    void aCorrectionNeedsAReasonAndTheVersionAndChangesNothingWhenItIsRightAlready() {
        String address = projectThatIs("CLOSED");

        correct(address, "\"1\"", "{\"to\": \"PIPELINE\", \"reason\": \" \"}")
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("/reason")));
        correct(address, "\"7\"", "{\"to\": \"PIPELINE\", \"reason\": \"x\"}").statusCode(412);
        Registry.editor()
                .body("{\"to\": \"PIPELINE\", \"reason\": \"x\"}")
                .post(address + "/status/corrections")
                .then()
                .statusCode(428);
        correct(address, "\"1\"", "{\"to\": \"CLOSED\", \"reason\": \"x\"}")
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("statusCorrections", hasSize(0));
    }

    @Test
    void aCorrectionMayComeWithTheWholeContentAndCountsOnce() {
        String address = projectThatIs("CLOSED");
        String corrected =
                "{\"status\": \"PIPELINE\", \"statusCorrections\": [{\"from\": \"CLOSED\", \"to\": \"PIPELINE\","
                        + " \"reason\": \"Misread.\"}]}";

        Registry.patcher("\"1\"").body(corrected).patch(address).then().statusCode(200);
        patch(address, "CANCELLED", "\"2\"").statusCode(200);

        // The same correction does not correct again.
        Registry.patcher("\"3\"").body(corrected).patch(address).then().statusCode(409);
    }

    @ParameterizedTest
    @CsvSource({"PIPELINE, 1", "IMPLEMENTATION, 2", "FINALISATION, 3", "CLOSED, 4", "CANCELLED, 5", "SUSPENDED, 6"})
    void aStatusIsAnsweredWithItsCodeOfIatiAndWhatMayFollow(String status, String code) {
        String address = projectThatIs(status);

        ValidatableResponse answer = Registry.reader()
                .get(address + "/status")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("status", equalTo(status))
                .body("iatiCode", equalTo(code));

        List<String> allowed = answer.extract().path("allowed");
        assertThat(allowed).containsExactlyInAnyOrderElementsOf(NEXT.getOrDefault(status, Set.of()));
        Registry.reader()
                .header("If-None-Match", "\"1\"")
                .get(address + "/status")
                .then()
                .statusCode(304);
    }

    @Test
    void aStatusThatIsNotKnownHasNoCodeAndMayBecomeAnything() {
        Registry.reader()
                .get("/v1/projects/" + Registry.project("") + "/status")
                .then()
                .statusCode(200)
                .body("status", nullValue())
                .body("iatiCode", nullValue())
                .body("allowed", equalTo(STATUSES));
    }

    @Test
    void ofADeletedProjectNothingIsAnswered() {
        String address = projectThatIs("CLOSED");
        Registry.delete(address, "\"1\"").statusCode(204);

        for (String part : List.of("/status", "/durations", "/allocation", "/advisories")) {
            Registry.reader().get(address + part).then().statusCode(410);
        }
        correct(address, "\"2\"", "{\"to\": \"PIPELINE\", \"reason\": \"x\"}").statusCode(410);
    }

    private static String projectThatIs(String status) {
        return "/v1/projects/" + Registry.created("/v1/projects", """
                {"identifiers": [{"scheme": "ALIAS", "value": "%s", "primary": true}], "status": "%s"}
                """.formatted(Registry.key(), status));
    }

    private static ValidatableResponse patch(String address, String status) {
        return patch(address, status, "\"1\"");
    }

    private static ValidatableResponse patch(String address, String status, String version) {
        return Registry.patcher(version)
                .body("{\"status\": \"%s\"}".formatted(status))
                .patch(address)
                .then();
    }

    private static ValidatableResponse correct(String address, String version, String body) {
        return Registry.editor()
                .header("If-Match", version)
                .body(body)
                .post(address + "/status/corrections")
                .then();
    }
}
