package org.migrationprofiles.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.migrationprofiles.evaluation.SurveyRecords.QUESTIONS;
import static org.migrationprofiles.evaluation.SurveyRecords.delete;
import static org.migrationprofiles.evaluation.SurveyRecords.id;
import static org.migrationprofiles.evaluation.SurveyRecords.instrument;
import static org.migrationprofiles.evaluation.SurveyRecords.put;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Instruments and campaigns: what is asked keeps its meaning once people were asked. */
@QuarkusTest
@EvaluationServiceTest
class SurveyInstrumentTest {

    private static final String INSTRUMENTS = "/v1/survey-instruments";
    private static final String CAMPAIGNS = "/v1/survey-campaigns";
    private static final String ONE =
            "[{\"code\":\"Q1\",\"type\":\"YES_NO\",\"texts\":[{\"language\":\"en\",\"text\":\"Was it used?\"}]}]";

    @Inject
    DataSource dataSource;

    @BeforeEach
    void startWithNothing() throws SQLException {
        Records.clear();
    }

    @Test
    void aDraftMayBecomeAnythingAndAVersionStandsOnce() {
        String draft = id(Records.post(INSTRUMENTS, instrument("makers", 1, "DRAFT", "[]")));
        put(INSTRUMENTS + "/" + draft, 1, instrument("makers", 1, "DRAFT", QUESTIONS))
                .statusCode(200);
        put(INSTRUMENTS + "/" + draft, 2, instrument("makers", 1, "PUBLISHED", ONE))
                .statusCode(200)
                .body("version", equalTo(3));

        Records.post(INSTRUMENTS, instrument("makers", 1, "DRAFT", "[]"))
                .statusCode(409)
                .body("errors[0].pointer", equalTo("/instrumentVersion"));
        Records.post(INSTRUMENTS, instrument("makers", 2, "PUBLISHED", QUESTIONS))
                .statusCode(201);
        Records.get(INSTRUMENTS + "?key=makers&sort=-key").body("items.instrumentVersion", contains(2, 1));
        Records.get(INSTRUMENTS + "/" + draft + "/history").body("version", contains(1, 2, 3));
    }

    @Test
    void theNameOfAVersionNeverChanges() {
        String draft = id(Records.post(INSTRUMENTS, instrument("makers", 1, "DRAFT", "[]")));

        put(INSTRUMENTS + "/" + draft, 1, instrument("readers", 2, "DRAFT", "[]"))
                .statusCode(400)
                .body("errors.pointer", contains("/key", "/instrumentVersion"));
    }

    /** Each with what is refused in it. */
    @ParameterizedTest(name = "{0} at {1}")
    @CsvSource(delimiter = '|', textBlock = """
            {"code":"Q1","type":"SINGLE_CHOICE","texts":[{"language":"en","text":"Which?"}]} | /questions/0/options
            {"code":"Q1","type":"TEXT","texts":[{"language":"en","text":"Which?"}],"options":[{"code":"A","labels":[{"language":"en","text":"A"}]}]} | /questions/0/options
            {"code":"Q1","type":"SINGLE_CHOICE","texts":[{"language":"en","text":"Which?"}],"options":[{"code":"A","labels":[{"language":"en","text":"A"}]},{"code":"A","labels":[{"language":"en","text":"B"}]}]} | /questions/0/options
            {"code":"Q1","type":"RATING","min":1,"texts":[{"language":"en","text":"How?"}]} | /questions/0/max
            {"code":"Q1","type":"RATING","min":1,"max":4.5,"texts":[{"language":"en","text":"How?"}]} | /questions/0/max
            {"code":"Q1","type":"NUMBER","min":5,"max":1,"texts":[{"language":"en","text":"How many?"}]} | /questions/0/min
            {"code":"Q1","type":"DATE","max":1,"texts":[{"language":"en","text":"When?"}]} | /questions/0/min
            {"code":"Q1","type":"NUMBER","max":1E+999,"texts":[{"language":"en","text":"How many?"}]} | /questions/0/max
            {"code":"Q1","type":"RATING","min":1,"max":5,"unit":"stars","texts":[{"language":"en","text":"How?"}]} | /questions/0/unit
            {"code":"Q1","type":"DATE","personal":true,"texts":[{"language":"en","text":"When?"}]} | /questions/0/personal
            {"code":"Q 1","type":"DATE","texts":[{"language":"en","text":"When?"}]} | /questions/0/code
            {"code":"Q1","type":"ESSAY","texts":[{"language":"en","text":"When?"}]} | /questions/0/type
            {"code":"Q1","type":"DATE","texts":[]} | /questions/0/texts
            {"code":"Q1","type":"DATE","texts":[{"language":"en","text":"When?"},{"language":"en","text":"Which day?"}]} | /questions/0/texts
            {"code":"Q1","type":"DATE","texts":[{"language":"fr","text":"Quand ?"}]} | /languages
            {"code":"Q1","type":"DATE","texts":[{"language":"en","text":"When?"}]},{"code":"Q1","type":"DATE","texts":[{"language":"en","text":"When?"}]} | /questions
            """)
    void aQuestionThatIsNoneIsRefusedWhereItIs(String questions, String pointer) {
        Records.post(INSTRUMENTS, instrument("makers", 1, "DRAFT", "[" + questions + "]"))
                .statusCode(400)
                .body("errors.pointer", hasItem(pointer));
    }

