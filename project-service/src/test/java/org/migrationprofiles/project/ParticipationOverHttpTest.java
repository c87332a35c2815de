package org.migrationprofiles.project;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who takes part in a project, and what follows from it. What is not on record is unknown, never a no. */
@QuarkusTest
@ProjectServiceTest
class ParticipationOverHttpTest {

    @Test
    void ofAProjectOfWhichNothingIsKnownEverythingIsUnknown() {
        String address = "/v1/projects/" + Registry.project("");

        involvement(address).body("n", equalTo(0)).body("N", equalTo(4)).body("unknown", equalTo(4));
        Registry.reader()
                .get(address + "/participation")
                .then()
                .statusCode(200)
                .body("governmentInvolvement.text", equalTo("0 of 4 (4 unknown)"))
                .body("technicalWorkingGroup.exists", equalTo("UNKNOWN"))
                .body("technicalWorkingGroup.migofAlignment", equalTo(List.of()))
                .body("managerTurnover.recorded", equalTo(0))
                .body("managerTurnover.atLeast", nullValue())
                .body("managerTurnover.atMost", nullValue())
                .body("earlyCoordination.N", equalTo(0));
    }

    @Test
    void involvementInTwoKnownStagesIsTwoOfFourWithTwoUnknown() {
        // S100: design, development, implementation and post-completion.
        String address = project("""
                "governmentInvolvement": [
                  {"stage": "DESIGN", "answer": "YES", "actor": {"name": "Ministry of Home Affairs"}, "country": "KEN"},
                  {"stage": "DESIGN", "answer": "YES", "actor": {"name": "Bureau of Statistics"}},
                  {"stage": "IMPLEMENTATION", "answer": "YES"},
                  {"stage": "POST_COMPLETION", "answer": "UNKNOWN"}]
                """);

        involvement(address)
                .header("ETag", equalTo("\"1\""))
                .body("rollUp", equalTo("ANY"))
                .body("n", equalTo(2))
                .body("N", equalTo(4))
                .body("unknown", equalTo(2))
                .body("text", equalTo("2 of 4 (2 unknown)"))
                .body("stages.stage", equalTo(List.of("DESIGN", "DEVELOPMENT", "IMPLEMENTATION", "POST_COMPLETION")))
                .body("stages.answer", equalTo(List.of("YES", "UNKNOWN", "YES", "UNKNOWN")))
                .body("stages.recorded", equalTo(List.of(2, 0, 1, 1)))
                .body("stages[0].actors.name", equalTo(List.of("Ministry of Home Affairs", "Bureau of Statistics")));
    }

    @Test
    void aDenialIsANoOnlyWhenItIsOfTheGovernmentAsAWhole() {
        String address = project("""
                "governmentInvolvement": [
                  {"stage": "DESIGN", "answer": "NO"},
                  {"stage": "DEVELOPMENT", "answer": "NO", "actor": {"name": "Ministry of Labour"}},
                  {"stage": "IMPLEMENTATION", "answer": "NO"},
                  {"stage": "IMPLEMENTATION", "answer": "YES", "actor": {"name": "Ministry of Labour"}}]
                """);

        involvement(address)
                .body("stages.answer", equalTo(List.of("NO", "UNKNOWN", "YES", "UNKNOWN")))
                .body("stages.contradicted", equalTo(List.of(false, false, true, false)))
                .body("text", equalTo("1 of 4 (2 unknown)"));
    }

    @Test
    void anAnswerThatTheClientHoldsIsNotSentAgain() {
        String address = "/v1/projects/" + Registry.project("");

        Registry.reader()
                .header("If-None-Match", "\"1\"")
                .get(address + "/government-involvement")
                .then()
                .statusCode(304);
        Registry.delete(address, "\"1\"").statusCode(204);
        for (String part : List.of("government-involvement", "participation", "relations", "documents")) {
            Registry.reader().get(address + "/" + part).then().statusCode(410);
        }
    }

