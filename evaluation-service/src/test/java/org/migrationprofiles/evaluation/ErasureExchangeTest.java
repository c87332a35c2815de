package org.migrationprofiles.evaluation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.migrationprofiles.kit.security.Roles;
import org.migrationprofiles.testsupport.Tokens;

/** That a respondent was erased goes out with the record and comes in with it. */
@QuarkusTest
@EvaluationServiceTest
class ErasureExchangeTest extends SurveysOfTwoProfiles {

    private static final String NAMED =
            "\"respondentName\":\"Ada\",\"respondentPublishedIn\":{\"sourceId\":\"a-source\",\"locator\":\"p. 3\"}";

    @ParameterizedTest
    @ValueSource(strings = {"csv", "json", "ndjson"})
    void anErasedInterviewIsErasedInAnEmptySuiteToo(String form) throws Exception {
        String here = talk();
        String id = interview();
        erase("/v1/interviews/" + id);
        SurveyRecords.importExported("interviews", form).statusCode(201).body("unchanged.interviews", equalTo(1));
        String exported = elsewhere(SurveyRecords.export("interviews", form));

        Records.clear();
        String source = talk();
        SurveyRecords.importFile("interviews", form, exported.replace(elsewhere(here), source))
                .statusCode(201)
                .body("created.interviews", equalTo(1));

        Records.get("/v1/interviews/" + elsewhere(id))
                .body("erased", equalTo(true))
                .body("version", equalTo(1));
        assertTakesNothing("interviews", elsewhere(id), "\"respondentRole\":\"Director\"", "respondentName");
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "json", "ndjson"})
    void anErasedSurveyIsErasedInAnEmptySuiteToo(String form) throws Exception {
        String id = named();
        erase("/v1/surveys/" + id);
        SurveyRecords.importExported("surveys", form).statusCode(201).body("unchanged.surveys", equalTo(1));
        String exported = elsewhere(SurveyRecords.export("surveys", form));

        Records.clear();
        SurveyRecords.importFile("surveys", form, exported).statusCode(201).body("created.surveys", equalTo(1));

        Records.get("/v1/surveys/" + elsewhere(id))
                .body("erased", equalTo(true))
                .body("version", equalTo(1));
        assertTakesNothing("surveys", elsewhere(id), NAMED, "respondentName");
    }

    @Test
    void anErasedRecordThatTellsOfAPersonIsRefused() throws Exception {
        talk();
        Records.postImport("interviews", "application/json", """
                [{"key":"two","sourceId":"talk","place":"Room 4711","erased":true}]
                """).statusCode(422);
        Records.postImport(
                        "surveys",
                        "application/json",
                        "[{\"profileId\":\"" + mauritius + "\",\"status\":\"RESPONDED\"," + NAMED
                                + ",\"erased\":true}]")
                .statusCode(422);
        Records.postImport("interviews", "application/json", """
                [{"key":"two","sourceId":"talk","erased":"perhaps"}]
                """)
                .statusCode(422)
                .body("report.rowReports[0].messages.column", hasItem("erased"));
        assertThat(SurveyRecords.export("interviews", "json")).doesNotContain("two");
    }

    @Test
    void whatWasNotErasedHereIsErasedByARequestAlone() {
        talk();
        String id = interview();

        Records.postImport("interviews", "application/json", "[{\"key\":\"one\",\"erased\":true}]")
                .statusCode(422)
                .body("report.rowReports[0].messages[0].column", equalTo("erased"));
        Records.get("/v1/interviews/" + id).body("erased", equalTo(false)).body("respondentRole", equalTo("Manager"));

        erase("/v1/interviews/" + id);
        Records.postImport("interviews", "application/json", "[{\"key\":\"one\",\"erased\":true}]")
                .statusCode(201)
                .body("unchanged.interviews", equalTo(1));
        Records.get("/v1/interviews/" + id).body("erased", equalTo(true)).body("respondentRole", nullValue());
    }

    private static void assertTakesNothing(String kind, String id, String personal, String pointer) {
        Records.patch("/v1/" + kind + "/" + id, "{" + personal + "}")
                .statusCode(409)
                .body("errors.pointer", hasItem("/" + pointer));
        Records.postImport(kind, "application/json", "[{\"id\":\"" + id + "\",\"erased\":false," + personal + "}]")
                .statusCode(422);
        Records.postImport(kind, "application/json", "[{\"id\":\"" + id + "\",\"erased\":false}]")
                .statusCode(201)
                .body("unchanged." + kind, equalTo(1));
        Records.get("/v1/" + kind + "/" + id).body("erased", equalTo(true)).body("respondentName", nullValue());
    }

    private static String elsewhere(String told) {
        return RoundTrip.elsewhere(told, 1);
    }

    private static String named() {
        return SurveyRecords.id(SurveyRecords.survey(mauritius, "\"status\":\"RESPONDED\"," + NAMED));
    }

    private static String talk() {
        return SurveyRecords.id(
                Records.post("/v1/sources", "{\"key\":\"talk\",\"type\":\"INTERVIEW\",\"title\":\"A talk\"}"));
    }

    private static String interview() {
        Records.postImport("interviews", "application/json", """
                [{"key":"one","sourceId":"talk","respondentRole":"Manager"}]
                """).statusCode(201);
        return Records.get("/v1/interviews/one").extract().path("id");
    }

    private static void erase(String address) {
        given().auth()
                .oauth2(Tokens.with(Roles.ADMIN))
                .contentType("application/json")
                .header("If-Match", "\"1\"")
                .body("{\"reason\":\"Asked for.\"}")
                .post(address + "/erasure")
                .then()
                .statusCode(200)
                .body("erased", equalTo(true));
    }
}
