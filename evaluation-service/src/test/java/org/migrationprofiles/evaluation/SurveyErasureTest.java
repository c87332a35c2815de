package org.migrationprofiles.evaluation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.migrationprofiles.kit.security.Roles;
import org.migrationprofiles.testsupport.Tokens;

/** A respondent can be erased without losing the counts. */
@QuarkusTest
@EvaluationServiceTest
class SurveyErasureTest {

    private static final String CODE = "PR." + UUID.randomUUID();
    private static final String NAME = "Wilhelmina Quartzwort";
    private static final String WORDS = "I alone kept the blue ledger of Port Zyx";
    private static final String MARKED = "Ask my deputy at the Qwv desk";

    private static UUID profile = UUID.randomUUID();
    private static boolean heard;

    @Inject
    DataSource dataSource;

    @BeforeEach
    void startWithAProfile() throws SQLException {
        Records.clear();
        if (!heard) {
            RegistryEvents.country("MUS");
            profile = RegistryEvents.heardProfile(RegistryEvents.project(CODE), "MUS");
            heard = true;
            Records.clear();
        }
    }

    @Test
    void theNameAndTheWordsAreNowhereAndTheCountStays() throws SQLException {
        String instrument = SurveyRecords.publishedInstrument("makers");
        SurveyRecords.campaign("makers-2018", instrument);
        String record = """
                {"profileId":"%s/MUS","campaignId":"makers-2018","instrumentId":"makers/1","recipientRole":"PROJECT_MANAGER",
                 "status":"RESPONDED","respondentName":"%s","respondentPublishedIn":{"sourceId":"a-source","locator":"p. 3"},
                 "answers":[{"question":"Q1","yesNo":true},{"question":"Q7","text":"%s","personal":true},
                            {"question":"Q8","text":"%s"}]}
                """.formatted(CODE, NAME, MARKED, WORDS);
        Records.postImport("surveys", "application/json", "[" + record + "]").statusCode(201);
        Records.postImport(
                        "surveys",
                        "application/json",
                        "["
                                + record.replace(NAME, "Someone Else")
                                        .replace("\"Q1\",\"yesNo\":true", "\"Q1\",\"text\":\"x\"")
                                + "]")
                .statusCode(422);
        String id = Records.get("/v1/surveys?campaign=makers-2018").extract().path("items[0].id");
        SurveyRecords.correct(id, 1, "{\"to\":\"RESPONDED\",\"reason\":\"" + NAME + " said so.\"}")
                .statusCode(200);
        String address = "/v1/surveys/" + id;
        Records.get(address).body("respondentName", equalTo(NAME)).body("erased", equalTo(false));
        assertThat(placesOf(NAME)).isNotEmpty();
        assertThat(placesOf(WORDS)).contains("change_event", "import_row", "survey");

        erase(address, 1, Roles.EVALUATOR).statusCode(403);
        erase(address, 7, Roles.ADMIN).statusCode(412);
        erase(address, 1, Roles.ADMIN)
                .statusCode(200)
                .body("version", equalTo(2))
                .body("erased", equalTo(true))
                .body("status", equalTo("RESPONDED"))
                .body("recipientRole", equalTo("PROJECT_MANAGER"))
                .body("respondentName", equalTo(null))
                .body("answers.answerState", contains(null, "ERASED", "ERASED"))
                .body("answers[0].yesNo", equalTo(true));

        assertThat(placesOf(NAME)).isEmpty();
        assertThat(placesOf(WORDS)).isEmpty();
        assertThat(placesOf(MARKED)).isEmpty();
        Records.get("/v1/surveys/response-rates?campaignId=makers-2018")
                .body("n", equalTo(1))
                .body("N", equalTo(1));
        Records.get(address + "/history").body("version", contains(1, 2)).body("[1].reason", equalTo("Asked for."));
        assertThat(SurveyRecords.export("survey-answers", "csv"))
                .contains("ERASED")
                .doesNotContain(WORDS);
    }

    @Test
    void aNameThatStandsInOtherAnswersGoesOutOfWhatIsInForceToo() throws SQLException {
        String instrument = SurveyRecords.publishedInstrument("makers");
        String id = SurveyRecords.id(SurveyRecords.survey(profile, """
                "status":"RESPONDED","instrumentId":"%s","respondentName":"%s",
                "respondentPublishedIn":{"sourceId":"a-source","locator":"p. 3"},
                "answers":[{"question":"Q1","yesNo":true},{"question":"Q7","text":"%s said so."}]
                """.formatted(instrument, NAME, NAME)));

        erase("/v1/surveys/" + id, 1, Roles.ADMIN)
                .statusCode(200)
                .body("version", equalTo(2))
                .body("answers[1].text", equalTo("[erased] said so."));

        assertThat(placesOf(NAME)).isEmpty();
    }

    @Test
    void whatWasErasedDoesNotComeBack() {
        String instrument = SurveyRecords.publishedInstrument("makers");
        String said =
                "\"status\":\"RESPONDED\",\"instrumentId\":\"%s\",\"answers\":[{\"question\":\"Q1\",\"yesNo\":true},"
                                .formatted(instrument)
                        + "{\"question\":\"Q8\",\"text\":\"" + WORDS + "\"}]";
        String id = SurveyRecords.id(SurveyRecords.survey(profile, said));
        erase("/v1/surveys/" + id, 1, Roles.ADMIN).statusCode(200);

        SurveyRecords.put("/v1/surveys/" + id, 2, SurveyRecords.content(profile, said))
                .statusCode(409)
                .body("errors.pointer", contains("/respondentName", "/answers"));
        SurveyRecords.put(
                        "/v1/surveys/" + id,
                        2,
                        SurveyRecords.content(
                                profile, said.replace("\"text\":\"" + WORDS + "\"", "\"answerState\":\"UNKNOWN\"")))
                .statusCode(200);
    }

    @Test
    void anErasureSaysWhy() {
        String id = SurveyRecords.id(SurveyRecords.survey(profile, "\"status\":\"SENT\""));

        given().auth()
                .oauth2(Tokens.with(Roles.ADMIN))
                .contentType("application/json")
                .header("If-Match", "\"1\"")
                .body("{\"reason\":\"\"}")
                .post("/v1/surveys/" + id + "/erasure")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/reason"));
    }

    private static ValidatableResponse erase(String address, int version, String role) {
        return given().auth()
                .oauth2(Tokens.with(role))
                .contentType("application/json")
                .header("If-Match", "\"" + version + "\"")
                .body("{\"reason\":\"Asked for.\"}")
                .post(address + "/erasure")
                .then();
    }

    /** The tables in which a text stands. */
    private List<String> placesOf(String text) throws SQLException {
        List<String> tables = new ArrayList<>();
        List<String> found = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery(
                    "select table_name from information_schema.tables where table_schema = current_schema")) {
                while (row.next()) {
                    tables.add(row.getString(1));
                }
            }
            for (String table : tables) {
                try (ResultSet row = statement.executeQuery(
                        "select 1 from \"" + table + "\" r where strpos(r::text, '" + text + "') > 0 limit 1")) {
                    if (row.next()) {
                        found.add(table);
                    }
                }
            }
        }
        return found;
    }
}
