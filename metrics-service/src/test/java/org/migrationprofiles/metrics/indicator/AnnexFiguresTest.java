package org.migrationprofiles.metrics.indicator;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.migrationprofiles.metrics.Answers.ask;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.migrationprofiles.metrics.MetricsServiceTest;
import org.migrationprofiles.metrics.ReportAnnex;

/** The report's figures, recomputed from Annex 1, over HTTP. */
@QuarkusTest
@MetricsServiceTest
class AnnexFiguresTest {

    @BeforeEach
    void theAnnexIsKnown() {
        ReportAnnex.load();
    }

    /** S12, S13, S16 and the table of domain figures: n of N, by publication, by project, within the sampled. */
    @ParameterizedTest(name = "{0} by {1} of {2} is {3} of {4}")
    @CsvSource({
        "evaluated, PUBLICATION, IDF_COMPLETED, 2, 13, 15.4",
        "evaluated, PROJECT, IDF_COMPLETED, 2, 9, 22.2",
        "evaluated, PUBLICATION, SAMPLED, 2, 9, 22.2",
        "surveyed, PUBLICATION, IDF_COMPLETED, 9, 13, 69.2",
        "surveyed, PROJECT, IDF_COMPLETED, 8, 9, 88.9",
        "surveyed, PUBLICATION, SAMPLED, 9, 9, 100.0",
        "sampled, PUBLICATION, IDF_COMPLETED, 9, 13, 69.2",
        "sampled, PROJECT, IDF_COMPLETED, 8, 9, 88.9",
        "evaluated-and-surveyed, PUBLICATION, IDF_COMPLETED, 2, 13, 15.4",
        "evaluated-and-surveyed, PROJECT, IDF_COMPLETED, 2, 9, 22.2",
        "evaluated-and-surveyed, PUBLICATION, SAMPLED, 2, 9, 22.2",
        "neither-evaluated-nor-surveyed, PUBLICATION, IDF_COMPLETED, 4, 13, 30.8",
        "neither-evaluated-nor-surveyed, PROJECT, IDF_COMPLETED, 1, 9, 11.1",
        "neither-evaluated-nor-surveyed, PUBLICATION, SAMPLED, 0, 9, 0.0",
        "evaluated-not-surveyed, PUBLICATION, IDF_COMPLETED, 0, 13, 0.0",
        "evaluated-not-surveyed, PROJECT, IDF_COMPLETED, 0, 9, 0.0",
        "evaluated-not-surveyed, PUBLICATION, SAMPLED, 0, 9, 0.0"
    })
    void nOfN(String indicator, String unit, String population, int n, int total, float percent) {
        ask("/v1/indicators/" + indicator + "?unit=" + unit + "&population=" + population)
                .statusCode(200)
                .body("indicator", equalTo(indicator))
                .body("unit", equalTo(unit))
                .body("n", equalTo(n))
                .body("N", equalTo(total))
                .body("unknown", equalTo(0))
                .body("percent", equalTo(percent))
                .body("caveats", hasItems("SMALL_POPULATION", "GENERALISABILITY_IDF_ONLY"));
    }

    @Test
    void thirteenPublicationsOfThirteenProfilesComeFromNineProjects() {
        ask("/v1/indicators/publications").body("n", equalTo(13)).body("N", equalTo(13));
        ask("/v1/indicators/country-profiles").body("n", equalTo(13));
        ask("/v1/indicators/projects").body("n", equalTo(9));
        ask("/v1/indicators/countries").body("n", equalTo(13));
    }

    /** S23, with 2010 at zero, and S25: neither series falls from year to year (C7). */
    @ParameterizedTest(name = "{0} by {1} from 2010 to 2015")
    @CsvSource({
        "publications, PUBLICATION_YEAR, publication, 0 3 1 4 2 3",
        "publications, FUNDING_YEAR, funding, 4 2 3 3 1 0",
        "projects, FUNDING_YEAR, funding, 1 2 2 3 1 0"
    })
    void seriesByYear(String indicator, String axis, String range, String counts) {
        ask("/v1/indicators/" + indicator + "?groupBy=YEAR&yearAxis=" + axis + "&" + range + "YearFrom=2010&" + range
                        + "YearTo=2015")
                .statusCode(200)
                .body("groups.key", contains("2010", "2011", "2012", "2013", "2014", "2015"))
                .body("groups.n.join(' ')", equalTo(counts));
    }

