package org.migrationprofiles.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.migrationprofiles.evaluation.SurveyRecords.content;
import static org.migrationprofiles.evaluation.SurveyRecords.correct;
import static org.migrationprofiles.evaluation.SurveyRecords.delete;
import static org.migrationprofiles.evaluation.SurveyRecords.id;
import static org.migrationprofiles.evaluation.SurveyRecords.put;
import static org.migrationprofiles.evaluation.SurveyRecords.survey;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Surveys over HTTP: whom was asked about which country, what came of it, and what was answered. */
@QuarkusTest
@EvaluationServiceTest
class SurveyTest {

    private static final String SURVEYS = "/v1/surveys";
    private static final String CODE = "PR." + UUID.randomUUID();

    private static UUID project = UUID.randomUUID();
    private static UUID mauritius = UUID.randomUUID();
    private static UUID seychelles = UUID.randomUUID();
    private static boolean heard;

    @Inject
    DataSource dataSource;

    @BeforeEach
    void startWithTwoProfilesThatNobodyWasAskedAbout() throws SQLException {
        Records.clear(dataSource);
        if (!heard) {
            RegistryEvents.country("MUS");
            RegistryEvents.country("SYC");
            project = SurveyRecords.tellProject(CODE);
            mauritius = SurveyRecords.tellProfile(project, "MUS");
            seychelles = SurveyRecords.tellProfile(project, "SYC");
            SurveyRecords.awaitHeard(mauritius, seychelles);
            heard = true;
            Records.clear(dataSource);
        }
    }

    /** S48, C9: PR.0059 made a profile of each. */
    @Test
    void aResponseForMauritiusSaysNothingOfSeychelles() {
        int unknown = unknownProfiles();
        String response = id(survey(mauritius, "\"status\":\"RESPONDED\""));

        Records.get(SURVEYS + "?country=MUS").body("items.id", contains(response));
        Records.get(SURVEYS + "?country=SYC").body("items", empty());
        Records.get(SURVEYS + "?profileId=" + seychelles).body("items", empty());
        Records.get(SURVEYS + "/response-rates?unit=PROFILE")
                .body("n", equalTo(1))
                .body("N", equalTo(1))
                .body("unknown", equalTo(unknown - 1))
                .body("unknownIds", hasSize(Math.min(unknown - 1, 100)))
                .body("unknownIds.contains('%s')".formatted(mauritius), equalTo(false));
    }

    @Test
    void whoSaysOnlyWhatCouldBeSaidBeforeIsUnderstoodAsBefore() {
        survey(mauritius, "\"status\":\"SENT\",\"statusReason\":null,\"respondedOn\":null,\"provenance\":null")
                .statusCode(201)
                .body("answers", empty())
                .body("statusCorrections", empty())
                .body("deletedReferences", empty());
    }

    /** S14. */
    @ParameterizedTest
    @ValueSource(strings = {"UNAVAILABLE", "DECLINED"})
    void whoDidNotAnswerForGoodHasAReason(String status) {
        survey(mauritius, "\"status\":\"" + status + "\"")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/statusReason"));
        survey(mauritius, "\"status\":\"" + status + "\",\"statusReason\":\" \"")
                .statusCode(400);
        survey(mauritius, "\"status\":\"" + status + "\",\"statusReason\":\"Time had passed.\"")
                .statusCode(201);
    }

