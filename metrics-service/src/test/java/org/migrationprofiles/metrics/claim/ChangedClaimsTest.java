package org.migrationprofiles.metrics.claim;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.migrationprofiles.metrics.Answers.ask;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.migrationprofiles.metrics.MetricsServiceTest;
import org.migrationprofiles.metrics.ReportAnnex;
import org.migrationprofiles.metrics.Stated;

/** Verdicts follow the facts and the claims; what cannot be checked says why. */
@QuarkusTest
@MetricsServiceTest
class ChangedClaimsTest {

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

    @Test
    void aClaimThatChangesItsNumbersGetsAnotherVerdict() {
        stated.change("claim", ReportAnnex.claim("evaluations-of-projects"), Map.of("n", 3));
        stated.awaitTaken();

        check("evaluations-of-projects")
                .body("verdict", equalTo("NOT_SUPPORTED"))
                .body("claimed", equalTo("3 of 9"))
                .body("computed.text", equalTo("2 of 9 (22.2 %)"));
    }

    @Test
    void aClaimWithTheRightNumberOfAnotherTotalIsOfAnotherPopulation() {
        stated.change("claim", ReportAnnex.claim("evaluations-of-projects"), Map.of("total", 13));
        stated.awaitTaken();

        check("evaluations-of-projects")
                .body("verdict", equalTo("DIFFERENT_POPULATION"))
                .body("reproducedBy[0].unit", equalTo("PUBLICATION"))
                .body("reproducedBy[0].population", equalTo("IDF_COMPLETED"))
                .body("explanation", containsString("2 of 13 (15.4 %) by publication"));
    }

    @Test
    void s66AResultThatIsDeletedIsNamedNoMore() {
        stated.delete("capacity-result", Stated.id("result " + ReportAnnex.profile("KEN") + "R5"));
        stated.awaitTaken();

        check("policy-impact-table")
                .body("computed.text", equalTo("4 of 9, 5 unknown"))
                .body("unexplained", equalTo(2));
    }

    @Test
    void c1OnceTheFourUnknownAreNoTheTextIsSupportedAndTheTableIsNot() {
        for (String country : List.of("AFG", "MWI", "NAM", "PHL")) {
            String unused = stated.result(ReportAnnex.profile(country), "R5", "NO");
        }
        stated.awaitTaken();

        check("policy-impact-text").body("verdict", equalTo("SUPPORTED"));
        check("policy-impact-table")
                .body("verdict", equalTo("NOT_SUPPORTED"))
                .body("computed.text", equalTo("5 of 9 (55.6 %)"));
    }

    @Test
    void aClaimThatIsWithdrawnIsGoneAndContradictsNothing() {
        stated.delete("claim", ReportAnnex.claim("policy-impact-text"));
        stated.awaitTaken();

        ask("/v1/claims/policy-impact-text").statusCode(410);
        check("policy-impact-table").body("related.key", equalTo(List.of("policy-impact-members")));
    }

    @ParameterizedTest(name = "a claim whose {0} is {1} cannot be checked: {2}")
    @CsvSource({
        "indicator, happiness, there is no indicator happiness",
        "indicator, , which indicator",
        "population, EVERYONE, population is one of ALL",
        "population, , of which population",
        "unit, STONE, unit is one of",
        "unit, , what it counts",
        "kind, GUESS, its kind is none of COUNT",
        "kind, TREND, it does not say its direction",
        "kind, PERIOD, it does not say its axis",
        "kind, MAJORITY_IN_REGIONS, it does not say its regions",
        "kind, MEAN, it does not say the average",
        "n, , how many of how many",
        "n, 10, 10 of only 9",
        "n, many, how many of how many",
        "total, -1, how many of how many"
    })
    void cannotBeChecked(String field, @Nullable String value, String reason) {
        boolean number = value != null && value.matches("-?\\d+");
        stated.change(
                "claim",
                ReportAnnex.claim("evaluations-of-projects"),
                Stated.fields(field, number ? Integer.valueOf(value) : value));
        stated.awaitTaken();

        check("evaluations-of-projects")
                .body("verdict", equalTo("UNDETERMINED"))
                .body("computed", nullValue())
                .body("explanation", containsString(reason));
        ask("/v1/claims?limit=200").statusCode(200).body("items", hasSize(ReportAnnex.claims()));
        ask("/v1/indicators/evaluated").statusCode(200);
    }

    @ParameterizedTest(name = "{0} by {1} cannot be checked: {2}")
    @CsvSource({
        "projects-decrease, publication-lag, measures",
        "period-title, evaluated, does not say how many there are",
        "coverage-three-regions, evaluated, does not say how many there are",
        "evaluations-of-projects, publication-lag, measures",
        "projects-completed, publication-lag, measures",
        "completion-mean, evaluated, has no average",
        "revisions-mean, publication-lag, is not measured in counts"
    })
    void anIndicatorThatCannotAnswerTheClaim(String key, String indicator, String reason) {
        stated.change("claim", ReportAnnex.claim(key), Map.of("indicator", indicator));
        stated.awaitTaken();

        check(key).body("verdict", equalTo("UNDETERMINED")).body("explanation", containsString(reason));
    }

    @Test
    void aFilterThatDoesNotExistIsNamed() {
        stated.change(
                "claim", ReportAnnex.claim("evaluations-of-projects"), Map.of("filters", Map.of("colour", "blue")));
        stated.awaitTaken();

        check("evaluations-of-projects")
                .body("verdict", equalTo("UNDETERMINED"))
                .body("explanation", containsString("no parameter colour"));
    }

    @Test
    void aClaimOfAnEmptyPopulationCannotBeTold() {
        stated.change(
                "claim", ReportAnnex.claim("evaluations-of-projects"), Map.of("filters", Map.of("country", "FRA")));
        stated.awaitTaken();

        check("evaluations-of-projects")
                .body("verdict", equalTo("UNDETERMINED"))
                .body("computed.suppressed", equalTo("NO_DATA"))
                .body("explanation", containsString("no completed projects of the Fund with country FRA on record"));
    }

    /** The mean lag of the nine projects is 15/9 = 1.666… years. */
    @ParameterizedTest(name = "an average of 15/9 reported as {0} is {1}")
    @CsvSource({
        "2, SUPPORTED",
        "1.7, SUPPORTED",
        "1.67, SUPPORTED",
        "1.8, NOT_SUPPORTED",
        "1.60, NOT_SUPPORTED",
        // Of sampled publications it is 14/9, of sampled projects 13/8.
        "1.6, DIFFERENT_POPULATION",
        "1.625, DIFFERENT_POPULATION"
    })
    void s107AnAverageIsJudgedAtThePrecisionOfTheReport(BigDecimal value, String verdict) {
        stated.change(
                "claim",
                ReportAnnex.claim("completion-mean"),
                Map.of("indicator", "publication-lag", "value", value, "valueUnit", "YEAR"));
        stated.awaitTaken();

        check("completion-mean").body("verdict", equalTo(verdict));
    }

    @Test
    void aProjectWithoutFundingYearLeavesAPeriodOpen() {
        stated.change("project", ReportAnnex.project("PR.0140"), Stated.fields("fundingYear", null));
        stated.awaitTaken();

        check("period-title")
                .body("verdict", equalTo("UNDETERMINED"))
                .body("explanation", containsString("of 1 the year is not on record"));
    }

    private static ValidatableResponse check(String key) {
        return ask("/v1/claims/" + key).statusCode(200);
    }
}
