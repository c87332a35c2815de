package org.migrationprofiles.metrics.claim;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.migrationprofiles.metrics.Answers.ask;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.migrationprofiles.metrics.MetricsServiceTest;
import org.migrationprofiles.metrics.ReportAnnex;
import org.migrationprofiles.metrics.Stated;

/** Claims that nothing computes say why, and claims of an order or a ratio follow the amounts that come on record. */
@QuarkusTest
@MetricsServiceTest
class UncomputedClaimsTest {

    private static final List<String> CO_FUNDED = List.of(
            "GEO", "SEN", "BIH", "ARM", "AZE", "MDA", "UKR", "BLR", "TUN", "MAR", "GHA", "NGA", "CMR", "MLI", "NER",
            "MRT", "CIV", "COG");

    private Stated stated = new Stated();

    @BeforeEach
    void theAnnexIsKnown() {
        ReportAnnex.load();
        stated = new Stated();
    }

    @AfterEach
    void takeBack() {
        stated.close();
    }

    @ParameterizedTest(name = "{0}: {1} is undetermined, {2}")
    @CsvSource({
        "complexity, S67, NO_RULE, said in words",
        "government-involved, S100, NO_RULE, said in words",
        "training-wide-use, S93, NO_RULE, said in words",
        "managers-not-available, C11, NO_RULE, said in words",
        "map-non-idf, C18, NO_RULE, said in words",
        "all-successes-and-challenges, C13, UNKNOWN_DECIDES, of any of them nothing is known",
        "visibility-two-projects, S75, UNKNOWN_DECIDES, of any of them nothing is known",
        "profiles-co-funded-iom, C12, NO_DATA, of all funders with funderCategory IOM on record",
        "profiles-co-funded-eu-ec, C12, NO_DATA, of all funders with funderCategory EU_EC on record",
        "profiles-co-funded-other, C12, NO_DATA, of all funders with funderCategory OTHER on record",
        "perception-improved, S77, NO_INDICATOR, nothing that is computed measures it",
        "anticipated-afghanistan, S28, NO_DATA, no data on this for what it speaks of",
        "non-idf-more-diverse, S33, NO_INDICATOR, nothing that is computed measures it",
        "budget-highest, S41, NO_DATA, no data on this for any of the 9 completed projects",
        "budget-half, S42, NO_DATA, no data on this for any of the 9 completed projects",
        "completion-longest, S28, NO_DATA, no data on this for any of the 9 completed projects",
        "completion-afghanistan, C8, NO_DATA, no data on this for what it speaks of",
        "policy-impact-members, S82, UNKNOWN_DECIDES, of 4 of them nothing is known"
    })
    void undetermined(String key, String reference, String reason, String explanation) {
        check(key)
                .body("references", hasItem(reference))
                .body("verdict", equalTo("UNDETERMINED"))
                .body("reason", equalTo(reason))
                .body("explanation", containsString(explanation))
                .body("explanation", not(containsString("null")))
                .body("quote", notNullValue())
                .body("locator", notNullValue());
    }

    /** S37, C12: once profiles of that funder are on record, they are counted like any others. */
    @Test
    void c12WhatOthersFundIsCountedOnceItIsOnRecord() {
        String commission = stated.organisation("European Commission", "EU_EC");
        for (String country : CO_FUNDED) {
            stated.publication(stated.profile(null, country, commission), 2011);
        }
        stated.awaitTaken();

        check("profiles-co-funded-eu-ec")
                .body("verdict", equalTo("SUPPORTED"))
                .body("computed.n", equalTo(18))
                .body("related.key", hasItem("profiles-co-funded-iom"))
                .body("related.find { it.key == 'profiles-co-funded-iom' }.relation", equalTo("DIFFERENT_POPULATION"));
        check("profiles-co-funded-iom").body("reason", equalTo("NO_DATA"));
    }

    /** S48, C9: the annex has no evaluation of either profile of PR.0059, and says so of both. */
    @Test
    void c9EvaluationsCountryByCountryAreNotSupportedByTheirExample() {
        check("recorded-by-country")
                .body("verdict", equalTo("NOT_SUPPORTED"))
                .body("computed.n", equalTo(0))
                .body("computed.N", equalTo(2))
                .body("computed.unknown", equalTo(0));

        // One of the project as a whole is still none of its countries; one of each would be.
        String unused = stated.evaluation(List.of(), List.of(ReportAnnex.project("PR.0059")));
        stated.awaitTaken();
        check("recorded-by-country").body("verdict", equalTo("NOT_SUPPORTED"));
        String unusedBoth =
                stated.evaluation(List.of(ReportAnnex.profile("MUS"), ReportAnnex.profile("SYC")), List.of());
        stated.awaitTaken();
        check("recorded-by-country").body("verdict", equalTo("SUPPORTED"));
    }

