package org.migrationprofiles.project;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.migrationprofiles.project.activity.ActivityPurpose;

/** What projects do besides publishing: trainings, consultations, and what was given up. */
@QuarkusTest
@ProjectServiceTest
class ActivitiesOverHttpTest {

    @Test
    void aTrainingIsKeptWithItsPurposeItsDateAndHowManyCameAsWhat() {
        String project = Registry.project("");

        // S56: "over 30 officials" is a lower bound, and stays one.
        String id = Registry.created("/v1/activities", """
                {"projectId": "%s", "countries": ["MWI"], "type": "TRAINING", "purposes": ["TRAINING_COLLECTION"],
                 "topics": ["MIGRATION_DATA_MANAGEMENT"], "period": {"from": {"value": "2015-02-03", "precision": "DAY"}},
                 "participants": [{"role": "GOVERNMENT_OFFICIAL", "count": 30, "precision": "AT_LEAST"}, {"role": "MEDIA"}],
                 "status": "HELD", "provenance": {"sourceId": "iom-news", "locator": null}}
                """.formatted(project));

        Registry.reader()
                .get("/v1/activities/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("projectId", equalTo(project))
                .body("period.from.value", equalTo("2015-02-03"))
                .body("period.to", nullValue())
                .body("participants[0].count", equalTo(30))
                .body("participants[0].precision", equalTo("AT_LEAST"))
                .body("participants[1].count", nullValue());
    }

    @Test
    void whatWasAbandonedSaysWhy() {
        String project = Registry.project("");
        // S70: the effort on remittances in Micronesia was abandoned.
        String abandoned = """
                {"projectId": "%s", "type": "STUDY", "topics": ["REMITTANCES"], "status": "ABANDONED", "statusReason": %s}
                """;

        for (String silence : List.of("null", "\" \"")) {
            Registry.editor()
                    .body(abandoned.formatted(project, silence))
                    .post("/v1/activities")
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", equalTo(List.of("/statusReason")));
        }
        Registry.created(
                "/v1/activities", abandoned.formatted(project, "\"Gaps in knowledge, as nobody was trained.\""));
    }

    @ParameterizedTest
    @EnumSource(ActivityPurpose.class)
    void anActivityIsFoundByEachOfItsPurposes(ActivityPurpose purpose) {
        // S52: the six of the report.
        String project = Registry.project("");
        String sought = Registry.created("/v1/activities", """
                {"projectId": "%s", "type": "OTHER", "status": "HELD", "purposes": ["%s"]}
                """.formatted(project, purpose));
        String without = activity(project, "OTHER", "HELD");

        Registry.reader()
                .queryParam("projectId", project)
                .queryParam("purpose", purpose.name())
                .get("/v1/activities")
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of(sought)));
        Registry.reader()
                .queryParam("projectId", project)
                .get("/v1/activities")
                .then()
                .body("items.id", equalTo(List.of(sought, without)));
    }

    @ParameterizedTest
    @CsvSource({"type=WORKSHOP", "status=PLANNED", "country=FM"})
    void aListIsLimitedByTypeStatusAndCountry(String filter) {
        String project = Registry.project("");
        activity(project, "TRAINING", "HELD");
        String sought = Registry.created("/v1/activities", """
                {"projectId": "%s", "type": "WORKSHOP", "status": "PLANNED", "countries": ["FSM", "PHL"]}
                """.formatted(project));

        Registry.reader()
                .get("/v1/activities?projectId=" + project + "&" + filter)
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of(sought)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"type=DANCE", "status=held", "purpose=FUN", "country=ZZZ", "projectId=PR.0136"})
    void aFilterThatNothingCanMeetIsRefused(String filter) {
        Registry.reader()
                .get("/v1/activities?" + filter)
                .then()
                .statusCode(400)
                .body("type", endsWith("/problems/invalid-parameter"))
                .body("errors.pointer", equalTo(List.of("?" + filter.replaceFirst("=.*", ""))));
    }

    @Test
    void aFilterThatIsNoneIsAnsweredWithThoseThatThereAre() {
        Registry.reader()
                .get("/v1/activities?status=LOST")
                .then()
                .statusCode(400)
                .body("detail", containsString("One of PLANNED, HELD, ABANDONED."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"countries\": [\"FSM\", \"FSM\"] | /countries",
                "\"countries\": [\"Micronesia\"] | /countries/0",
                "\"purposes\": [\"GOVERNANCE\", \"GOVERNANCE\"] | /purposes",
                "\"purposes\": [\"FUN\"] | /purposes/0",
                "\"topics\": [\"remittances\"] | /topics/0",
                "\"topics\": [\"A\", \"A\"] | /topics",
                "\"participants\": [{\"role\": \"MEDIA\", \"count\": 0, \"precision\": \"EXACT\"}] | /participants/0/count",
                "\"participants\": [{\"role\": \"MEDIA\", \"count\": 3}] | /participants/0",
                "\"participants\": [{\"role\": \"MEDIA\", \"name\": \"Jane\"}] | /participants/0/name",
                "\"participants\": [{\"role\": \"MEDIA\"}, {\"role\": \"MEDIA\"}] | /participants",
                "\"period\": {\"from\": {\"value\": \"2015-09\", \"precision\": \"MONTH\"},"
                        + " \"to\": {\"value\": \"2014\", \"precision\": \"YEAR\"}} | /period"
            })
    void whatIsWrongIsSaidFieldByField(String field, String pointer) {
        Registry.editor()
                .body("{\"projectId\": \"%s\", \"type\": \"TRAINING\", \"status\": \"HELD\", %s}"
                        .formatted(Registry.project(""), field))
                .post("/v1/activities")
                .then()
                .statusCode(400)
                .body("type", endsWith("/problems/validation-failed"))
                .body("errors.pointer", equalTo(List.of(pointer)));
    }

    @Test
    void anEndIsJudgedByWhatIsKnownOfIt() {
        // 2015 may well be after September 2015.
        Registry.created("/v1/activities", """
                {"projectId": "%s", "type": "TRAINING", "status": "HELD",
                 "period": {"from": {"value": "2015-09", "precision": "MONTH"}, "to": {"value": "2015", "precision": "YEAR"}}}
                """.formatted(Registry.project("")));
    }

    @Test
    void aProjectOrCountryThatIsNotOnRecordIsPointedAt() {
        Registry.editor()
                .body("""
                        {"projectId": "00000000-0000-7000-8000-000000000000", "countries": ["FSM", "XXX"],
                         "type": "TRAINING", "status": "HELD"}
                        """)
                .post("/v1/activities")
                .then()
                .statusCode(422)
                .body("type", endsWith("/problems/unknown-reference"))
                .body("errors.pointer", equalTo(List.of("/projectId", "/countries/1")));
    }

    @Test
    void aProjectWithActivitiesIsNotDeletedUntilTheyAre() {
        String project = Registry.project("");
        String activity = activity(project, "CONSULTATION", "HELD");

        Registry.delete("/v1/projects/" + project, "\"1\"")
                .statusCode(409)
                .body("dependents", equalTo(List.of("/v1/activities/" + activity)));
        Registry.delete("/v1/activities/" + activity, "\"1\"").statusCode(204);
        Registry.delete("/v1/projects/" + project, "\"1\"").statusCode(204);
    }

    @Test
    void aChangeNeedsItsVersionAndStaysInTheHistory() {
        String project = Registry.project("");
        String address = "/v1/activities/" + activity(project, "TRAINING", "PLANNED");

        Registry.patcher("\"1\"")
                .body("{\"status\": \"PLANNED\"}")
                .patch(address)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
        Registry.patcher("\"1\"")
                .body("{\"status\": \"HELD\"}")
                .patch(address)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
        Registry.patcher("\"1\"")
                .body("{\"status\": \"PLANNED\"}")
                .patch(address)
                .then()
                .statusCode(412);
        Registry.reader()
                .get(address + "/history")
                .then()
                .statusCode(200)
                .body("", hasSize(2))
                .body("[1].changes.pointer", equalTo(List.of("/status")))
                .body("[1].changes[0].before", equalTo("PLANNED"));
        Registry.delete(address, "\"2\"").statusCode(204);
        Registry.reader().get(address).then().statusCode(410);
    }

    private static String activity(String project, String type, String status) {
        return Registry.created(
                "/v1/activities",
                "{\"projectId\": \"%s\", \"type\": \"%s\", \"status\": \"%s\"}".formatted(project, type, status));
    }
}