    @ParameterizedTest(name = "{0} at {1}")
    @CsvSource(delimiter = '|', textBlock = """
            "status":"ANSWERED" | /status
            "status":"SENT","recipientRole":"Jane Doe" | /recipientRole
            "status":"RESPONDED","respondentName":"Jane Doe" | /respondentName
            "status":"NOT_SENT","sentOn":{"value":"2018","precision":"YEAR"} | /sentOn
            "status":"SENT","respondedOn":{"value":"2018","precision":"YEAR"} | /respondedOn
            "status":"RESPONDED","sentOn":{"value":"2018-03","precision":"MONTH"},"respondedOn":{"value":"2018-02-28","precision":"DAY"} | /respondedOn
            "status":"RESPONDED","sentOn":{"value":"2018-3","precision":"MONTH"} | /sentOn
            "status":"RESPONDED","answers":[{"question":"Q1","yesNo":true}] | /instrumentId
            "status":"RESPONDED","answers":[{"question":"Q1"}] | /answers/0
            "status":"RESPONDED","answers":[{"question":"Q1","yesNo":true,"text":"Yes"}] | /answers/0
            "status":"SENT","answers":[{"question":"Q1","yesNo":true}] | /answers
            "status":"RESPONDED","answers":[{"question":"Q1","yesNo":true},{"question":"Q1","yesNo":false}] | /answers
            """)
    void whatDoesNotGoTogetherIsRefusedWhereItIs(String more, String pointer) {
        survey(mauritius, more).statusCode(400).body("errors.pointer", hasItem(pointer));
    }

    @Test
    void datesThatMayBeTheSameAreInOrder() {
        survey(
                        mauritius,
                        "\"status\":\"RESPONDED\",\"sentOn\":{\"value\":\"2018-03\",\"precision\":\"MONTH\"},"
                                + "\"respondedOn\":{\"value\":\"2018\",\"precision\":\"YEAR\"}")
                .statusCode(201);
    }

    @Test
    void whatIsNotOnRecordIsRefusedWithItsPointer() {
        UUID nobody = UUID.randomUUID();
        survey(nobody, "\"status\":\"SENT\"")
                .statusCode(422)
                .body("type", endsWith("/problems/unknown-profile"))
                .body("errors[0].pointer", equalTo("/profileId"));
        for (String member : List.of("campaignId", "instrumentId")) {
            survey(mauritius, "\"status\":\"SENT\",\"%s\":\"%s\"".formatted(member, nobody))
                    .statusCode(422)
                    .body("type", endsWith("/problems/unknown-reference"))
                    .body("errors[0].pointer", equalTo("/" + member));
        }
    }

    @Test
    void theProjectIsTheProfiles() {
        UUID other = SurveyRecords.tellProject("PR." + UUID.randomUUID());

        survey(mauritius, "\"status\":\"SENT\",\"projectId\":\"" + project + "\"")
                .statusCode(201);
        survey(mauritius, "\"status\":\"SENT\",\"projectId\":\"" + other + "\"")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/projectId"));
    }

    @Test
    void nobodyIsAskedByADraftOrByAnotherInstrumentThanTheCampaigns() {
        String draft = id(Records.post("/v1/survey-instruments", SurveyRecords.instrument("draft", 1, "DRAFT", "[]")));
        String makers = SurveyRecords.publishedInstrument("makers");
        String readers = SurveyRecords.publishedInstrument("readers");
        String campaign = SurveyRecords.campaign("makers-2018", makers);

        survey(mauritius, "\"status\":\"SENT\",\"instrumentId\":\"" + draft + "\"")
                .statusCode(409)
                .body("errors[0].pointer", equalTo("/instrumentId"));
        survey(
                        mauritius,
                        "\"status\":\"SENT\",\"campaignId\":\"%s\",\"instrumentId\":\"%s\""
                                .formatted(campaign, readers))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/instrumentId"));
        String sent = id(survey(mauritius, "\"status\":\"SENT\",\"campaignId\":\"" + campaign + "\""));

        put(
                        "/v1/survey-campaigns/" + campaign,
                        1,
                        "{\"key\":\"makers-2018\",\"title\":\"A campaign\",\"instrumentId\":null}")
                .statusCode(409)
                .body("dependents", contains(SURVEYS + "/" + sent));
        delete("/v1/survey-campaigns/" + campaign, 1)
                .statusCode(409)
                .body("dependents", contains(SURVEYS + "/" + sent));
    }

