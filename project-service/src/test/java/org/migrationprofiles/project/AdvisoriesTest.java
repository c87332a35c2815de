package org.migrationprofiles.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The Fund's rules, when each was in force, and what they make of a project. They warn and refuse nothing. */
@QuarkusTest
@ProjectServiceTest
class AdvisoriesTest {

    private static final List<String> EVALUATION =
            List.of("EVALUATION_PLANNED", "EVALUATION_BUDGET", "EVALUATION_TIMING");

    @ParameterizedTest
    @CsvSource({"2016-12-31, false, true", "2017-01-01, true, true", "2021-12-31, true, true", "2022-01-01, true, false"
    })
    void rulesChangeWithTime(String asOf, boolean evaluation, boolean national) {
        ValidatableResponse rules = Registry.reader()
                .queryParam("asOf", asOf)
                .get("/v1/fund-rules")
                .then()
                .statusCode(200)
                .body("source", everyItem(containsString("://")));

        List<String> codes = rules.extract().path("code");
        assertThat(codes.contains("EVALUATION_REQUIRED")).isEqualTo(evaluation);
        assertThat(codes.contains("BUDGET_RANGE_NATIONAL")).isEqualTo(national);
    }

    @Test
    void allRulesAreListedWithoutADayAndADayThatIsNoneIsRefused() {
        Registry.reader()
                .get("/v1/fund-rules")
                .then()
                .statusCode(200)
                .body("code", hasItems("BUDGET_RANGE_NATIONAL", "EVALUATION_TIMING"))
                .body("find { it.code == 'EVALUATION_TIMING' }.minimum", equalTo(6))
                .body("find { it.code == 'EVALUATION_TIMING' }.maximum", equalTo(12))
                .body("find { it.code == 'EVALUATION_TIMING' }.strength", equalTo("PREFERENCE"))
                .body("find { it.code == 'EVALUATION_BUDGET_SHARE' }.minimum", equalTo(5))
                .body("find { it.code == 'BUDGET_RANGE_NATIONAL' }.validFrom", nullValue());
        Registry.reader()
                .queryParam("asOf", "2017-02-30")
                .get("/v1/fund-rules")
                .then()
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("?asOf")));
    }

    @Test
    void aProjectFromBefore2017IsUnderNoDutyToBeEvaluated() {
        String project = fundedProject(2014, "\"coverage\": \"NATIONAL\"");

        Map<String, String> outcomes = outcomes(project);

        assertThat(EVALUATION).allSatisfy(code -> assertThat(outcomes).containsEntry(code, "NOT_APPLICABLE"));
        advisories(project)
                .body(
                        "items.find { it.code == 'EVALUATION_PLANNED' }.message",
                        containsString("is in force from 2017-01-01"));
    }

    @Test
    void aProjectFrom2017OnIsAskedForAnEvaluationWithFivePercentSixToTwelveMonthsAfterItsEnd() {
        String project = fundedProject(2017, """
                "schedule": {"actualEnd": {"value": "2019-06-30", "precision": "DAY"}},
                "budgets": [{"kind": "ORIGINAL", "money": {"amount": 100000, "currency": "USD"}}],
                "evaluationPlan": {"planned": true, "budget": {"amount": 4999.99, "currency": "USD"},
                                   "plannedFor": {"value": "2019-12-29", "precision": "DAY"}}
                """);

        assertThat(outcomes(project))
                .containsEntry("EVALUATION_PLANNED", "OK")
                .containsEntry("EVALUATION_BUDGET", "WARNING")
                .containsEntry("EVALUATION_TIMING", "WARNING");
        advisories(project)
                .body(
                        "items.find { it.code == 'EVALUATION_TIMING' }.message",
                        containsString("2019-12-30 to 2020-06-30"))
                .body("items.find { it.code == 'EVALUATION_BUDGET' }.rule", equalTo("EVALUATION_BUDGET_SHARE"))
                .body("items.source", everyItem(notNullValue()));
    }

    @Test
    void aProjectThatDoesAsTheFundAsksIsNotWarnedOf() {
        String project = fundedProject(2018, """
                "coverage": "NATIONAL",
                "schedule": {"plannedEnd": {"value": "2019-06", "precision": "MONTH"}},
                "budgets": [{"kind": "ORIGINAL", "money": {"amount": 100000, "currency": "USD"}}],
                "evaluationPlan": {"planned": true, "budget": {"amount": 5000, "currency": "USD"},
                                   "plannedFor": {"value": "2020-03", "precision": "MONTH"}}
                """);

        assertThat(outcomes(project))
                .containsEntry("BUDGET_RANGE", "OK")
                .containsEntry("EVALUATION_PLANNED", "OK")
                .containsEntry("EVALUATION_BUDGET", "OK")
                .containsEntry("EVALUATION_TIMING", "OK");
    }

    @Test
    void whatIsNotOnRecordIsUnknownAndNoWarning() {
        assertThat(outcomes(fundedProject(2018, "\"schedule\": {}")))
                .containsEntry("BUDGET_RANGE", "UNKNOWN")
                .containsEntry("EVALUATION_PLANNED", "UNKNOWN")
                .containsEntry("EVALUATION_BUDGET", "UNKNOWN")
                .containsEntry("EVALUATION_TIMING", "UNKNOWN");
        // A year is too rough to say whether the evaluation is in time: 2019-07 to 2020-12 may be it.
        assertThat(outcomes(fundedProject(2018, """
                        "schedule": {"actualEnd": {"value": "2019", "precision": "YEAR"}},
                        "evaluationPlan": {"plannedFor": {"value": "2020", "precision": "YEAR"}}
                        """))).containsEntry("EVALUATION_TIMING", "UNKNOWN");
        // Who pays is not on record.
        assertThat(outcomes(Registry.project(""))).containsEntry("BUDGET_RANGE", "UNKNOWN");
    }

    @Test
    void whatOthersPayForIsNotUnderTheFundsRules() {
        String project = Registry.project(
                "{\"organisationId\": \"%s\", \"role\": \"FUNDER\"}".formatted(Registry.organisation()));

        assertThat(outcomes(project)).containsEntry("BUDGET_RANGE", "NOT_APPLICABLE");
    }

    @ParameterizedTest
    @CsvSource({
        "NATIONAL, 2014, 49999.99, WARNING",
        "NATIONAL, 2014, 50000, OK",
        "NATIONAL, 2014, 200000, OK",
        "NATIONAL, 2014, 200000.01, WARNING",
        "NATIONAL, 2022, 300000, NOT_APPLICABLE",
        "REGIONAL, 2014, 99999.99, WARNING",
        "REGIONAL, 2014, 300000, OK",
        "MULTI_COUNTRY, 2014, 300000.01, WARNING"
    })
    void aBudgetIsComparedWithTheRangeOfItsTime(String coverage, int year, String amount, String outcome) {
        String project = fundedProject(year, """
                "coverage": "%s",
                "budgets": [{"kind": "ORIGINAL", "money": {"amount": %s, "currency": "USD"}}]
                """.formatted(coverage, amount));

        assertThat(outcomes(project)).containsEntry("BUDGET_RANGE", outcome);
    }

    @Test
    void madeUpMoneyIsNotJudged() {
        String project = fundedProject(2014, """
                "coverage": "NATIONAL",
                "budgets": [{"kind": "ORIGINAL", "money": {"amount": 1, "currency": "USD"}, "synthetic": true}]
                """);

        assertThat(outcomes(project)).containsEntry("BUDGET_RANGE", "UNKNOWN");
    }

    @Test
    void aCodeOfAnotherShapeIsTakenAndPointedAt() {
        String id = Registry.created(
                "/v1/projects", """
                {"identifiers": [{"scheme": "IOM_PROJECT", "value": "%s", "primary": true},
                                 {"scheme": "LEGACY", "value": "L%s", "primary": false},
                                 {"scheme": "IOM_PROJECT", "value": "0.%s", "primary": false, "kind": "TYPO"},
                                 {"scheme": "PRIMA", "value": "%s", "primary": false}]}
                """.formatted(Registry.key(), Registry.key(), Registry.key(), Registry.key()));

        advisories(id)
                .body(
                        "items.findAll { it.code == 'IDENTIFIER_SHAPE' }.pointer",
                        containsInAnyOrder("/identifiers/0/value", "/identifiers/1/value"))
                .body("items.findAll { it.code == 'IDENTIFIER_SHAPE' }.outcome", everyItem(equalTo("WARNING")));
    }

    @Test
    void codesThatLookLikeTheFundsAreFine() {
        Registry.editor().body("""
                        {"identifiers": [{"scheme": "IOM_PROJECT", "value": "QX.0901", "primary": true},
                                         {"scheme": "LEGACY", "value": "Z41-901", "primary": false}]}
                        """).post("/v1/projects").then().statusCode(201);

        advisories("QX.0901").body("items.findAll { it.code == 'IDENTIFIER_SHAPE' }.outcome", contains("OK", "OK"));
    }

    @Test
    void onlyTheOutcomeThatIsAskedForIsAnswered() {
        String project = fundedProject(2014, "\"coverage\": \"NATIONAL\"");

        Registry.reader()
                .queryParam("outcome", "NOT_APPLICABLE")
                .queryParam("asOf", "2018-08-31")
                .get("/v1/projects/" + project + "/advisories")
                .then()
                .statusCode(200)
                .body("asOf", equalTo("2018-08-31"))
                .body("projectVersion", equalTo(1))
                .body("items.outcome", everyItem(equalTo("NOT_APPLICABLE")))
                .body("items.code", hasItem("EVALUATION_PLANNED"))
                .body("items.code", not(hasItem("BUDGET_RANGE")));
        Registry.reader()
                .queryParam("outcome", "BAD")
                .get("/v1/projects/" + project + "/advisories")
                .then()
                .statusCode(400)
                .body("errors", hasSize(1));
        Registry.reader().get("/v1/projects/no-such/advisories").then().statusCode(404);
    }

    private static Map<String, String> outcomes(String project) {
        List<Map<String, String>> items =
                advisories(project).statusCode(200).extract().path("items");
        Map<String, String> outcomes = new HashMap<>();
        items.forEach(item -> outcomes.put(item.get("code"), item.get("outcome")));
        return outcomes;
    }

    private static ValidatableResponse advisories(String project) {
        return Registry.reader().get("/v1/projects/" + project + "/advisories").then();
    }

    private static String fundedProject(int year, String members) {
        String fund = Registry.created(
                "/v1/organisations",
                "{\"key\": \"%s\", \"name\": \"A fund\", \"category\": \"IDF\"}".formatted(Registry.key()));
        return Registry.created("/v1/projects", """
                {"identifiers": [{"scheme": "ALIAS", "value": "%s", "primary": true}], "fundingYear": %d,
                 "funders": [{"organisationId": "%s", "role": "CO_FUNDER"}], %s}
                """.formatted(Registry.key(), year, fund, members));
    }
}
