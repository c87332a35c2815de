package org.migrationprofiles.metrics.claim;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;
import static org.migrationprofiles.metrics.Answers.ask;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.migrationprofiles.metrics.MetricsServiceTest;
import org.migrationprofiles.metrics.ReportAnnex;

/** What the report claims, checked against its own annex. */
@QuarkusTest
@MetricsServiceTest
class ReportClaimsTest {

    @BeforeEach
    void theAnnexIsKnown() {
        ReportAnnex.load();
    }

    @ParameterizedTest(name = "{1}: {0} is {2}")
    @CsvSource({
        "period-title, C2, SUPPORTED",
        "period-funded, S2, DIFFERENT_POPULATION",
        "projects-completed, S22, SUPPORTED",
        "publications-completed, S22, SUPPORTED",
        "evaluations-of-projects, S12, SUPPORTED",
        "projects-decrease, S25, NOT_SUPPORTED",
        "completion-mean, S26, UNDETERMINED",
        "revisions-mean, S27, UNDETERMINED",
        "coverage-three-regions, S31, NOT_SUPPORTED",
        "profiles-sampled, S60, SUPPORTED",
        "publications-released-sampled, S61, SUPPORTED",
        "publications-released, C4, DIFFERENT_POPULATION",
        "data-availability, S62, UNDETERMINED",
        "training-collection, S63, UNDETERMINED",
        "training-use, S64, UNDETERMINED",
        "policy-impact-table, S65, UNDETERMINED",
        "policy-impact-text, S92, UNDETERMINED"
    })
    void verdict(String key, String reference, String verdict) {
        check(key).body("verdict", equalTo(verdict)).body("references", hasItem(reference));
    }

    @Test
    void c1TheTableCountsOnePolicyImpactMoreThanTheTextNames() {
        check("policy-impact-table")
                .body("claimed", equalTo("6 of 9"))
                .body("computed.n", equalTo(5))
                .body("computed.N", equalTo(9))
                .body("computed.unknown", equalTo(4))
                .body("computed.lower", equalTo(5))
                .body("computed.upper", equalTo(9))
                .body("computed.text", equalTo("5 of 9, 4 unknown"))
                .body("unexplained", equalTo(1))
                .body("related.key", containsInAnyOrder("policy-impact-text", "policy-impact-members"))
                .body("related.relation", everyItem(equalTo("CONTRADICT")))
                .body("related.locator", containsInAnyOrder("L161", "L151"))
                .body(
                        "explanation",
                        allOf(
                                containsString("Kenya, Madagascar, Mauritius"),
                                containsString("anything from 5 to 9"),
                                containsString("1 more than are named"),
                                containsString("5 of 9 (L161)")));
        check("policy-impact-text")
                .body("claimed", equalTo("5 of 9"))
                .body("unexplained", equalTo(0))
                .body("related.find { it.key == 'policy-impact-table' }.relation", equalTo("CONTRADICT"))
                .body("related.find { it.key == 'policy-impact-members' }.relation", equalTo("AGREE"))
                .body("explanation", containsString("of 4 of them nothing is known"));
    }

    @Test
    void c1TheMembersLinkLeadsToTheFiveCountries() {
        String members = check("policy-impact-table").extract().path("_links.members");

        ask(members).body("items.countries.flatten()", containsInAnyOrder("KEN", "MDG", "MUS", "SYC", "FSM"));
    }

    @Test
    void c2FundedFrom2011To2014HoldsOfTheSampledOnly() {
        check("period-funded")
                .body("computed.text", equalTo("8 of 9 (88.9 %)"))
                .body("reproducedBy[0].population", equalTo("SAMPLED"))
                .body("reproducedBy[0].unit", equalTo("PROJECT"))
                .body("reproducedBy[0].computed.n", equalTo(8))
                .body(
                        "reproducedBy.find { it.unit == 'PUBLICATION' && it.population == 'SAMPLED' }.computed.n",
                        equalTo(9))
                .body("related.find { it.key == 'period-title' }.relation", equalTo("DIFFERENT_POPULATION"))
                .body(
                        "explanation",
                        allOf(
                                containsString("2010 1 · 2011 2 · 2012 2 · 2013 3 · 2014 1"),
                                containsString("8 of 8 (100.0 %) by project"),
                                containsString("9 of 9 (100.0 %) by publication")));
    }

    @Test
    void c4ThirteenAndNinePublicationsAreOfDifferentPopulations() {
        check("publications-completed")
                .body("computed.text", equalTo("13"))
                .body(
                        "related.find { it.key == 'publications-released-sampled' }.relation",
                        equalTo("DIFFERENT_POPULATION"));
        check("publications-released-sampled")
                .body("computed.text", equalTo("9 of 9 (100.0 %)"))
                .body("related.find { it.key == 'publications-completed' }.relation", equalTo("DIFFERENT_POPULATION"))
                .body("explanation", containsString("13 (L48) is of completed publications of the Fund"));
    }