    @Test
    void anAnswerOfEachTypeIsKeptAsItWasGiven() {
        String instrument = SurveyRecords.publishedInstrument("makers");
        String id = id(answered(instrument, """
                {"question":"Q1","yesNo":false},{"question":"Q2","choices":[]},{"question":"Q3","choices":["WEB"]},
                {"question":"Q4","number":12.50},{"question":"Q5","number":5.0},
                {"question":"Q6","date":{"value":"2014","precision":"YEAR"}},{"question":"Q7","answerState":"NOT_APPLICABLE"},
                {"question":"Q8","text":"First line,\\nsecond \\"line\\"; done"}"""));

        Records.get(SURVEYS + "/" + id)
                .body("answers.question", contains("Q1", "Q2", "Q3", "Q4", "Q5", "Q6", "Q7", "Q8"))
                .body("answers[0].yesNo", equalTo(false))
                .body("answers[1].choices", empty())
                .body("answers[2].choices", contains("WEB"))
                .body("answers[3].number", equalTo(12.5f))
                .body("answers[4].number", equalTo(5))
                .body("answers[5].date.value", equalTo("2014"))
                .body("answers[6].answerState", equalTo("NOT_APPLICABLE"))
                .body("answers[6].text", equalTo(null))
                .body("answers[7].text", equalTo("First line,\nsecond \"line\"; done"));
    }

    @ParameterizedTest(name = "{0} at {1}")
    @CsvSource(delimiter = '|', textBlock = """
            {"question":"Q9","text":"Who?"} | /answers/1/question
            {"question":"Q2","text":"The government"} | /answers/1/text
            {"question":"Q7","choices":["GOV"]} | /answers/1/choices
            {"question":"Q7","date":{"value":"2014","precision":"YEAR"}} | /answers/1/date
            {"question":"Q6","number":2014} | /answers/1/number
            {"question":"Q4","yesNo":true} | /answers/1/yesNo
            {"question":"Q2","choices":["GOV","NGO"]} | /answers/1/choices/1
            {"question":"Q2","choices":["GOV","GOV"]} | /answers/1/choices
            {"question":"Q3","choices":["PRINT","WEB"]} | /answers/1/choices
            {"question":"Q3","choices":[]} | /answers/1/choices
            {"question":"Q4","number":-1} | /answers/1/number
            {"question":"Q4","number":1000.5} | /answers/1/number
            {"question":"Q4","number":1E+30} | /answers/1/number
            {"question":"Q5","number":0} | /answers/1/number
            {"question":"Q5","number":2.5} | /answers/1/number
            {"question":"Q6","date":{"value":"2014-13","precision":"MONTH"}} | /answers/1/date
            {"question":"Q4","answerState":"ERASED"} | /answers/1/answerState
            {"question":"Q4","answerState":"PERHAPS"} | /answers/1/answerState
            {"question":"Q4","number":4,"personal":true} | /answers/1/personal
            """)
    void anAnswerThatIsNoneToTheQuestionIsRefusedWhereItIs(String answer, String pointer) {
        String instrument = SurveyRecords.publishedInstrument("makers");

        answered(instrument, "{\"question\":\"Q1\",\"yesNo\":true}," + answer)
                .statusCode(400)
                .body("errors.pointer", hasItem(pointer));
    }

    @Test
    void aRequiredQuestionIsAnsweredIfOnlyByUnknown() {
        String instrument = SurveyRecords.publishedInstrument("makers");

        answered(instrument, "{\"question\":\"Q5\",\"number\":4}")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/answers"))
                .body(
                        "errors[0].message",
                        equalTo("Q1 is required; say UNKNOWN or NOT_APPLICABLE if it has no value."));
        answered(instrument, "{\"question\":\"Q1\",\"answerState\":\"UNKNOWN\"}")
                .statusCode(201);
    }