    @Test
    void whatIsPublishedAsksSomething() {
        Records.post(INSTRUMENTS, instrument("makers", 1, "PUBLISHED", "[]"))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/questions"));
    }

    @Test
    void aPublishedVersionThatNobodyWasAskedByMayStillChange() {
        String published = SurveyRecords.publishedInstrument("makers");

        put(INSTRUMENTS + "/" + published, 1, instrument("makers", 1, "PUBLISHED", ONE))
                .statusCode(200);
        put(INSTRUMENTS + "/" + published, 2, instrument("makers", 1, "DRAFT", ONE))
                .statusCode(200);
    }

    @Test
    void whatPeopleWereAskedStaysAndMayBeTranslated() {
        String published = id(Records.post(INSTRUMENTS, instrument("makers", 1, "PUBLISHED", ONE)));
        String address = INSTRUMENTS + "/" + published;
        String campaign = SurveyRecords.campaign("makers-2018", published);

        put(address, 1, instrument("makers", 1, "PUBLISHED", ONE.replace("Was it used?", "Was it useful?")))
                .statusCode(409)
                .body("type", endsWith("/problems/conflict"))
                .body("errors.pointer", contains("/questions/0"))
                .body("dependents", contains("/v1/survey-campaigns/" + campaign));
        put(address, 1, instrument("makers", 1, "PUBLISHED", ONE.replace("YES_NO", "TEXT")))
                .statusCode(409);
        put(address, 1, instrument("makers", 1, "PUBLISHED", ONE.replace("Q1", "Q2")))
                .statusCode(409);
        put(address, 1, instrument("makers", 1, "PUBLISHED", QUESTIONS))
                .statusCode(409)
                .body("errors.pointer", hasItem("/questions/7"));
        put(address, 1, instrument("makers", 1, "DRAFT", "[]"))
                .statusCode(409)
                .body("errors.pointer", contains("/status", "/questions/0"));
        put(
                        address,
                        1,
                        instrument(
                                        "makers",
                                        1,
                                        "PUBLISHED",
                                        ONE.replace("}]}", "},{\"language\":\"fr\",\"text\":\"A-t-il servi ?\"}]}"))
                                .replace("[\"en\"]", "[\"en\",\"fr\"]"))
                .statusCode(200)
                .body("questions[0].texts.language", contains("en", "fr"));
        delete(address, 2).statusCode(409).body("dependents", contains("/v1/survey-campaigns/" + campaign));

        delete(CAMPAIGNS + "/" + campaign, 1).statusCode(204);
        put(address, 2, instrument("makers", 1, "PUBLISHED", ONE.replace("Q1", "Q2")))
                .statusCode(200);
        delete(address, 3).statusCode(204);
        Records.get(address).statusCode(410);
    }

    @Test
    void aCampaignAsksByAPublishedVersion() {
        String draft = id(Records.post(INSTRUMENTS, instrument("makers", 1, "DRAFT", ONE)));
        String campaign = "{\"key\":\"c\",\"title\":\"A campaign\",\"instrumentId\":\"%s\"}";

        Records.post(CAMPAIGNS, campaign.formatted(draft))
                .statusCode(409)
                .body("errors[0].pointer", equalTo("/instrumentId"));
        Records.post(CAMPAIGNS, campaign.formatted(UUID.randomUUID()))
                .statusCode(422)
                .body("type", endsWith("/problems/unknown-reference"))
                .body("errors[0].pointer", equalTo("/instrumentId"));
    }