    /** The words of the line alone: nine released, where thirteen are. */
    @Test
    void c4NinePublicationsAreReleasedOfThoseSampledAndThirteenOfAll() {
        check("publications-released")
                .body("claimed", equalTo("9"))
                .body("computed.n", equalTo(13))
                .body("reproducedBy[0].population", equalTo("SAMPLED"))
                .body("reproducedBy[0].unit", equalTo("PUBLICATION"))
                .body("reproducedBy[0].computed.n", equalTo(9))
                .body("related.find { it.key == 'publications-completed' }.relation", equalTo("DIFFERENT_POPULATION"))
                .body(
                        "explanation",
                        allOf(
                                containsString("The records show 13 completed publications of the Fund."),
                                containsString("exactly of those sampled (evaluated or surveyed): 9 by publication")));
    }

    @Test
    void theWordsOfACheckNameTheFiltersThatItWasAskedWith() {
        check("recorded-by-country")
                .body(
                        "explanation",
                        containsString("0 of 2 completed country profiles of the Fund with country MUS,SYC"));
        check("publications-completed")
                .body("explanation", containsString("with publicationYearFrom 2010 and publicationYearTo 2015"));
        check("visibility-two-projects")
                .body("explanation", containsString("completed projects of the Fund with category VISIBILITY"));
    }

