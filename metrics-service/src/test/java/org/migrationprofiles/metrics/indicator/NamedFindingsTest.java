package org.migrationprofiles.metrics.indicator;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.migrationprofiles.metrics.Answers.ask;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.migrationprofiles.metrics.MetricsServiceTest;
import org.migrationprofiles.metrics.ReportAnnex;
import org.migrationprofiles.metrics.ReportRecords;
import org.migrationprofiles.metrics.Stated;

/** Challenges, successes and impacts that the report names, counted; what it does not name is unknown and no no. */
@QuarkusTest
@MetricsServiceTest
class NamedFindingsTest {

    private Stated stated = new Stated();

    @BeforeEach
    void theReportIsKnown() {
        ReportAnnex.load();
        stated = new Stated();
        ReportRecords.state(stated);
        stated.awaitTaken();
    }

    @AfterEach
    void takeBack() {
        stated.close();
    }

    /** S57, C13: a challenge of 5, a success of 5, both of 2, neither of PR.0085; by country profile where that is said. */
    @ParameterizedTest(name = "{0} by {1}: {2} of {3}")
    @CsvSource({
        "has-challenge, PROJECT, 5, 9",
        "has-success, PROJECT, 5, 9",
        "has-challenge-and-success, PROJECT, 2, 9",
        "has-challenge-or-success, PROJECT, 8, 9",
        "has-challenge, COUNTRY_PROFILE, 5, 13",
        "has-success, PUBLICATION, 6, 13",
        "has-challenge, COUNTRY, 5, 13",
        "policy-impact, COUNTRY_PROFILE, 5, 13",
        "policy-impact, PROJECT, 4, 9",
        "policy-impact-order, COUNTRY_PROFILE, 1, 13"
    })
    void whatIsNamed(String indicator, String unit, int n, int total) {
        ask("/v1/indicators/" + indicator + "?unit=" + unit)
                .statusCode(200)
                .body("n", equalTo(n))
                .body("N", equalTo(total))
                .body("unknown", equalTo(total - n));
    }

    @Test
    void ofTheProjectOfFourCountriesNeitherIsNamed() {
        ask("/v1/indicators/has-challenge-or-success/unknown?unit=PROJECT")
                .statusCode(200)
                .body("items.label", contains("PR.0085"))
                .body("items.observation", contains("UNKNOWN"));
        ask("/v1/indicators/has-challenge-and-success/members?unit=PROJECT")
                .body("items.label", contains("PR.0136", "PR.0140"));
        ask("/v1/indicators/has-lesson?unit=PROJECT").body("suppressed", equalTo("NO_DATA"));
    }

    /** S49, S75 and the list of named findings. */
    @Test
    void challengesByCategory() {
        ask("/v1/indicators/has-challenge?unit=PROJECT&groupBy=CATEGORY")
                .statusCode(200)
                .body(
                        "groups.collect { it.key + ' ' + it.n }",
                        contains(
                                "DATA_AVAILABILITY 1",
                                "VISIBILITY 2",
                                "PERCEPTION 0",
                                "REPLICATION_UPDATE 0",
                                "EXPERTISE 1",
                                "FUNDING 1",
                                "DURATION 1",
                                "COMPLEXITY 0",
                                "DISTRIBUTION 0",
                                "OTHER 0"))
                .body("groups.collect { it.N }.unique()", contains(9));
        ValidatableResponse funding = ask("/v1/indicators/has-challenge?unit=PROJECT&category=FUNDING")
                .body("category", equalTo("FUNDING"))
                .body("n", equalTo(1));
        ask(funding.extract().path("_links.members")).body("items.label", contains("PR.0106"));
        ask("/v1/indicators/has-success?unit=PROJECT&groupBy=CATEGORY")
                .body("groups.find { it.key == 'POLICY_IMPACT' }.n", equalTo(4))
                .body("groups.find { it.key == 'DATA_BASE' }.n", equalTo(1));
    }

    /** S75: both projects are exactly the evaluated ones, so that of the others nobody may have looked. */
    @Test
    void visibilityWasObservedWhereSomebodyLooked() {
        String visibility = "/v1/indicators/has-challenge?unit=COUNTRY_PROFILE&category=VISIBILITY";
        ask(visibility)
                .body("n", equalTo(2))
                .body("N", equalTo(13))
                .body("unknown", equalTo(11))
                .body("caveats", hasItem("OBSERVED_WHERE_EVALUATED"));
        ask(visibility + "&groupBy=EVALUATED")
                .body(
                        "groups.collect { it.key + ' ' + it.n + '/' + it.N + ' ' + it.unknown }",
                        contains("YES 2/2 0", "NO 0/11 11", "UNKNOWN 0/0 0"));
        ask("/v1/indicators/has-challenge?unit=COUNTRY_PROFILE&groupBy=CATEGORY")
                .body("caveats", hasItem("OBSERVED_WHERE_EVALUATED"));
        ask("/v1/indicators/has-challenge?unit=COUNTRY_PROFILE")
                .body("caveats", not(hasItem("OBSERVED_WHERE_EVALUATED")));
    }