    @Test
    void whatWasAnsweredToKeepsItsQuestions() {
        String instrument = SurveyRecords.publishedInstrument("makers");
        String id = id(answered(instrument, "{\"question\":\"Q1\",\"yesNo\":true}"));

        put("/v1/survey-instruments/" + instrument, 1, SurveyRecords.instrument("makers", 1, "PUBLISHED", "[]"))
                .statusCode(400);
        put(
                        "/v1/survey-instruments/" + instrument,
                        1,
                        SurveyRecords.instrument(
                                "makers",
                                1,
                                "PUBLISHED",
                                SurveyRecords.QUESTIONS.replace("Was it used?", "Was it read?")))
                .statusCode(409)
                .body("dependents", contains(SURVEYS + "/" + id));
        delete("/v1/survey-instruments/" + instrument, 1).statusCode(409);
    }

    @ParameterizedTest(name = "{0} may become {1}")
    @CsvSource({
        "NOT_SENT, SENT",
        "NOT_SENT, UNAVAILABLE",
        "NOT_SENT, RESPONDED",
        "SENT, DECLINED",
        "SENT, RESPONDED",
        "UNAVAILABLE, DECLINED",
        "UNAVAILABLE, RESPONDED",
        "DECLINED, RESPONDED"
    })
    void aStatusGoesForward(String from, String to) {
        String id = id(survey(mauritius, "\"statusReason\":\"None.\",\"status\":\"" + from + "\""));

        put(SURVEYS + "/" + id, 1, content(mauritius, "\"statusReason\":\"None.\",\"status\":\"" + to + "\""))
                .statusCode(200)
                .body("status", equalTo(to));
    }

    @ParameterizedTest(name = "{0} does not become {1}")
    @CsvSource({"SENT, NOT_SENT", "RESPONDED, SENT", "RESPONDED, DECLINED", "DECLINED, SENT", "UNAVAILABLE, NOT_SENT"})
    void aStatusGoesBackOnlyAsACorrection(String from, String to) {
        String id = id(survey(mauritius, "\"statusReason\":\"None.\",\"status\":\"" + from + "\""));

        put(SURVEYS + "/" + id, 1, content(mauritius, "\"statusReason\":\"None.\",\"status\":\"" + to + "\""))
                .statusCode(409)
                .body("errors[0].pointer", equalTo("/status"));
        correct(id, 1, "{\"to\":\"" + to + "\"}").statusCode(400).body("errors.pointer", hasItem("/reason"));
        correct(id, 1, "{\"to\":\"%s\",\"statusReason\":\"None.\",\"reason\":\"It was another survey.\"}".formatted(to))
                .statusCode(200)
                .body("version", equalTo(2))
                .body("status", equalTo(to))
                .body("statusCorrections.from", contains(from))
                .body("statusCorrections.reason", contains("It was another survey."));
        Records.get(SURVEYS + "/" + id + "/history").body("[1].reason", equalTo("It was another survey."));
    }

    @Test
    void aCorrectionDoesNotTakeAnswersAway() {
        String instrument = SurveyRecords.publishedInstrument("makers");
        String id = id(answered(instrument, "{\"question\":\"Q1\",\"yesNo\":true}"));

        correct(id, 1, "{\"to\":\"SENT\",\"reason\":\"It was another survey.\"}")
                .statusCode(409)
                .body("errors[0].message", equalTo("Only a response has answers: the status is RESPONDED."));
        put(
                        SURVEYS + "/" + id,
                        1,
                        content(
                                mauritius,
                                "\"status\":\"SENT\",\"statusCorrections\":[{\"from\":\"RESPONDED\",\"to\":\"SENT\","
                                        + "\"reason\":\"It was another survey.\"}]"))
                .statusCode(200);
    }

