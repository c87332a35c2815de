package org.migrationprofiles.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringReader;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.migrationprofiles.kit.table.CsvReader;
import org.migrationprofiles.kit.table.RecordTable;

/** Answers as a flat table. */
@QuarkusTest
@EvaluationServiceTest
class SurveyAnswersTest {

    private static final String LONG_ANSWER =
            "Erst,\r\ndann \"zweitens\"; 'drittens'\n\n\tfünftens: 50 %, " + "lang ".repeat(3000);

    private static UUID profile = UUID.randomUUID();
    private static boolean heard;

    @Inject
    ObjectMapper json;

    @BeforeEach
    void startWithAProfile() throws SQLException {
        Records.clear();
        if (!heard) {
            profile = RegistryEvents.heardProfile(RegistryEvents.project("PR." + UUID.randomUUID()), "MUS");
            heard = true;
            Records.clear();
        }
    }

    @Test
    void eachQuestionOfEachResponseIsARowAndWordsAreKeptToTheLastLineBreak() throws IOException {
        String instrument = SurveyRecords.publishedInstrument("makers");
        String campaign = SurveyRecords.campaign("makers-2018", instrument);
        String id = SurveyRecords.id(SurveyRecords.survey(
                profile, """
                "status":"RESPONDED","campaignId":"%s","instrumentId":"%s","recipientRole":"PROJECT_MANAGER","answers":[
                {"question":"Q8","text":%s},{"question":"Q1","yesNo":false},{"question":"Q2","choices":["ACA","GOV"]},
                {"question":"Q4","number":12.5},{"question":"Q5","answerState":"UNKNOWN"},
                {"question":"Q6","date":{"value":"2014-06","precision":"MONTH"}},{"question":"Q7","text":"=SUM(A1)"}]
                """.formatted(campaign, instrument, json.writeValueAsString(LONG_ANSWER))));
        SurveyRecords.id(SurveyRecords.survey(
                profile,
                "\"status\":\"SENT\",\"campaignId\":\"%s\",\"instrumentId\":\"%s\"".formatted(campaign, instrument)));
        SurveyRecords.id(SurveyRecords.survey(profile, "\"status\":\"RESPONDED\""));

        List<Map<String, String>> rows = rows(SurveyRecords.export("survey-answers", "csv"));

        assertThat(rows)
                .extracting(row -> row.get("question"))
                .containsExactly("Q1", "Q2", "Q3", "Q4", "Q5", "Q6", "Q7", "Q8");
        assertThat(rows)
                .allSatisfy(row -> assertThat(row)
                        .containsEntry("surveyId", id)
                        .containsEntry("profileId", profile.toString())
                        .containsEntry("country", "MUS")
                        .containsEntry("campaign", "makers-2018")
                        .containsEntry("instrument", "makers")
                        .containsEntry("instrumentVersion", "1")
                        .containsEntry("recipientRole", "PROJECT_MANAGER"));
        assertThat(rows.get(0)).containsEntry("yesNo", "false").containsEntry("questionText", "Was it used?");
        assertThat(rows.get(1)).containsEntry("choices", "[\"ACA\",\"GOV\"]");
        assertThat(rows.get(2)).containsEntry("answered", "false").containsEntry("answerState", "");
        assertThat(rows.get(3)).containsEntry("number", "12.5").containsEntry("unit", "copies");
        assertThat(rows.get(4)).containsEntry("answered", "true").containsEntry("answerState", "UNKNOWN");
        assertThat(rows.get(5)).containsEntry("date", "2014-06");
        assertThat(rows.get(6)).containsEntry("text", "'=SUM(A1)");
        assertThat(rows.get(7)).containsEntry("text", LONG_ANSWER);
    }

    @Test
    void moreRowsThanAPageAreAllThereOnce() throws IOException {
        String instrument = SurveyRecords.publishedInstrument("makers");
        for (int index = 0; index < 70; index++) {
            SurveyRecords.id(SurveyRecords.survey(
                    profile,
                    "\"status\":\"RESPONDED\",\"instrumentId\":\"%s\",\"answers\":[{\"question\":\"Q1\",\"yesNo\":true}]"
                            .formatted(instrument)));
        }

        JsonNode rows = json.readTree(SurveyRecords.export("survey-answers", "json"));

        assertThat(rows).hasSize(70 * 8);
        assertThat(rows.valueStream().map(row -> row.path("surveyId").asText() + row.path("position")))
                .doesNotHaveDuplicates();
        assertThat(rows.valueStream().filter(row -> row.path("answered").asBoolean()))
                .hasSize(70);
    }

    @Test
    void theyDoNotComeInAgain() {
        Records.postImport("survey-answers", "application/json", "[]")
                .statusCode(400)
                .body("detail", containsString("surveys"));
    }

    private static List<Map<String, String>> rows(String csv) throws IOException {
        CsvReader reader = new CsvReader(new StringReader(csv));
        List<String> header = reader.next();
        if (header == null) {
            throw new AssertionError("There is not even a header.");
        }
        List<Map<String, String>> rows = new ArrayList<>();
        for (List<String> row = reader.next(); row != null; row = reader.next()) {
            rows.add(RecordTable.byColumn(header, row));
        }
        return rows;
    }
}