    /** A source names countries as it likes. */
    @ParameterizedTest
    @ValueSource(strings = {"MUS,SYC", "MU,SC", "480, 690", "mus,sc"})
    void aClaimNamesCountriesByAnyOfTheirCodes(String countries) {
        stated.change(
                "claim", ReportAnnex.claim("recorded-by-country"), Map.of("filters", Map.of("country", countries)));
        stated.awaitTaken();

        check("recorded-by-country")
                .body("verdict", equalTo("NOT_SUPPORTED"))
                .body("computed.N", equalTo(2))
                .body("_links.members", containsString("country=MUS%2CSYC"));
    }

    @Test
    void whatIsSupportedHasNoReason() {
        check("evaluations-of-projects").body("verdict", equalTo("SUPPORTED")).body("reason", nullValue());
        check("small-number-projects").body("verdict", equalTo("SUPPORTED"));
        check("reports-under-idf").body("verdict", equalTo("SUPPORTED"));
    }

    @Test
    void s41TheHighestBudgetIsCheckedOnceBudgetsAreOnRecord() {
        check("budget-highest")
                .body("claimed", equalTo("the highest"))
                .body("relation", equalTo("HIGHEST"))
                .body("subjects.id", contains(ReportAnnex.project("PR.0100")));
        budget("PR.0100", 200);
        budget("PR.0136", 99);
        stated.awaitTaken();

        // Seven others could be higher.
        check("budget-highest")
                .body("verdict", equalTo("UNDETERMINED"))
                .body("reason", equalTo("UNKNOWN_DECIDES"))
                .body("computed.text", equalTo("PR.0100 200.00 US dollars · PR.0136 99.00 US dollars"))
                .body("explanation", containsString("Of 7 of 9 completed projects of the Fund there are no data"));
        for (String code : List.of("PR.0124", "PR.0039", "PR.0126", "PR.0140", "PR.0059", "PR.0106", "PR.0085")) {
            budget(code, 150);
        }
        stated.awaitTaken();
        check("budget-highest").body("verdict", equalTo("SUPPORTED")).body("computed.values", hasSize(9));

        // That project is the only one that nobody evaluated or surveyed.
        budget("PR.0085", 201);
        stated.awaitTaken();
        check("budget-highest")
                .body("verdict", equalTo("DIFFERENT_POPULATION"))
                .body("reproducedBy[0].population", equalTo("SAMPLED"));

        budget("PR.0106", 201);
        stated.awaitTaken();
        check("budget-highest").body("verdict", equalTo("NOT_SUPPORTED"));
        ask("/v1/indicators/budget")
                .statusCode(200)
                .body("n", equalTo(9))
                .body("statistics.unit", equalTo("USD"))
                .body("reported.claim", hasItem("budget-highest"));
    }

    @ParameterizedTest(name = "{0} of {1} is {2}")
    @CsvSource({"99, 200, SUPPORTED", "90, 200, SUPPORTED", "80, 200, NOT_SUPPORTED", "200, 100, NOT_SUPPORTED"})
    void s42HalfIsJudgedAsExactlyAsItIsSaid(int micronesia, int afghanistan, String verdict) {
        budget("PR.0136", micronesia);
        budget("PR.0100", afghanistan);
        stated.awaitTaken();

        check("budget-half").body("claimed", equalTo("half of another")).body("verdict", equalTo(verdict));
    }

    @Test
    void madeUpBudgetsAndOtherCurrenciesWithoutARateAreNoData() {
        stated.change(
                "project",
                ReportAnnex.project("PR.0100"),
                Map.of("budgets", List.of(entry(200, "USD", true), entry(300, "EUR", false))));
        stated.awaitTaken();

        check("budget-half").body("reason", equalTo("NO_DATA"));
    }