    @Test
    void surveysAreFoundByWhatTheyAre() {
        String instrument = SurveyRecords.publishedInstrument("makers");
        String campaign = SurveyRecords.campaign("makers-2018", instrument);
        String first = id(
                survey(
                        mauritius,
                        "\"status\":\"RESPONDED\",\"campaignId\":\"%s\",\"instrumentId\":\"%s\",\"recipientRole\":\"PROJECT_MANAGER\","
                                        .formatted(campaign, instrument)
                                + "\"sentOn\":{\"value\":\"2018-05\",\"precision\":\"MONTH\"},\"provenance\":{\"sourceId\":\"a-source\"},"
                                + "\"answers\":[{\"question\":\"Q1\",\"yesNo\":true},{\"question\":\"Q7\",\"text\":\"Le Ministère\"}]"));
        String second = id(
                survey(
                        seychelles,
                        "\"status\":\"UNAVAILABLE\",\"statusReason\":\"Retired.\",\"sentOn\":{\"value\":\"2018-03-02\",\"precision\":\"DAY\"}"));

        Records.get(SURVEYS + "?projectId=" + project).body("items.id", contains(first, second));
        Records.get(SURVEYS + "?country=SC").body("items.id", contains(second));
        Records.get(SURVEYS + "?status=UNAVAILABLE").body("items.id", contains(second));
        Records.get(SURVEYS + "?campaign=makers-2018").body("items.id", contains(first));
        Records.get(SURVEYS + "?campaign=" + campaign).body("items.id", contains(first));
        Records.get(SURVEYS + "?instrument=makers/1&role=PROJECT_MANAGER").body("items.id", contains(first));
        Records.get(SURVEYS + "?instrument=makers/2").body("items", empty());
        Records.get(SURVEYS + "?role=DIRECTOR").body("items", empty());
        Records.get(SURVEYS + "?sourceId=a-source").body("items.id", contains(first));
        Records.get(SURVEYS + "?text=ministere").body("items.id", contains(first));
        Records.get(SURVEYS + "?text=retired").body("items.id", contains(second));
        Records.get(SURVEYS + "?sort=sentOn").body("items.id", contains(second, first));
        Records.get(SURVEYS + "?sort=-status&fields=status")
                .body("items.status", contains("UNAVAILABLE", "RESPONDED"))
                .body("items[0].keySet()", containsInAnyOrder("id", "version", "status"));
        String next = Records.get(SURVEYS + "?sort=sentOn&limit=1")
                .body("items.id", contains(second))
                .extract()
                .path("next");
        Records.get(SURVEYS + "?sort=sentOn&limit=1&cursor=" + next)
                .body("items.id", contains(first))
                .body("next", equalTo(null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/surveys?status=ANSWERED",
                "/v1/surveys?sort=profileId",
                "/v1/surveys?projectId=PR.0059",
                "/v1/surveys?country=Narnia",
                "/v1/surveys/response-rates?unit=COUNTRY",
                "/v1/surveys/response-rates?campaignId=no-such-campaign"
            })
    void aParameterThatIsNoneIsRefused(String address) {
        Records.get(address).statusCode(400).body("type", endsWith("/problems/invalid-parameter"));
    }

    @Test
    void whoWasAskedAndDidNotAnswerIsInNAndWhoWasNotAskedIsNot() {
        String instrument = SurveyRecords.publishedInstrument("makers");
        String campaign = SurveyRecords.campaign("makers-2018", instrument);
        String inCampaign = ",\"campaignId\":\"" + campaign + "\"";
        id(survey(mauritius, "\"status\":\"DECLINED\",\"statusReason\":\"No time.\"" + inCampaign));
        id(survey(mauritius, "\"status\":\"RESPONDED\"" + inCampaign));
        id(survey(mauritius, "\"status\":\"NOT_SENT\"" + inCampaign));
        id(survey(seychelles, "\"status\":\"UNAVAILABLE\",\"statusReason\":\"Retired.\"" + inCampaign));
        id(survey(seychelles, "\"status\":\"RESPONDED\""));

        Records.get(SURVEYS + "/response-rates?campaignId=makers-2018")
                .body("unit", equalTo("SURVEY"))
                .body("n", equalTo(1))
                .body("N", equalTo(3))
                .body("percent", equalTo(33.3f))
                .body("byStatus", equalTo(Map.of("DECLINED", 1, "RESPONDED", 1, "NOT_SENT", 1, "UNAVAILABLE", 1)))
                .body("unknown", equalTo(0));
        Records.get(SURVEYS + "/response-rates?unit=PROFILE&campaignId=" + campaign)
                .body("n", equalTo(1))
                .body("N", equalTo(2))
                .body("percent", equalTo(50.0f))
                .body("byStatus", equalTo(Map.of("RESPONDED", 1, "UNAVAILABLE", 1)));
        Records.get(SURVEYS + "/response-rates?unit=PROFILE")
                .body("n", equalTo(2))
                .body("N", equalTo(2));
        Records.get(SURVEYS + "/response-rates?unit=PROJECT&campaignId=" + campaign)
                .body("n", equalTo(1))
                .body("N", equalTo(1))
                .body("unknownIds.contains('%s')".formatted(project), equalTo(false));
    }

    @Test
    void whereNobodyWasAskedThereIsNoPercentage() {
        id(survey(mauritius, "\"status\":\"NOT_SENT\""));

        Records.get(SURVEYS + "/response-rates?unit=PROFILE")
                .body("n", equalTo(0))
                .body("N", equalTo(0))
                .body("percent", equalTo(null))
                .body("byStatus.NOT_SENT", equalTo(1));
    }

    @Test
    void aSurveyStaysWhenItsProfileIsDeletedAndIsMarked() {
        UUID profile = SurveyRecords.tellProfile(project, "SYC");
        SurveyRecords.awaitHeard(profile);
        String id = id(survey(profile, "\"status\":\"RESPONDED\""));

        SurveyRecords.tellProfile(profile, project, "SYC", 2, true);

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> Records.get(SURVEYS + "/" + id)
                        .body("version", equalTo(2))
                        .body("deletedReferences", contains("/profileId")));
    }