    @Test
    void theMembersOfAWorkingGroupAreStakeholdersAndItsExistenceIsTheWholeOfGovernmentApproach() {
        // S8, S54: a technical working group stands for principle 2 of the Migration Governance Framework.
        String address = project("""
                "stakeholders": [{"party": {"name": "Ministry of Interior"}, "role": "TWG_MEMBER"},
                                 {"party": {"name": "IOM Afghanistan"}, "role": "PUBLISHER"},
                                 {"party": {"name": "Central Statistics Organization"}, "role": "TWG_MEMBER"}],
                "technicalWorkingGroup": {"exists": "YES", "migofAlignment": ["O1"]}
                """);

        Registry.reader()
                .get(address + "/participation")
                .then()
                .statusCode(200)
                .body("technicalWorkingGroup.exists", equalTo("YES"))
                .body(
                        "technicalWorkingGroup.members.party.name",
                        equalTo(List.of("Ministry of Interior", "Central Statistics Organization")))
                .body(
                        "technicalWorkingGroup.migofAlignment",
                        equalTo(List.of(
                                Map.of("element", "P2", "basis", "IMPLIED"),
                                Map.of("element", "O1", "basis", "STATED"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"NO", "UNKNOWN"})
    void aWorkingGroupThatIsNotKnownToExistIsAlignedWithNothing(String exists) {
        String address = project("\"technicalWorkingGroup\": {\"exists\": \"%s\"}".formatted(exists));

        Registry.reader()
                .get(address + "/participation")
                .then()
                .body("technicalWorkingGroup.exists", equalTo(exists))
                .body("technicalWorkingGroup.migofAlignment", equalTo(List.of()));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            delimiter = '|',
            value = {
                "2012 2013, 2014 null | 2 | 1 | 1",
                // Within a year nobody can tell whether one followed the other.
                "2012 2013, 2013 null | 2 | 0 | 1",
                "2012 2014, 2013 null | 2 | 0 | 0",
                "2012 null | 1 | 0 | 0",
                "null null, null null, null null | 3 | 0 | 2",
                "2012 2013, 2014 2015, 2016 null | 3 | 2 | 2"
            })
    void theTurnoverOfManagersIsToldAsFarAsTheirPeriodsTellIt(String periods, int recorded, int atLeast, int atMost) {
        // S97: how often a project got another manager.
        String address = project("\"management\": ["
                + String.join(
                        ",",
                        List.of(periods.strip().split(", ", -1)).stream()
                                .map(ParticipationOverHttpTest::manager)
                                .toList())
                + ", {\"role\": \"PROJECT_OFFICER\"}]");

        Registry.reader()
                .get(address + "/participation")
                .then()
                .statusCode(200)
                .body("managerTurnover.recorded", equalTo(recorded))
                .body("managerTurnover.atLeast", equalTo(atLeast))
                .body("managerTurnover.atMost", equalTo(atMost));
    }

    @Test
    void onlyWhatWasFoundOutInDesignOrDevelopmentWasFoundOutEarly() {
        // S98: "in early phases".
        String entry = "{\"partner\": {\"name\": \"A partner\"}, \"possesses\": \"A census.\", \"stage\": %s}";
        String address = project("\"partnerData\": [%s, %s, %s, %s]"
                .formatted(
                        entry.formatted("\"DESIGN\""),
                        entry.formatted("\"DEVELOPMENT\""),
                        entry.formatted("\"IMPLEMENTATION\""),
                        entry.formatted("null")));

        Registry.reader()
                .get(address + "/participation")
                .then()
                .body("earlyCoordination", equalTo(Map.of("n", 2, "N", 4, "unknown", 1)));
    }

    @Test
    void buyInPerceptionsAndCapacityAreKeptWithWhoseTheyAreAndWhen() {
        // S77, S99, S107a: with holder and date, a change can be shown.
        String address = project("""
                "governmentBuyIn": [{"answer": "NO", "country": "KEN", "period": {"to": {"value": "2013", "precision": "YEAR"}}},
                                    {"answer": "YES", "country": "KEN", "period": {"from": {"value": "2018", "precision": "YEAR"}}}],
                "perceptions": [{"seenAs": "TOOL", "holder": "IOM_INTERNAL", "observedOn": {"value": "2013", "precision": "YEAR"}},
                                {"seenAs": "PROCESS", "holder": "GOVERNMENT", "observedOn": {"value": "2018-08", "precision": "MONTH"},
                                 "evidence": "It is to be updated.", "provenance": {"sourceId": "s", "locator": "L169"}}],
                "baselineCapacity": [{"country": "KEN", "level": "LOW", "provenance": {"sourceId": "s", "locator": "L168"}},
                                     {"country": "MWI", "level": "UNKNOWN"}]
                """);

        Registry.reader()
                .get(address)
                .then()
                .statusCode(200)
                .body("participation.governmentBuyIn.answer", equalTo(List.of("NO", "YES")))
                .body("participation.governmentBuyIn[1].period.from.value", equalTo("2018"))
                .body("participation.perceptions.holder", equalTo(List.of("IOM_INTERNAL", "GOVERNMENT")))
                .body("participation.perceptions[1].observedOn.precision", equalTo("MONTH"))
                .body("participation.baselineCapacity.level", equalTo(List.of("LOW", "UNKNOWN")))
                .body("participation.technicalWorkingGroup", nullValue());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"stakeholders\": [{\"party\": {}, \"role\": \"GOVERNMENT\"}] | /stakeholders/0/party",
                "\"stakeholders\": [{\"party\": {\"name\": \" \"}, \"role\": \"GOVERNMENT\"}] | /stakeholders/0/party",
                "\"stakeholders\": [{\"party\": {\"name\": \"A\","
                        + " \"organisationId\": \"00000000-0000-7000-8000-000000000000\"}, \"role\": \"GOVERNMENT\"}]"
                        + " | /stakeholders/0/party",
                "\"stakeholders\": [{\"role\": \"GOVERNMENT\"}] | /stakeholders/0/party",
                "\"stakeholders\": [{\"party\": {\"name\": \"A\"}, \"role\": \"KING\"}] | /stakeholders/0/role",
                "\"stakeholders\": [{\"party\": {\"name\": \"A\"}, \"role\": \"TWG_MEMBER\"}],"
                        + " \"technicalWorkingGroup\": {\"exists\": \"NO\"} | /technicalWorkingGroup",
                "\"technicalWorkingGroup\": {\"exists\": \"NO\", \"migofAlignment\": [\"P2\"]}"
                        + " | /technicalWorkingGroup/migofAlignment",
                "\"technicalWorkingGroup\": {\"exists\": \"YES\", \"migofAlignment\": [\"P4\"]}"
                        + " | /technicalWorkingGroup/migofAlignment/0",
                "\"governmentInvolvement\": [{\"stage\": \"DESIGN\", \"answer\": \"MAYBE\"}]"
                        + " | /governmentInvolvement/0/answer",
                "\"governmentInvolvement\": [{\"stage\": \"DESIGN\", \"answer\": \"YES\", \"country\": \"Kenya\"}]"
                        + " | /governmentInvolvement/0/country",
                // A name of a person is kept only where a source publishes it.
                "\"management\": [{\"role\": \"PROJECT_MANAGER\", \"name\": \"J. Doe\"}] | /management/0/name",
                "\"management\": [{\"role\": \"PROJECT_MANAGER\", \"name\": \"J. Doe\","
                        + " \"provenance\": {\"sourceId\": \"s\"}}] | /management/0/name",
                "\"management\": [{\"role\": \"PROJECT_MANAGER\","
                        + " \"period\": {\"from\": {\"value\": \"2014\", \"precision\": \"YEAR\"},"
                        + " \"to\": {\"value\": \"2013-12-31\", \"precision\": \"DAY\"}}}] | /management/0/period",
                "\"baselineCapacity\": [{\"country\": \"KEN\", \"level\": \"LOW\"},"
                        + " {\"country\": \"KEN\", \"level\": \"HIGH\"}] | /baselineCapacity",
                "\"partnerData\": [{\"partner\": {\"name\": \"A\"}}] | /partnerData/0"
            })
    void whatIsWrongIsSaidFieldByField(String participation, String pointer) {
        String address = "/v1/projects/" + Registry.project("");

        patch(address, participation)
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("/participation" + pointer)));
    }

