package org.migrationprofiles.evaluation;

import static org.hamcrest.Matchers.contains;
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
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A survey over HTTP: whom was asked about which country, what came of it, and what was answered. */
@QuarkusTest
@EvaluationServiceTest
class SurveyTest extends SurveysOfTwoProfiles {

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
        UUID other = RegistryEvents.project("PR." + UUID.randomUUID());

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
    void aCorrectionStaysWithItsSurveyAndNoneIsInvented() {
        String id = id(survey(mauritius, "\"status\":\"RESPONDED\""));
        correct(id, 1, "{\"to\":\"SENT\",\"reason\":\"It was another survey.\"}")
                .statusCode(200);
        String noted = correction("RESPONDED", "SENT", "It was another survey.");

        assertRefused(id, "[]", "/statusCorrections");
        assertRefused(id, "[" + noted.replace("another", "no") + "]", "/statusCorrections/0");
        assertRefused(id, "[" + noted + "," + noted + "]", "/statusCorrections/1");
        assertRefused(id, "[" + noted + "," + correction("SENT", "SENT", "None.") + "]", "/statusCorrections/1");
        String forth = correction("SENT", "RESPONDED", "It was this one.");
        assertRefused(id, "[" + noted + "," + noted + "]", "\"status\":\"RESPONDED\"", "/statusCorrections/1");
        assertRefused(
                id, "[" + noted + "," + forth + "," + forth + "]", "\"status\":\"RESPONDED\"", "/statusCorrections/2");
        put(SURVEYS + "/" + id, 2, content(mauritius, "\"status\":\"SENT\""))
                .statusCode(409)
                .body("errors.pointer", contains("/statusCorrections"));
        Records.get(SURVEYS + "/" + id).body("version", equalTo(2)).body("statusCorrections.reason", hasSize(1));

        Records.patch(
                        SURVEYS + "/" + id,
                        "{\"status\":\"RESPONDED\",\"statusCorrections\":[" + noted + "," + forth + "]}")
                .statusCode(200)
                .body("statusCorrections.to", contains("SENT", "RESPONDED"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "json", "ndjson"})
    void correctionsGoOutAndComeInAndNoImportTakesThemAway(String form) {
        String id = id(survey(mauritius, "\"status\":\"RESPONDED\""));
        correct(id, 1, "{\"to\":\"SENT\",\"reason\":\"It was another survey.\"}")
                .statusCode(200);
        SurveyRecords.importExported("surveys", form).statusCode(201).body("unchanged.surveys", equalTo(1));
        Records.postImport("surveys", "application/json", "[{\"id\":\"" + id + "\",\"statusCorrections\":[]}]")
                .statusCode(422)
                .body("report.rowReports[0].messages[0].column", equalTo("statusCorrections"));

        Records.get(SURVEYS + "/" + id)
                .body("status", equalTo("SENT"))
                .body("statusCorrections.reason", contains("It was another survey."));
    }

    private static String correction(String from, String to, String reason) {
        return "{\"from\":\"%s\",\"to\":\"%s\",\"reason\":\"%s\"}".formatted(from, to, reason);
    }

    private static void assertRefused(String id, String corrections, String pointer) {
        assertRefused(id, corrections, "\"status\":\"SENT\"", pointer);
    }

    private static void assertRefused(String id, String corrections, String status, String pointer) {
        Records.patch(SURVEYS + "/" + id, "{" + status + ",\"statusCorrections\":" + corrections + "}")
                .statusCode(409)
                .body("errors.pointer", contains(pointer));
    }
}