    @Test
    void theImportOfAnExportChangesNothing() throws SQLException {
        String instrument = SurveyRecords.publishedInstrument("makers");
        id(answered(instrument, """
                {"question":"Q1","yesNo":true},{"question":"Q2","choices":["GOV"]},{"question":"Q4","number":12.50},
                {"question":"Q8","text":"=1+1\\n\\"two\\", three"}"""));
        long events = Records.events(dataSource);

        for (String form : List.of("csv", "json", "ndjson")) {
            SurveyRecords.importExported("surveys", form)
                    .statusCode(201)
                    .body("unchanged", equalTo(Map.of("surveys", 1)));
        }

        assertThat(Records.events(dataSource)).isEqualTo(events);
    }

    @Test
    void anImportFindsASurveyAgainByItsCampaignOrItsPlaceInASource() {
        SurveyRecords.campaign("makers-2018", SurveyRecords.publishedInstrument("makers"));
        String records = """
                [{"profileId":"%1$s/MUS","campaignId":"makers-2018","recipientRole":"PROJECT_MANAGER","status":"SENT"},
                 {"profileId":"%1$s/SYC","status":"RESPONDED","provenance":{"sourceId":"annex","locator":"row 7"}},
                 {"profileId":"%1$s/SYC","status":"NOT_SENT"}]
                """.formatted(CODE);

        Records.postImport("surveys", "application/json", records)
                .statusCode(201)
                .body("created", equalTo(Map.of("surveys", 3)));
        Records.postImport("surveys", "application/json", records.replace("SENT\"},", "RESPONDED\"},"))
                .statusCode(201)
                .body("updated", equalTo(Map.of("surveys", 1)))
                .body("unchanged", equalTo(Map.of("surveys", 2)));
    }

    private static ValidatableResponse answered(String instrument, String answers) {
        return survey(
                mauritius,
                "\"status\":\"RESPONDED\",\"instrumentId\":\"%s\",\"answers\":[%s]".formatted(instrument, answers));
    }

    private static int unknownProfiles() {
        return Records.get(SURVEYS + "/response-rates?unit=PROFILE")
                .statusCode(200)
                .extract()
                .path("unknown");
    }
}