    @Test
    void aNameThatASourcePublishesIsKept() {
        String address = project("""
                "management": [{"role": "PROJECT_MANAGER", "name": "J. Doe",
                                "provenance": {"sourceId": "final-report", "locator": "page 2"}}]
                """);

        Registry.reader().get(address).then().body("participation.management[0].name", equalTo("J. Doe"));
    }

    @Test
    void whatIsNamedAndNotOnRecordIsPointedAt() {
        String nobody = "{\"organisationId\": \"00000000-0000-7000-8000-000000000000\"}";

        patch("/v1/projects/" + Registry.project(""), """
                "stakeholders": [{"party": %1$s, "role": "AUTHOR"}],
                "governmentInvolvement": [{"stage": "DESIGN", "answer": "YES", "actor": %1$s, "country": "XXX"}],
                "governmentBuyIn": [{"answer": "YES", "country": "XXX"}],
                "baselineCapacity": [{"country": "XXX", "level": "LOW"}],
                "partnerData": [{"partner": %1$s, "requires": "Visas."}]
                """.formatted(nobody))
                .statusCode(422)
                .body(
                        "errors.pointer",
                        equalTo(List.of(
                                "/participation/stakeholders/0/party/organisationId",
                                "/participation/governmentInvolvement/0/actor/organisationId",
                                "/participation/governmentInvolvement/0/country",
                                "/participation/governmentBuyIn/0/country",
                                "/participation/baselineCapacity/0/country",
                                "/participation/partnerData/0/partner/organisationId")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"stakeholders\": [{\"party\": {\"organisationId\": \"%s\"}, \"role\": \"AUTHOR\"}]",
                "\"governmentInvolvement\": [{\"stage\": \"DESIGN\", \"answer\": \"YES\", \"actor\": {\"organisationId\": \"%s\"}}]",
                "\"partnerData\": [{\"partner\": {\"organisationId\": \"%s\"}, \"requires\": \"Visas.\"}]"
            })
    void anOrganisationThatTakesPartIsNotDeleted(String participation) {
        String organisation = Registry.organisation();
        String address = project(participation.formatted(organisation));

        Registry.delete("/v1/organisations/" + organisation, "\"1\"")
                .statusCode(409)
                .body("dependents", equalTo(List.of(address)));
        patch(address, "\"stakeholders\": null, \"governmentInvolvement\": null, \"partnerData\": null", "\"1\"")
                .statusCode(200);
        Registry.delete("/v1/organisations/" + organisation, "\"1\"").statusCode(204);
    }

    @Test
    void aPatchOfOnePartLeavesTheOthersAndItsHistoryPointsAtIt() {
        String address = project("\"baselineCapacity\": [{\"country\": \"KEN\", \"level\": \"LOW\"}]");

        patch(address, "\"technicalWorkingGroup\": {\"exists\": \"YES\"}", "\"1\"")
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("participation.baselineCapacity", hasSize(1));
        Registry.reader()
                .get(address + "/history")
                .then()
                .body("[1].changes.pointer", equalTo(List.of("/participation/technicalWorkingGroup")));
    }

    private static String manager(String period) {
        String[] ends = period.split(" ", -1);
        return "{\"role\": \"PROJECT_MANAGER\", \"period\": {\"from\": %s, \"to\": %s}}"
                .formatted(year(ends[0]), year(ends[1]));
    }

    private static String year(String year) {
        return year.equals("null") ? "null" : "{\"value\": \"%s\", \"precision\": \"YEAR\"}".formatted(year);
    }

    private static ValidatableResponse involvement(String address) {
        return Registry.reader().get(address + "/government-involvement").then().statusCode(200);
    }

    private static ValidatableResponse patch(String address, String participation) {
        return patch(address, participation, "\"1\"");
    }

    private static ValidatableResponse patch(String address, String participation, String version) {
        return Registry.patcher(version)
                .body("{\"participation\": {%s}}".formatted(participation))
                .patch(address)
                .then();
    }

    private static String project(String participation) {
        return "/v1/projects/" + Registry.created("/v1/projects", """
                {"identifiers": [{"scheme": "IOM_PROJECT", "value": "%s", "primary": true}], "participation": {%s}}
                """.formatted(Registry.key(), participation));
    }
}