    /** What is counted may be a part of what it is counted among: those in some years (C2) or regions (C6). */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "period-funded",
                "coverage-three-regions",
                "projects-decrease",
                "recorded-by-country",
                "publications-released",
                "policy-impact-table"
            })
    void theLinksOfACheckAnswerTheNumbersThatItTells(String key) {
        ValidatableResponse check = check(key);
        int n = check.extract().path("computed.n");
        int total = check.extract().path("computed.N");
        String indicator = check.extract().path("_links.indicator");
        String members = check.extract().path("_links.members");
        String population = check.extract().path("_links.population");

        ask(indicator).statusCode(200).body("n", equalTo(n));
        ask(members).statusCode(200).body("total", equalTo(n));
        ask(population).statusCode(200).body("total", equalTo(total));
    }

    @Test
    void anIndicatorTellsOfAClaimWhatItsCheckTells() {
        List<Map<String, Object>> checks =
                ask("/v1/claims?limit=200").extract().path("items.findAll { it.indicator != null }");
        assertThat(checks).hasSizeGreaterThan(25);
        for (Map<String, Object> check : checks) {
            List<Map<String, Object>> reported = ask("/v1/indicators/" + check.get("indicator"))
                    .statusCode(200)
                    .extract()
                    .path("reported.findAll { it.claim == '" + check.get("key") + "' }");
            assertThat(reported).as("%s", check.get("key")).hasSize(1);
            for (String member : List.of("verdict", "unexplained")) {
                assertThat(reported.get(0).get(member))
                        .as("%s of %s", member, check.get("key"))
                        .isEqualTo(check.get(member));
            }
        }
    }

    @Test
    void c5NineProfilesSampledComeFromEightProjects() {
        check("profiles-sampled")
                .body("computed.n", equalTo(9))
                .body("beside.find { it.unit == 'PROJECT' }.computed.n", equalTo(8))
                .body("related.find { it.key == 'projects-completed' }.relation", equalTo("DIFFERENT_POPULATION"))
                .body("explanation", containsString("Counted by project it is 8"));
    }

    @Test
    void c6NoneOfTheNineSampledAndFourOfAllAreInTheThreeRegions() {
        check("coverage-three-regions")
                .body("computed.n", equalTo(0))
                .body("computed.N", equalTo(9))
                .body("computed.series.find { it.key == 'RO_PRETORIA' }.N", equalTo(5))
                .body("computed.series.find { it.key == 'RO_CAIRO' }.N", equalTo(0))
                .body(
                        "explanation",
                        allOf(
                                containsString("South America"),
                                containsString("Southern Africa 5"),
                                containsString("it is 4 of 13 (30.8 %)")));
    }

    @Test
    void c7TheStepsThatRiseAreNamed() {
        check("projects-decrease")
                .body("computed.text", equalTo("2010 1 · 2011 2 · 2012 2 · 2013 3 · 2014 1"))
                .body(
                        "explanation",
                        allOf(
                                containsString("rises from 2010 (1) to 2011 (2) and from 2012 (2) to 2013 (3)"),
                                containsString("do not show it either: 2010 4 · 2011 2 · 2012 3 · 2013 3 · 2014 1")));
    }

    @Test
    void s12TwoOfNineProjectsAreTwoOfThirteenPublications() {
        check("evaluations-of-projects")
                .body("computed.text", equalTo("2 of 9 (22.2 %)"))
                .body("beside.find { it.unit == 'PUBLICATION' }.computed.text", equalTo("2 of 13 (15.4 %)"))
                .body("explanation", containsString("PR.0126 and PR.0140"));
    }

    @Test
    void s26TheMeanLagOfTwentyMonthsIsACoincidenceAndProvesNothing() {
        check("completion-mean")
                .body("verdict", equalTo("UNDETERMINED"))
                .body("computed.suppressed", equalTo("NO_DATA"))
                .body("coincidences[0].indicator", equalTo("publication-lag"))
                .body("coincidences[0].unit", equalTo("PROJECT"))
                .body("coincidences[0].population", equalTo("IDF_COMPLETED"))
                .body("coincidences[0].text", equalTo("20.0 months"))
                .body("explanation", allOf(containsString("20.0 months"), containsString("no proof")));
        check("revisions-mean").body("coincidences", empty()).body("claimed", equalTo("1.9"));
    }

    @Test
    void s62NoneOfTheNineIsNamedAndAllAreUnknown() {
        check("data-availability")
                .body("computed.text", equalTo("0 of 9, 9 unknown"))
                .body("unexplained", equalTo(6))
                .body("explanation", containsString("the records name none"));
    }

    @Test
    void everyCheckSaysWhenByWhichRuleAndWhereTheClaimStands() {
        ask("/v1/claims?limit=200")
                .statusCode(200)
                .body("items", hasSize(ReportAnnex.claims()))
                .body("items.checkedAt", everyItem(notNullValue()))
                .body("items.findAll { it.computed != null }.ruleVersion", everyItem(oneOf(1, 2)))
                .body("items.findAll { it.verdict == 'UNDETERMINED' }.reason", everyItem(notNullValue()))
                .body("items.findAll { it.verdict != 'UNDETERMINED' }.reason", everyItem(nullValue()))
                .body("items.explanation", everyItem(not(containsString("null"))))
                .body("items.locator", hasItems("L39", "L125", "L8"))
                .body("items.source", everyItem(equalTo("Report on Migration Profile Projects 2010-2014")))
                .body("next", nullValue());
    }

    @Test
    void claimsAreListedByVerdictReferenceAndIndicatorPageByPage() {
        ask("/v1/claims?verdict=NOT_SUPPORTED")
                .body(
                        "items.key",
                        containsInAnyOrder("projects-decrease", "coverage-three-regions", "recorded-by-country"));
        ask("/v1/claims?reference=C1")
                .body(
                        "items.key",
                        containsInAnyOrder("policy-impact-table", "policy-impact-text", "policy-impact-members"));
        ask("/v1/claims?kind=RATIO").body("items.key", containsInAnyOrder("budget-half"));
        ask("/v1/claims?reason=NO_DATA")
                .body(
                        "items.key",
                        containsInAnyOrder(
                                "completion-mean",
                                "revisions-mean",
                                "completion-longest",
                                "completion-afghanistan",
                                "anticipated-afghanistan",
                                "budget-highest",
                                "budget-half",
                                "profiles-co-funded-iom",
                                "profiles-co-funded-eu-ec",
                                "profiles-co-funded-other"));
        ask("/v1/claims?reason=INCOMPLETE_CLAIM").body("items", empty());
        ask("/v1/claims?indicator=evaluated")
                .body("items.key", containsInAnyOrder("evaluations-of-projects", "recorded-by-country"));
        String next = ask("/v1/claims?reason=UNKNOWN_DECIDES&limit=4")
                .body("items", hasSize(4))
                .extract()
                .path("next");
        ask("/v1/claims?reason=UNKNOWN_DECIDES&limit=4&cursor=" + next)
                .body("items", hasSize(4))
                .body("next", nullValue());
    }

    @Test
    void whatIsAskedWronglyIsRefused() {
        ask("/v1/claims?verdikt=SUPPORTED").statusCode(400).body("errors[0].pointer", equalTo("?verdikt"));
        ask("/v1/claims?reason=WHY").statusCode(400).body("detail", containsString("NO_INDICATOR"));
        ask("/v1/claims?verdict=WRONG").statusCode(400).body("detail", containsString("NOT_SUPPORTED"));
        ask("/v1/claims/none-such").statusCode(404);
        given().get("/v1/claims").then().statusCode(401);
    }

    @Test
    void anIndicatorTellsWhatIsClaimedAboutIt() {
        String claim = "reported.find { it.claim == 'evaluations-of-projects' }.";
        ask("/v1/indicators/evaluated?unit=PUBLICATION")
                .body("reported", hasSize(2))
                .body(claim + "n", equalTo(2))
                .body(claim + "N", equalTo(9))
                .body(claim + "unit", equalTo("PROJECT"))
                .body(claim + "verdict", equalTo("SUPPORTED"))
                .body(claim + "sameUnitAndPopulation", equalTo(false))
                .body(claim + "locator", equalTo("L39"));
        ask("/v1/indicators/evaluated?unit=PROJECT").body(claim + "sameUnitAndPopulation", equalTo(true));
        ask("/v1/indicators/surveyed").body("reported", empty());
    }

    private static ValidatableResponse check(String key) {
        return ask("/v1/claims/" + key).statusCode(200);
    }
}