    @ParameterizedTest(name = "{0} by publication year: {1}")
    @CsvSource({"surveyed, 0/3 0/1 4/4 2/2 3/3", "evaluated, 0/3 0/1 0/4 1/2 1/3"})
    void proportionsByPublicationYear(String indicator, String counts) {
        ask("/v1/indicators/" + indicator + "?groupBy=YEAR")
                .body("groups.key", contains("2011", "2012", "2013", "2014", "2015"))
                .body("groups.collect { it.n + '/' + it.N }.join(' ')", equalTo(counts));
    }

    @ParameterizedTest(name = "{0} by region of the IOM: {1}")
    @CsvSource({
        "surveyed, RO_PRETORIA 5/5 RO_BUENOSAIRES 0/4 RO_BANGKOK 3/3 RO_NAIROBI 1/1",
        "evaluated, RO_PRETORIA 2/5 RO_BUENOSAIRES 0/4 RO_BANGKOK 0/3 RO_NAIROBI 0/1"
    })
    void proportionsByRegionOfTheIom(String indicator, String counts) {
        String[] expected = counts.split(" ", -1);
        ValidatableResponse answer = ask("/v1/indicators/" + indicator + "?groupBy=REGION&regionScheme=IOM_RO_2018");
        for (int index = 0; index < expected.length; index += 2) {
            answer.body(
                    "groups.find { it.key == '" + expected[index] + "' }.with { it.n + '/' + it.N }",
                    equalTo(expected[index + 1]));
        }
        answer.body("groups", hasSize(9)).body("groups.findAll { it.N == 0 }", hasSize(5));
    }

    @ParameterizedTest(name = "publications by {0}: {1}")
    @CsvSource({
        "M49, 014 5 005 4 018 1 034 1 035 1 057 1 002 6 019 4 142 2 009 1 150 0",
        "IDF_REGIONS, AFRICA 6 LAC 4 ASIA_OCEANIA 3"
    })
    void publicationsByRegion(String scheme, String counts) {
        String[] expected = counts.split(" ", -1);
        ValidatableResponse answer = ask("/v1/indicators/publications?groupBy=REGION&regionScheme=" + scheme);
        for (int index = 0; index < expected.length; index += 2) {
            answer.body(
                    "groups.find { it.key == '" + expected[index] + "' }.n",
                    equalTo(Integer.valueOf(expected[index + 1])));
        }
    }

    /** S107: from funding to publication, with bounds since a year is not a day. */
    @ParameterizedTest(name = "{0} by {1} of {2}: {4} years on average")
    @CsvSource({
        "publication-lag, PUBLICATION, IDF_COMPLETED, 13, 19, 1.4615, 17.5, 5.5, 29.5",
        "publication-lag, PROJECT, IDF_COMPLETED, 9, 15, 1.6667, 20.0, 8.0, 32.0",
        "publication-lag-first, PROJECT, IDF_COMPLETED, 9, 14, 1.5556, 18.7, 6.7, 30.7",
        "publication-lag, PUBLICATION, SAMPLED, 9, 14, 1.5556, 18.7, 6.7, 30.7",
        "publication-lag, PROJECT, SAMPLED, 8, 13, 1.625, 19.5, 7.5, 31.5"
    })
    void timeFromFundingToPublication(
            String indicator,
            String unit,
            String population,
            int count,
            int sum,
            float mean,
            float months,
            float lower,
            float upper) {
        ask("/v1/indicators/" + indicator + "?unit=" + unit + "&population=" + population)
                .statusCode(200)
                .body("statistics.count", equalTo(count))
                .body("statistics.sum", equalTo(sum))
                .body("statistics.mean", equalTo(mean))
                .body("statistics.meanMonths", equalTo(months))
                .body("statistics.lowerBoundMonths", equalTo(lower))
                .body("statistics.upperBoundMonths", equalTo(upper));
    }

    @Test
    void theLagOfEachPublicationIsOneToThreeYears() {
        ask("/v1/indicators/publication-lag")
                .body("statistics.median", equalTo(1.0f))
                .body("statistics.min", equalTo(1))
                .body("statistics.max", equalTo(3));
        ask("/v1/indicators/publication-lag/members")
                .body("items.observation.countBy { it }", equalTo(Map.of("1", 8, "2", 4, "3", 1)))
                .body("items.find { it.observation == '3' }.countries", contains("AFG"));
    }