    @Test
    void aCampaignHasAKeyOfItsOwnAndItsDaysInOrder() {
        String campaign =
                "{\"key\":\"%s\",\"title\":\"A campaign\",\"sentFrom\":{\"value\":\"2018-03\",\"precision\":\"MONTH\"},"
                        + "\"sentUntil\":{\"value\":\"%s\",\"precision\":\"YEAR\"}}";
        String known = id(Records.post(CAMPAIGNS, campaign.formatted("first", "2018")));

        Records.post(CAMPAIGNS, campaign.formatted("first", "2019"))
                .statusCode(409)
                .body("errors[0].pointer", equalTo("/key"));
        Records.post(CAMPAIGNS, campaign.formatted("second", "2017"))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/sentUntil"));
        put(CAMPAIGNS + "/" + known, 1, campaign.formatted("other", "2018"))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/key"));
        Records.get(CAMPAIGNS + "/first").statusCode(200).body("id", equalTo(known));
    }

    @Test
    void instrumentsAndCampaignsAreFoundByWhatTheyAre() {
        String makers = SurveyRecords.publishedInstrument("makers");
        String readers = id(Records.post(INSTRUMENTS, instrument("readers", 1, "DRAFT", "[]")));
        String first = SurveyRecords.campaign("b-campaign", makers);
        String second = id(Records.post(
                CAMPAIGNS, "{\"key\":\"a-campaign\",\"title\":\"Another\",\"population\":\"Café owners\"}"));

        Records.get(INSTRUMENTS + "?status=DRAFT").body("items.id", contains(readers));
        Records.get(INSTRUMENTS + "?language=en&text=USEFUL").body("items.id", contains(makers));
        Records.get(INSTRUMENTS + "?language=fr").body("items", hasSize(0));
        Records.get(CAMPAIGNS + "?instrument=makers/1").body("items.id", contains(first));
        Records.get(CAMPAIGNS + "?instrument=makers").body("items.id", contains(first));
        Records.get(CAMPAIGNS + "?instrument=" + makers).body("items.id", contains(first));
        Records.get(CAMPAIGNS + "?instrument=readers").body("items", hasSize(0));
        Records.get(CAMPAIGNS + "?text=cafe").body("items.id", contains(second));
        Records.get(CAMPAIGNS + "?sort=key").body("items.id", contains(second, first));
        String next = Records.get(CAMPAIGNS + "?sort=key&limit=1")
                .body("items.id", contains(second))
                .extract()
                .path("next");
        Records.get(CAMPAIGNS + "?sort=key&limit=1&cursor=" + next).body("items.id", contains(first));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/survey-instruments?status=OPEN",
                "/v1/survey-instruments?sort=status",
                "/v1/survey-campaigns?sort=instrument"
            })
    void aParameterThatIsNoneIsRefused(String address) {
        Records.get(address).statusCode(400).body("type", endsWith("/problems/invalid-parameter"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"survey-instruments", "survey-campaigns"})
    void theImportOfAnExportChangesNothing(String collection) throws SQLException {
        String makers = SurveyRecords.publishedInstrument("makers");
        String campaign = SurveyRecords.campaign("makers-2018", makers);
        assertThat(campaign).isNotEmpty();
        long events = Records.events(dataSource);

        for (String form : new String[] {"csv", "json", "ndjson"}) {
            SurveyRecords.importExported(collection, form)
                    .statusCode(201)
                    .body("unchanged", equalTo(Map.of(collection, 1)));
        }

        assertThat(Records.events(dataSource)).isEqualTo(events);
    }

    @Test
    void anImportNamesAnInstrumentByKeyAndVersionAndFindsACampaignAgain() {
        String makers = SurveyRecords.publishedInstrument("makers");
        String campaigns = "[{\"key\":\"makers-2018\",\"title\":\"A campaign\",\"instrumentId\":\"makers/1\"}]";

        Records.postImport("survey-campaigns", "application/json", campaigns).statusCode(201);
        Records.postImport("survey-campaigns", "application/json", campaigns.replace("A campaign", "The campaign"))
                .statusCode(201)
                .body("updated", equalTo(Map.of("survey-campaigns", 1)));

        Records.get(CAMPAIGNS + "/makers-2018")
                .body("instrumentId", equalTo(makers))
                .body("title", equalTo("The campaign"));
    }
}
