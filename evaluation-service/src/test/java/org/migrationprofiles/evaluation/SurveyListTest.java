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
import static org.migrationprofiles.evaluation.SurveyRecords.id;
import static org.migrationprofiles.evaluation.SurveyRecords.survey;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.migrationprofiles.testsupport.KafkaRecords;

/** Surveys over HTTP, all together: how they are found, counted, marked, exported and imported. */
@QuarkusTest
@EvaluationServiceTest
class SurveyListTest extends SurveysOfTwoProfiles {

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
        Records.get(SURVEYS + "?instrument=makers").body("items.id", contains(first));
        Records.get(SURVEYS + "?role=project_manager").body("items.id", contains(first));
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
                "/v1/surveys?campaign=no-such-campaign",
                "/v1/surveys?instrument=makers/2",
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
        UUID profile = RegistryEvents.heardProfile(project, "SYC");
        String id = id(survey(profile, "\"status\":\"RESPONDED\""));

        RegistryEvents.profile(profile, project, "SYC", 2, true);

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> Records.get(SURVEYS + "/" + id)
                        .body("version", equalTo(2))
                        .body("deletedReferences", contains("/profileId")));
        Records.get("/v1/dangling-references?limit=200").body("items.link", hasItem(SURVEYS + "/" + id));
    }

    @Test
    void aSurveyOfAProfileThatWasDeletedCountsNowhereAndTheAnswerSaysWhich() {
        UUID profile = RegistryEvents.heardProfile(project, "SYC");
        String excluded = id(survey(profile, "\"status\":\"RESPONDED\""));
        id(survey(mauritius, "\"status\":\"DECLINED\",\"statusReason\":\"No time.\""));
        Records.get(SURVEYS + "/response-rates?unit=PROJECT")
                .body("n", equalTo(1))
                .body("excludedSurveys", equalTo(0))
                .body("excluded", hasSize(0));

        RegistryEvents.profile(profile, project, "SYC", 2, true);

        for (String unit : List.of("SURVEY", "PROFILE", "PROJECT")) {
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> Records.get(SURVEYS + "/response-rates?unit=" + unit)
                            .body("n", equalTo(0))
                            .body("N", equalTo(1))
                            .body("byStatus", equalTo(Map.of("DECLINED", 1)))
                            .body("excludedSurveys", equalTo(1))
                            .body("excluded.surveyId", contains(excluded))
                            .body("excluded.profileId", contains(profile.toString()))
                            .body("excluded.reason", contains("PROFILE_DELETED")));
        }
        Records.get(SURVEYS + "/response-rates?unit=PROFILE")
                .body("unknownIds.contains('%s')".formatted(profile), equalTo(false));
    }

    @Test
    void aSurveyOfAProfileWithoutAProjectCountsForNoProject() {
        UUID alone = UUID.randomUUID();
        KafkaRecords.send(
                "migration-profiles.country-profile.v1",
                alone.toString(),
                "{\"id\":\"%s\",\"version\":1,\"deleted\":false,\"projectId\":null,\"country\":\"SYC\"}"
                        .formatted(alone));
        String id = id(survey(alone, "\"status\":\"RESPONDED\""));

        Records.get(SURVEYS + "/response-rates?unit=PROFILE").body("n", equalTo(1));
        Records.get(SURVEYS + "/response-rates?unit=PROJECT")
                .body("N", equalTo(0))
                .body("excluded.surveyId", contains(id))
                .body("excluded.reason", contains("WITHOUT_PROJECT"));
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
}