    /** C2: three periods, three populations; each says its axis. */
    @Test
    void theReportsThreePeriodsAreThreePopulations() {
        ask("/v1/indicators/publications?population=FUNDED_2011_2014").body("n", equalTo(9));
        ask("/v1/indicators/projects?population=FUNDED_2011_2014").body("n", equalTo(8));
        ask("/v1/indicators/publications?fundingYearFrom=2010&fundingYearTo=2014")
                .body("n", equalTo(13));
        ask("/v1/indicators/publications?publicationYearFrom=2011&publicationYearTo=2014")
                .body("n", equalTo(10));
        ask("/v1/indicators/publications?publicationYearFrom=2010&publicationYearTo=2015")
                .body("n", equalTo(13));
    }

    /** S61, S65: nine of nine released; five policy impacts that somebody names, four of which nobody speaks. */
    @Test
    void ofCapacityResultsThatNobodySpeaksOfNothingIsKnown() {
        ask("/v1/indicators/publication-released?population=SAMPLED")
                .body("n", equalTo(9))
                .body("N", equalTo(9));
        ask("/v1/indicators/policy-impact-sustained?population=SAMPLED")
                .body("unit", equalTo("COUNTRY_PROFILE"))
                .body("n", equalTo(5))
                .body("N", equalTo(9))
                .body("unknown", equalTo(4))
                .body("percent", equalTo(55.6f));
        ask("/v1/indicators/policy-impact-sustained?unit=PROJECT")
                .body("n", equalTo(4))
                .body("N", equalTo(9));
        ask("/v1/indicators/completion-duration")
                .body("suppressed", equalTo("NO_DATA"))
                .body("n", equalTo(0));
    }

    /** S15: what is left out of the sampled is told, with its reason. */
    @Test
    void theUnsampledAreExcludedWithTheirReason() {
        ValidatableResponse answer = ask("/v1/indicators/evaluated?population=SAMPLED")
                .body("excluded.reason", contains("NO_EVALUATION_NOR_SURVEY"))
                .body("excluded[0].count", equalTo(4));
        ask(answer.extract().path("_links.excluded"))
                .statusCode(200)
                .body("items.countries.flatten()", containsInAnyOrder("ARG", "PRY", "URY", "BOL"))
                .body("items.reason.unique()", contains("NO_EVALUATION_NOR_SURVEY"));
    }

    @Test
    void theUnitsBehindAFigureAreFoundByItsLinks() {
        ValidatableResponse answer = ask("/v1/indicators/evaluated?regionScheme=IOM_RO_2018&region=RO_PRETORIA")
                .body("n", equalTo(2))
                .body("N", equalTo(5));
        ask(answer.extract().path("_links.members"))
                .statusCode(200)
                .body("items.countries.flatten()", containsInAnyOrder("MWI", "NAM"))
                .body("items.find { it.countries == ['MWI'] }.source", startsWith("Annex 1 of the Report"))
                .body("items.find { it.countries == ['MWI'] }.locator", equalTo("Annex 1 row 4"))
                .body(
                        "items.find { it.countries == ['MWI'] }.record",
                        endsWith("/v1/publications/" + ReportAnnex.publication("MWI")));
        ask(answer.extract().path("_links.population")).statusCode(200).body("items", hasSize(5));
        ask(answer.extract().path("_links.excluded")).statusCode(200).body("items", hasSize(0));
    }

    /** S66: the report counts one more than it names. */
    @Test
    void whatIsClaimedBeyondTheRecordsIsToldWithTheFigure() {
        String table = "reported.find { it.claim == 'policy-impact-table' }.";
        String figure = "/v1/indicators/policy-impact-sustained?unit=COUNTRY_PROFILE";
        ask(figure + "&population=SAMPLED")
                .body("n", equalTo(5))
                .body(table + "n", equalTo(6))
                .body(table + "unexplained", equalTo(1))
                .body("reported.find { it.claim == 'policy-impact-text' }.unexplained", equalTo(0))
                .body("reported.find { it.claim == 'policy-impact-members' }.unexplained", equalTo(0));
        // Whatever the figure is asked of, the claim is of its own units, as its verdict is.
        ask(figure)
                .body(table + "n", equalTo(6))
                .body(table + "sameUnitAndPopulation", equalTo(false))
                .body(table + "unexplained", equalTo(1));
        // S62: six are claimed, and nobody names any.
        ask("/v1/indicators/data-availability-increased?unit=COUNTRY_PROFILE&population=SAMPLED")
                .body("suppressed", equalTo("NO_DATA"))
                .body("reported.find { it.claim == 'data-availability' }.unexplained", equalTo(6));
    }
}
