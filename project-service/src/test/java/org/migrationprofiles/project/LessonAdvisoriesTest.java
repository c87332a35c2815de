package org.migrationprofiles.project;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody should look at in a project by the report's lessons. Nothing is refused because of it. */
@QuarkusTest
@ProjectServiceTest
class LessonAdvisoriesTest {

    private static final String TRAINING = "NO_TRAINING";
    private static final String CAPACITY = "LOW_CAPACITY_WITHOUT_TRAINING";
    private static final String PLAN = "NO_DISTRIBUTION_PLAN";

    @Test
    void ofAProjectOfWhichNothingIsKnownEveryLessonIsUnknown() {
        String project = Registry.project("");

        for (String code : List.of(TRAINING, CAPACITY, PLAN)) {
            outcomes(project, code, "UNKNOWN");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "TRAINING, GOVERNANCE, HELD, OK",
        "WORKSHOP, TRAINING_USE, HELD, OK",
        "WORKSHOP, TRAINING_COLLECTION, PLANNED, OK",
        "TRAINING, GOVERNANCE, ABANDONED, WARNING",
        "CONSULTATION, CONSULTATION, HELD, WARNING"
    })
    void aProjectWhoseActivitiesTrainNobodyIsToBeLookedAt(String type, String purpose, String status, String outcome) {
        // S103: training events must be an essential element.
        String project = Registry.project("");
        activity(project, type, purpose, status, "FSM");

        outcomes(project, TRAINING, outcome).body(path(TRAINING) + ".rule", equalTo(List.of("S103")));
    }

    @Test
    void ofAProjectWithOneTrainingAmongOthersNothingIsToBeLookedAt() {
        String project = Registry.project("");
        activity(project, "CONSULTATION", "CONSULTATION", "HELD", "FSM");
        activity(project, "TRAINING", "TRAINING_USE", "HELD", "FSM");

        outcomes(project, TRAINING, "OK");
    }

    @ParameterizedTest
    @CsvSource({"LOW, WARNING", "MEDIUM, NOT_APPLICABLE", "HIGH, NOT_APPLICABLE", "UNKNOWN, UNKNOWN"})
    void aCountryOfLowCapacityNeedsTraining(String level, String outcome) {
        // S97: where capacity is low, there is a greater responsibility.
        String project = project(level);

        outcomes(project, CAPACITY, outcome)
                .body(path(CAPACITY) + ".pointer", equalTo(List.of("/participation/baselineCapacity/0")))
                .body(path(CAPACITY) + ".message", everyItem(containsString("FSM")));
    }

    @ParameterizedTest
    @CsvSource({"FSM, HELD, OK", "FSM, PLANNED, OK", "FSM, ABANDONED, WARNING", "PHL, HELD, WARNING"})
    void aTrainingCountsForTheCountryThatItIsFor(String country, String status, String outcome) {
        String project = project("LOW");
        activity(project, "TRAINING", "TRAINING_USE", status, country);

        outcomes(project, CAPACITY, outcome);
    }

    @Test
    void aTrainingThatNamesNoCountryIsForAllOfTheProject() {
        String project = project("LOW");
        Registry.created("/v1/activities", """
                {"projectId": "%s", "type": "TRAINING", "status": "HELD"}
                """.formatted(project));

        outcomes(project, CAPACITY, "OK");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"visibility\": {\"distributionPlan\": {\"exists\": \"YES\"}} | OK",
                "\"visibility\": {\"distributionPlan\": {\"exists\": \"NO\"}} | WARNING",
                "\"visibility\": {\"distributionPlan\": {\"exists\": \"UNKNOWN\"}} | UNKNOWN",
                "\"visibility\": {} | UNKNOWN",
                "\"visibility\": null | UNKNOWN",
                "\"availability\": {\"formats\": [\"ELECTRONIC_ONLY\"]} | NOT_APPLICABLE"
            })
    void aPublicationThatIsSaidToHaveNoDistributionPlanIsToBeLookedAt(String known, String outcome) {
        // S94: a distribution plan is key; the report knows of none, which is not the same as none.
        String project = Registry.project("");
        String publication = publication(Registry.profile(project, "FSM"), known);

        outcomes(project, PLAN, outcome).body(path(PLAN) + ".message", everyItem(containsString(publication)));
    }

    @Test
    void eachPublicationOfAProjectIsJudgedAndNoOther() {
        String project = Registry.project("");
        String profile = Registry.profile(project, "FSM");
        publication(profile, "\"visibility\": {\"distributionPlan\": {\"exists\": \"YES\"}}");
        String second = publication(profile, "\"visibility\": {\"distributionPlan\": {\"exists\": \"NO\"}}");
        publication(Registry.profile(Registry.project(""), "FSM"), "\"visibility\": null");

        advisories(project)
                .body(path(PLAN) + ".size()", equalTo(2))
                .body(
                        "items.find { it.outcome == 'WARNING' && it.code == '" + PLAN + "' }.message",
                        containsString(second));
    }

    @ParameterizedTest
    @ValueSource(strings = {"LOW", "UNKNOWN"})
    void whatIsToBeLookedAtIsTakenAllTheSame(String level) {
        String project = project(level);

        Registry.patcher("\"1\"")
                .body("{\"fundingYear\": 2014}")
                .patch("/v1/projects/" + project)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse outcomes(String project, String code, String... outcomes) {
        return advisories(project).body(path(code) + ".outcome", equalTo(List.of(outcomes)));
    }

    private static String path(String code) {
        return "items.findAll { it.code == '" + code + "' }";
    }

    private static ValidatableResponse advisories(String project) {
        return Registry.reader()
                .get("/v1/projects/" + project + "/advisories")
                .then()
                .statusCode(200);
    }

    private static String project(String level) {
        return Registry.created("/v1/projects", """
                {"identifiers": [{"scheme": "IOM_PROJECT", "value": "%s", "primary": true}],
                 "countries": [{"iso3": "FSM", "role": "BENEFITING"}],
                 "participation": {"baselineCapacity": [{"country": "FSM", "level": "%s"}]}}
                """.formatted(Registry.key(), level));
    }

    private static void activity(String project, String type, String purpose, String status, String country) {
        Registry.created("/v1/activities", """
                {"projectId": "%s", "type": "%s", "purposes": ["%s"], "status": "%s", "countries": ["%s"],
                 "statusReason": "As told."}
                """.formatted(project, type, purpose, status, country));
    }

    private static String publication(String profile, String known) {
        return Registry.created("/v1/publications", """
                {"profileId": "%s", "type": "MP", "status": "RELEASED", "editionYear": 2015, %s}
                """.formatted(profile, known));
    }
}
