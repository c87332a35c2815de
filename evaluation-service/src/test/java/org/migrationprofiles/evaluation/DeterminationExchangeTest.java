package org.migrationprofiles.evaluation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.migrationprofiles.kit.security.Roles;
import org.migrationprofiles.testsupport.Tokens;

/** Assertions and determinations, exported and imported, settle the same contradictions in another suite (S17, S18). */
@QuarkusTest
@EvaluationServiceTest
class DeterminationExchangeTest {

    private static final String JSON = "application/json";

    @Inject
    DataSource dataSource;

    @Inject
    ObjectMapper json;

    private Said project;

    @BeforeEach
    void startWithAProjectThatNothingIsSaidOf() throws SQLException {
        Records.clear();
        project = Said.of("PROJECT", RegistryEvents.project("PR." + UUID.randomUUID()));
        Said.awaitHeardOf(project);
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "json", "ndjson"})
    void anEmptySuiteIsFilledWithTheSameConflictsAndDeterminations(String form) throws Exception {
        determinedInEachWay();
        String assertions = elsewhere(SurveyRecords.export("assertions", form));
        String determinations = elsewhere(SurveyRecords.export("determinations", form));
        List<JsonNode> conflictsBefore = told(elsewhere(SurveyRecords.export("conflicts", "json")));
        List<JsonNode> determinationsBefore = told(elsewhere(SurveyRecords.export("determinations", "json")));
        assertThat(determinationsBefore).hasSize(7);

        Records.clear();
        SurveyRecords.importFile("assertions", form, assertions).statusCode(201).body("rejected", equalTo(0));
        long events = Records.events(dataSource);
        send("determinations&dryRun=true", form, determinations)
                .statusCode(200)
                .body("created.determinations", equalTo(7));
        Records.get("/v1/determinations").body("items", empty());
        assertThat(Records.events(dataSource)).isEqualTo(events);
        send("determinations", form, determinations)
                .statusCode(201)
                .body("rejected", equalTo(0))
                .body("created", equalTo(Map.of("determinations", 7)));

        assertThat(told(SurveyRecords.export("conflicts", "json"))).isEqualTo(conflictsBefore);
        assertThat(told(SurveyRecords.export("determinations", "json"))).isEqualTo(determinationsBefore);
        events = Records.events(dataSource);
        send("determinations", form, determinations)
                .statusCode(201)
                .body("unchanged", equalTo(Map.of("determinations", 7)));
        send("determinations", form, SurveyRecords.export("determinations", form))
                .statusCode(201)
                .body("unchanged", equalTo(Map.of("determinations", 7)));
        assertThat(Records.events(dataSource)).isEqualTo(events);
    }

    @Test
    void oneThatWasTakenOverIsUsedLikeAnyOther() throws Exception {
        String made = determined("ACTUAL_END", "2013", "2014");
        String determinations = elsewhere(SurveyRecords.export("determinations", "json"));
        String assertions = elsewhere(SurveyRecords.export("assertions", "json"));
        Records.clear();
        SurveyRecords.importFile("assertions", "json", assertions).statusCode(201);
        send(determinations).statusCode(201);
        String conflict = project.conflict("ACTUAL_END");

        Records.get("/v1/determinations/" + elsewhere(made))
                .body("version", equalTo(1))
                .body("conflictId", equalTo(conflict))
                .body("determinedBy", equalTo("judge"))
                .body("rationale", equalTo("It is the later source."));
        Records.get("/v1/determinations/" + elsewhere(made) + "/history").body("actor", contains("carrier"));
        Records.get("/v1/conflicts/" + conflict + "/history").body("[1].reason", containsString("taken over"));
        String unused = project.that("ACTUAL_END", "2016");
        Records.get("/v1/determinations/" + elsewhere(made)).body("status", equalTo("REOPENED"));
        Records.get("/v1/conflicts/" + conflict).body("status", equalTo("OPEN")).body("determinationId", nullValue());
    }

    @Test
    void whatEndedElsewhereEndsHereAndWhatEndedHereStaysSo() throws Exception {
        String made = determined("ACTUAL_END", "2013", "2014");
        String inForce = SurveyRecords.export("determinations", "json");

        send(changed(inForce, row -> row.put("status", "WITHDRAWN").put("statusReason", "It was the wrong conflict.")))
                .statusCode(201)
                .body("updated", equalTo(Map.of("determinations", 1)));
        Records.get("/v1/determinations/" + made).body("status", equalTo("WITHDRAWN"));
        Records.get("/v1/determinations/" + made + "/history")
                .body("[1].reason", equalTo("It was the wrong conflict."));
        project.conflicts("ACTUAL_END").body("items.status", contains("OPEN"));

        send(inForce)
                .statusCode(201)
                .body("unchanged", equalTo(Map.of("determinations", 1)))
                .body("warnings", equalTo(1))
                .body("rowReports[0].status", equalTo("WARNING"))
                .body("rowReports[0].messages[0].column", equalTo("status"));
        Records.get("/v1/determinations/" + made).body("status", equalTo("WITHDRAWN"));
    }

    @Test
    void whatDoesNotHoldHereIsRefused() throws Exception {
        String made = determined("ACTUAL_END", "2013", "2014");
        String exported = SurveyRecords.export("determinations", "json");
        String other = elsewhere(exported).replaceAll("\"conflictId\":\"[^\"]*\"", "\"conflictId\":null");

        refused(send(exported.replace("later source", "better source")), null, "never changes");
        refused(send(other), "chosenAssertionId", "Import the assertions first");
        String another =
                changed(exported, row -> row.put("id", UUID.randomUUID().toString()));
        refused(send(another), null, "Another determination is in force here: /v1/determinations/" + made);
        Said.act("POST", "/v1/determinations/" + made + "/withdraw");
        String late = project.that("ACTUAL_END", "2016");
        refused(send(another), null, "would not hold here");
        Said.act("DELETE", "/v1/assertions/" + late);
        send(another).statusCode(201).body("created", equalTo(Map.of("determinations", 1)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id | null | id",
                "value | \"2015\" | value",
                "cannotBeDetermined | true | cannotBeDetermined",
                "considered | [] | considered",
                "consideredStatements | [] | chosenAssertionId",
                "chosenAssertionId | null | value",
                "statusReason | \"Why\" | statusReason",
                "status | \"WITHDRAWN\" | statusReason",
                "rationale | \" \" | rationale",
                "determinedBy | null | determinedBy",
                "determinedAt | \"2999-01-01T00:00:00Z\" | determinedAt",
                "deleted | true | deleted",
                "attribute | \"HELD_ON\" | subject.type"
            })
    void whatNobodyCanHaveDeterminedIsRefused(String member, String value, String column) throws Exception {
        String unused = determined("ACTUAL_END", "2013", "2014");
        JsonNode sent = json.readTree(value);

        send(changed(SurveyRecords.export("determinations", "json"), row -> {
                    row.put("id", UUID.randomUUID().toString());
                    row.set(member, sent);
                }))
                .statusCode(422)
                .body("report.rowReports[0].messages.column", hasItem(column));
    }

    @Test
    void onlyADeterminerTakesDeterminationsOver() {
        Records.postImport("determinations", JSON, "[]").statusCode(403);
        Records.postImport("conflicts", JSON, "[]").statusCode(400);
        given().auth()
                .oauth2(Tokens.with(Roles.DETERMINER))
                .contentType(JSON)
                .body("[]")
                .post("/v1/imports?kind=determinations")
                .then()
                .statusCode(403);
    }

    private void determinedInEachWay() {
        String superseded = determined("ACTUAL_END", "2013", "2014");
        Said.determine(project.conflict("ACTUAL_END"), chosen(superseded)).statusCode(201);
        String one = project.that("FUNDING_YEAR", "2011");
        String other = project.that("FUNDING_YEAR", "2012");
        Said.determine(project.conflict("FUNDING_YEAR"), null).statusCode(201);
        String withdrawn = determined("START", "2011-02", "2011-03");
        Said.act("POST", "/v1/determinations/" + withdrawn + "/withdraw");
        String reopened = determined("PLANNED_END", "2013", "2014");
        Said.act("DELETE", "/v1/assertions/" + chosen(reopened));
        String unopposed = determined("TITLE", "A profile", "Another profile");
        Records.get("/v1/determinations/" + unopposed).extract().<List<String>>path("considered").stream()
                .filter(id -> !id.equals(chosen(unopposed)))
                .forEach(loser -> Said.act("DELETE", "/v1/assertions/" + loser));
        String bounds = project.with("ACTUAL_DURATION_MONTHS", "\"bounds\":{\"lessThan\":\"48\"}");
        String months = project.that("ACTUAL_DURATION_MONTHS", "54");
        Said.determine(project.conflict("ACTUAL_DURATION_MONTHS"), bounds).statusCode(201);
        assertThat(List.of(one, other, months)).doesNotHaveDuplicates();
    }

    /** Says two things and determines the second. */
    private String determined(String attribute, String one, String other) {
        String unused = project.that(attribute, one);
        String chosen = project.that(attribute, other);
        return Said.determine(project.conflict(attribute), chosen)
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String chosen(String determination) {
        return Records.get("/v1/determinations/" + determination).extract().path("chosenAssertionId");
    }

    /** What a suite says that is not its own: neither versions, nor when it found a conflict, nor the conflict's id. */
    private List<JsonNode> told(String exported) throws JsonProcessingException {
        JsonNode records = json.readTree(exported);
        records.forEach(record -> {
            ObjectNode told = (ObjectNode) record;
            if (told.has("openedAt")) {
                told.remove("id");
                told.path("assertions").forEach(statement -> ((ObjectNode) statement).remove("recordedBy"));
            }
            told.remove(List.of("version", "openedAt", "conflictId"));
        });
        return records.valueStream()
                .sorted((one, other) -> key(one).compareTo(key(other)))
                .toList();
    }

    private static String key(JsonNode record) {
        return record.path("id").asText() + record.path("attribute").asText();
    }

    private String changed(String exported, Consumer<ObjectNode> change) throws JsonProcessingException {
        ArrayNode rows = (ArrayNode) json.readTree(exported);
        rows.forEach(row -> change.accept((ObjectNode) row));
        return rows.toString();
    }

    private static void refused(ValidatableResponse answer, @Nullable String column, String reason) {
        answer.statusCode(422)
                .body("report.rejected", equalTo(1))
                .body("report.rowReports[0].messages[0].column", equalTo(column))
                .body("report.rowReports[0].messages[0].reason", containsString(reason));
    }

    private static ValidatableResponse send(String rows) {
        return send("determinations", "json", rows);
    }

    private static ValidatableResponse send(String kind, String form, String rows) {
        String mediaType = switch (form) {
            case "csv" -> "text/csv; charset=utf-8";
            case "json" -> JSON;
            default -> "application/x-ndjson";
        };
        return given().auth()
                .oauth2(Tokens.of("carrier", Roles.EVALUATOR, Roles.DETERMINER))
                .contentType(mediaType)
                .body(rows.getBytes(StandardCharsets.UTF_8))
                .post("/v1/imports?kind=" + kind)
                .then();
    }

    private static String elsewhere(String told) {
        return RoundTrip.elsewhere(told, 1);
    }
}