    @Test
    void moreAndLessAndManyTimesAreChecked() {
        budget("PR.0136", 100);
        budget("PR.0100", 250);
        String claim = ReportAnnex.claim("budget-half");
        stated.change("claim", claim, Map.of("kind", "ORDER", "relation", "LESS_THAN"));
        stated.awaitTaken();
        check("budget-half").body("verdict", equalTo("SUPPORTED")).body("claimed", equalTo("lower than another"));

        stated.change("claim", claim, Map.of("relation", "GREATER_THAN"));
        stated.awaitTaken();
        check("budget-half").body("verdict", equalTo("NOT_SUPPORTED"));

        stated.change(
                "claim", claim, Map.of("kind", "RATIO", "relation", "MULTIPLE_OF", "value", new BigDecimal("0.4")));
        stated.awaitTaken();
        check("budget-half").body("verdict", equalTo("SUPPORTED")).body("claimed", equalTo("0.4 times another"));
    }

    @Test
    void s28AValueOfOneProjectIsCheckedInTheUnitOfTheClaim() {
        stated.change(
                "claim",
                ReportAnnex.claim("completion-afghanistan"),
                Map.of("indicator", "publication-lag", "value", 3, "valueUnit", "YEAR"));
        stated.awaitTaken();
        check("completion-afghanistan").body("verdict", equalTo("SUPPORTED")).body("computed.text", equalTo("3 years"));

        // Years are known up to a year either way.
        stated.change("claim", ReportAnnex.claim("completion-afghanistan"), Map.of("value", 40, "valueUnit", "MONTH"));
        stated.awaitTaken();
        check("completion-afghanistan").body("verdict", equalTo("UNDETERMINED"));
    }

    @Test
    void aTrendNamesItsDirectionAndAxisInEitherWay() {
        stated.change(
                "claim",
                ReportAnnex.claim("projects-decrease"),
                Map.of("parameters", Map.of(), "relation", "INCREASES"));
        stated.awaitTaken();

        check("projects-decrease")
                .body("claimed", equalTo("increases by year"))
                .body("verdict", equalTo("NOT_SUPPORTED"));
    }

    @ParameterizedTest(name = "{0} with {1} {2} cannot be checked: {3}")
    @CsvSource({
        "budget-highest, relation, , the highest",
        "budget-highest, indicator, evaluated, counts",
        "budget-half, relation, , how many times",
        "completion-afghanistan, valueUnit, , whether it is of months",
        "completion-afghanistan, valueUnit, USD, is not measured in usds",
        "completion-afghanistan, value, , how much"
    })
    void cannotBeChecked(String key, String member, String value, String reason) {
        stated.change("claim", ReportAnnex.claim(key), Stated.fields(member, value));
        stated.awaitTaken();

        check(key)
                .body("verdict", equalTo("UNDETERMINED"))
                .body("reason", equalTo("INCOMPLETE_CLAIM"))
                .body("explanation", containsString(reason));
    }

    @Test
    void aClaimWithoutSubjectsCannotBePutInAnOrder() {
        stated.change("claim", ReportAnnex.claim("budget-highest"), Map.of("subjects", List.of()));
        stated.awaitTaken();

        check("budget-highest").body("explanation", containsString("of which projects it speaks"));
    }

    @Test
    void c1ClaimsThatAreSaidToCompeteContradictEachOtherByKeyOrId() {
        stated.change(
                "claim",
                ReportAnnex.claim("complexity"),
                Map.of("competingClaims", List.of(ReportAnnex.claim("process-not-tool"), "internal-perception")));
        stated.awaitTaken();

        check("complexity")
                .body("related.key", containsInAnyOrder("internal-perception", "process-not-tool"))
                .body("related.relation", contains("CONTRADICT", "CONTRADICT"));
        check("process-not-tool").body("related.key", contains("complexity"));
    }

    private void budget(String code, int amount) {
        stated.change("project", ReportAnnex.project(code), Map.of("budgets", List.of(entry(amount, "USD", false))));
    }

    private static Map<String, Object> entry(int amount, String currency, boolean synthetic) {
        return Stated.fields(
                "kind",
                "ORIGINAL",
                "money",
                Map.of("amount", amount, "currency", currency),
                "exchangeRate",
                null,
                "synthetic",
                synthetic,
                "decidedOn",
                null,
                "provenance",
                null);
    }

    private static ValidatableResponse check(String key) {
        return ask("/v1/claims/" + key).statusCode(200);
    }
}