    /** S81-S85: five countries, seven forms; S65: four of the eight sampled projects. */
    @Test
    void impactsByForm() {
        ask("/v1/indicators/policy-impact?groupBy=CATEGORY")
                .body(
                        "groups.collect { it.key + ' ' + it.n }",
                        contains(
                                "NATIONAL_POLICY 4",
                                "SECTOR_POLICY 1",
                                "LEGISLATION 1",
                                "DEVELOPMENT_AGENDA 1",
                                "STRATEGIC_PLAN 1"));
        ask("/v1/indicators/policy-impact?population=SAMPLED&unit=PROJECT")
                .body("n", equalTo(4))
                .body("N", equalTo(8));
        ask("/v1/indicators/policy-impact/members?category=NATIONAL_POLICY")
                .body("items.countries.flatten()", containsInAnyOrder("KEN", "MDG", "MUS", "SYC"));
    }

    /** S10, S43: one of the second order. S101: the ladder, up to a step and as the highest. */
    @Test
    void impactsByOrderAndStep() {
        ask("/v1/indicators/policy-impact-order?groupBy=CATEGORY")
                .body("groups.collect { it.key + ' ' + it.n }", contains("FIRST 0", "SECOND 1"));
        ask("/v1/indicators/impact-step-reached?groupBy=CATEGORY")
                .body("groups.n", contains(5, 5, 5, 5, 1))
                .body("groups.unknown", contains(8, 8, 8, 8, 12));
        ask("/v1/indicators/impact-highest-step?groupBy=CATEGORY")
                .body("groups.key", contains("AWARENESS", "AGENDA", "PLAN", "POLICY", "LEGISLATION"))
                .body("groups.n", contains(0, 0, 0, 4, 1))
                .body("groups.unknown", contains(8, 8, 8, 8, 8));
        ask("/v1/indicators/impact-highest-step/members?category=LEGISLATION")
                .body("items.countries.flatten()", contains("FSM"));
    }

    /** S81: the report says of one country only how it was before, and of none how it was after. */
    @Test
    void theStrictDefinitionIsNotKnownToBeMet() {
        String strict = "/v1/indicators/policy-impact-strict";
        ask(strict).body("n", equalTo(0)).body("unknown", equalTo(13)).body("suppressed", equalTo("NO_DATA"));
        String impact = Stated.id("strict impact");
        stated.state(
                "impact",
                impact,
                Stated.fields(
                        "subject",
                        Stated.fields("type", "PROFILE", "id", ReportAnnex.profile("PHL")),
                        "attribution",
                        Stated.fields("attributed", "YES"),
                        "highestStep",
                        null,
                        "strictDefinitionMet",
                        "NO"));
        stated.awaitTaken();
        ask(strict + "?country=PHL").body("n", equalTo(0)).body("unknown", equalTo(0));

        stated.change("impact", impact, Stated.fields("strictDefinitionMet", "YES"));
        stated.awaitTaken();
        ask(strict).body("n", equalTo(1)).body("unknown", equalTo(12));
        ask(strict + "?unit=PROJECT").body("n", equalTo(1)).body("N", equalTo(9));

        // Somebody says that it did not come from the project: one of the three is known not to be so.
        stated.change(
                "impact",
                impact,
                Stated.fields("attribution", Stated.fields("attributed", "NO"), "strictDefinitionMet", "NO"));
        stated.awaitTaken();
        ask(strict + "?country=PHL").body("n", equalTo(0)).body("unknown", equalTo(0));
    }

    /** What is said of a project of several countries is said of none of them. */
    @Test
    void aFindingAboutAProjectIsOneAboutItsOnlyProfile() {
        stated.state(
                "finding",
                Stated.id("finding of two countries"),
                Stated.fields(
                        "kind",
                        "CHALLENGE",
                        "category",
                        "FUNDING",
                        "subject",
                        Stated.fields("type", "PROJECT", "id", ReportAnnex.project("PR.0059"))));
        stated.awaitTaken();

        String funding = "/v1/indicators/has-challenge?category=FUNDING&unit=";
        ask(funding + "PROJECT").body("n", equalTo(2));
        ask(funding + "COUNTRY_PROFILE").body("n", equalTo(1));
    }

    @Test
    void whatIsDeletedIsNamedNoMore() {
        stated.delete("finding", Stated.id("finding 5"));
        stated.awaitTaken();
        ask("/v1/indicators/has-challenge?unit=PROJECT").body("n", equalTo(4)).body("unknown", equalTo(5));
    }
}
