package org.migrationprofiles.metrics.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.migrationprofiles.metrics.Answers.ask;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.migrationprofiles.metrics.MetricsServiceTest;
import org.migrationprofiles.metrics.ReportAnnex;
import org.migrationprofiles.metrics.Stated;

/** S31, S33, S37, S39, C6, C12 and C18: coverage by who pays, and where there is none. */
@QuarkusTest
@MetricsServiceTest
class CoverageByFunderTest {

    private static final String COMPARISON = "/v1/coverage/comparison?scheme=IOM_RO_2018&asOf=2018-08-31";
    private static final String WITHOUT = "/v1/coverage/countries-without-profile?asOf=2018-08-31";
    private static final String NAMED = "RO_BUENOSAIRES,RO_SANJOSE,RO_DAKAR";

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

    /** C6: 4 of 13 of all, 0 of 9 of the sampled, where most are claimed. */
    @ParameterizedTest
    @CsvSource({"IDF_COMPLETED, 4, 13", "SAMPLED, 0, 9"})
    void theThreeRegionsThatTheReportNames(String population, int n, int total) {
        ValidatableResponse answer = ask("/v1/coverage?scheme=IOM_RO_2018&population=" + population + "&region="
                        + NAMED)
                .statusCode(200)
                .body("selected.regions", contains("RO_BUENOSAIRES", "RO_SANJOSE", "RO_DAKAR"))
                .body("selected.figure.n", equalTo(n))
                .body("selected.figure.N", equalTo(total));
        ask(answer.extract().path("selected.members")).statusCode(200).body("items", hasSize(n));
        ask("/v1/coverage?scheme=IOM_RO_2018").body("selected", nullValue());
        ask("/v1/coverage?scheme=IOM_RO_2018&region=MOON")
                .statusCode(400)
                .body("errors.pointer", contains("?region"))
                .body("detail", containsString("RO_PRETORIA"));
    }

    @Test
    void withTheAnnexAloneThereIsNothingToCompareWith() {
        ask(COMPARISON)
                .statusCode(200)
                .body("N", equalTo(13))
                .body(side("FUND", "n"), equalTo(13))
                .body(side("FUND", "covered.n"), equalTo(4))
                .body(side("FUND", "covered.N"), equalTo(9))
                .body(side("NOT_FUND", "n"), equalTo(0))
                .body(side("NOT_FUND", "largest"), hasSize(0))
                .body(side("FUND_IN_PERIOD", "n"), equalTo(13))
                .body(side("ALL_BUT_FUND_IN_PERIOD", "n"), equalTo(0))
                .body("caveats", hasItems("GROUP_WITHOUT_UNITS", "SMALL_POPULATION"));
    }

    /** S33 and both readings of C18: they give different answers, and each can be drilled into. */
    @Test
    void theFundBesideAllOthers() {
        String commission = stated.organisation("European Commission", "EU_EC");
        stated.publication(stated.profile(null, "GEO", commission), 2011);
        stated.publication(stated.profile(null, "SEN", commission), 2010);
        stated.publication(stated.profile(null, "GHA", commission, ReportAnnex.fund()), 2011);
        stated.publication(stated.profile(null, "BIH"), 2009);
        String later = stated.project("PR.9301", 2016, List.of("BWA"), ReportAnnex.fund());
        stated.publication(stated.profile(later, "BWA", ReportAnnex.fund()), 2018);
        // Left out for another reason than their funders or years.
        for (String iso3 : List.of("LSO", "SWZ")) {
            String draft = stated.publication(stated.profile(null, iso3), 2012);
            stated.change("publication", draft, Stated.fields("status", "INCOMPLETE"));
        }
        stated.awaitTaken();

        ValidatableResponse answer = ask(COMPARISON)
                .statusCode(200)
                .body("N", equalTo(18))
                .body("fundingYearFrom", equalTo(2010))
                .body("fundingYearTo", equalTo(2014))
                .body(side("FUND", "n"), equalTo(15))
                .body(side("NOT_FUND", "n"), equalTo(2))
                .body(side("FUNDER_UNKNOWN", "n"), equalTo(1))
                .body(side("FUND_IN_PERIOD", "n"), equalTo(13))
                .body(side("FUND_OTHER_YEARS", "n"), equalTo(1))
                .body(side("FUND_YEAR_UNKNOWN", "n"), equalTo(1))
                .body(side("ALL_BUT_FUND_IN_PERIOD", "n"), equalTo(5))
                .body(side("FUND_OTHER_YEARS", "largest"), contains("RO_PRETORIA"))
                .body("regions.find { it.key == 'RO_PRETORIA' }.n.FUND", equalTo(6))
                .body("regions.find { it.key == 'RO_PRETORIA' }.n.FUND_OTHER_YEARS", equalTo(1))
                .body("regions.find { it.key == 'RO_PRETORIA' }.n.NOT_FUND", equalTo(0))
                .body("excluded.reason", contains("INCOMPLETE"))
                .body("excluded.count", contains(2))
                .body("conflicts", hasSize(0))
                .body("reported.find { it.claim == 'publications-completed' }.verdict", notNullValue());
        ask(answer.extract().path("excluded[0].link")).statusCode(200).body("items", hasSize(2));
        for (Map<String, Object> group : answer.extract().jsonPath().<Map<String, Object>>getList("groups")) {
            List<Object> found = new ArrayList<>();
            for (Object address : (List<?>) Objects.requireNonNull(group.get("members"))) {
                found.addAll(ask(address.toString())
                        .statusCode(200)
                        .extract()
                        .jsonPath()
                        .getList("items.id"));
            }
            assertThat(found).as("%s", group.get("group")).hasSize((Integer) Objects.requireNonNull(group.get("n")));
        }
        ask(COMPARISON + "&fundingYearFrom=2011&unit=PROJECT")
                .body(side("FUND", "n"), equalTo(10))
                .body(side("FUND_IN_PERIOD", "n"), equalTo(8))
                .body(side("FUND_OTHER_YEARS", "n"), equalTo(2))
                .body("caveats", hasItem("COUNTED_IN_EACH_REGION"));
    }

    @Test
    void whatHasNoFunderOnRecordIsNoNoOfAnyFunder() {
        stated.publication(stated.profile(null, "BIH"), 2009);
        stated.publication(stated.profile(null, "GEO", stated.organisation("European Commission", "EU_EC")), 2011);
        stated.awaitTaken();

        String without = "/v1/indicators/publications?population=ALL&withoutFunderCategory=IDF";
        ask(without)
                .statusCode(200)
                .body("N", equalTo(1))
                .body("population.filters.withoutFunderCategory", equalTo("IDF"))
                .body("excluded.reason", contains("NO_FUNDER"))
                .body("excluded[0].units", contains(containsString("2009")));
        ask("/v1/indicators/publications?withoutFunderCategory=MOON")
                .statusCode(400)
                .body("errors.pointer", contains("?withoutFunderCategory"))
                .body("detail", containsString("GOVERNMENT"));
    }

    /** S37 and C12: counts by category, how many there are altogether, and what is in several. */
    @Test
    void categoriesOfFundersOverlapAndAreNeverAddedUp() {
        String verdict = ask("/v1/claims/profiles-co-funded-iom").extract().path("verdict");
        ask("/v1/coverage/funders?asOf=2018-08-31")
                .statusCode(200)
                .body("N", equalTo(13))
                .body("distinctProfiles", equalTo(13))
                .body("withoutFunder", equalTo(0))
                .body("combinations", contains(Map.of("categories", List.of("IDF"), "n", 13)))
                .body("unit", equalTo("COUNTRY_PROFILE"))
                .body("population", equalTo("ALL"))
                .body("excluded", hasSize(0))
                .body("reported.claims", hasSize(4))
                .body("reported.claims.find { it.key == 'reports-under-idf' }.verdict", equalTo("SUPPORTED"))
                .body("reported.claims.find { it.key == 'profiles-co-funded-iom' }.verdict", equalTo(verdict))
                .body("reported.claims.find { it.key == 'profiles-co-funded-iom' }.locator", notNullValue())
                .body("reported.profiles.find { it.claim == 'profiles-sampled' }.verdict", notNullValue())
                .body("reported.atLeast", equalTo(34))
                .body("reported.atMost", equalTo(82))
                .body("caveats", not(hasItem("COUNTED_IN_EACH_GROUP")));

        String commission = stated.organisation("European Commission", "EU_EC");
        String geo = stated.profile(null, "GEO", commission, ReportAnnex.fund());
        stated.publication(geo, 2011);
        stated.publication(geo, 2014);
        stated.publication(stated.profile(null, "SEN", commission), 2010);
        stated.publication(stated.profile(null, "BIH"), 2009);
        String draft = stated.publication(stated.profile(null, "LSO"), 2012);
        stated.change("publication", draft, Stated.fields("status", "INCOMPLETE"));
        stated.awaitTaken();

        ValidatableResponse answer = ask("/v1/coverage/funders?asOf=2018-08-31")
                .body("excluded.reason", contains("INCOMPLETE"))
                .body("excluded.count", contains(1))
                .statusCode(200)
                .body("N", equalTo(16))
                .body("distinctProfiles", equalTo(15))
                .body("distinctPublications", equalTo(16))
                .body("withoutFunder", equalTo(1))
                .body("categories.category", contains("IDF", "IOM", "EU_EC", "GOVERNMENT", "OTHER"))
                .body("categories.profiles.n", contains(14, 0, 2, 0, 0))
                .body("categories.profiles.unknown", everyItem(equalTo(1)))
                .body("categories.publications", contains(15, 0, 3, 0, 0))
                .body("categories.alone", contains(13, 0, 1, 0, 0))
                .body("overlapMatrix.IDF.EU_EC", equalTo(1))
                .body("overlapMatrix.EU_EC.IDF", equalTo(1))
                .body("overlapMatrix.EU_EC.EU_EC", equalTo(2))
                .body("combinations.sum { it.n }", equalTo(15))
                .body("combinations.categories", hasItem(List.of("IDF", "EU_EC")))
                .body("caveats", hasItems("COUNTED_IN_EACH_GROUP", "PROFILES_WITHOUT_FUNDER"));
        ask(answer.extract().path("categories[2].members")).body("items", hasSize(2));
        ask("/v1/coverage/funders?population=ALL").statusCode(400).body("errors.pointer", contains("?population"));
    }

    @Test
    void countriesWithoutAProfileAreListedPageByPage() {
        stated.assertion("COUNTRY", "AGO", "PROFILE_EXISTS", "NO");
        stated.awaitTaken();

        List<String> all = new ArrayList<>();
        String next = WITHOUT + "&scheme=IOM_RO_2018&region=RO_PRETORIA&limit=4";
        String address = next;
        while (true) {
            ValidatableResponse page = ask(address).statusCode(200);
            all.addAll(page.extract().path("items.iso3"));
            String cursor = page.extract().path("next");
            if (cursor == null) {
                break;
            }
            address = next + "&cursor=" + cursor;
        }
        // Southern Africa has fifteen countries; five of them have a profile.
        assertThat(all).hasSize(10).isSorted().contains("AGO", "BWA").doesNotContain("NAM", "MUS");
        ask(WITHOUT + "&exists=NO")
                .body("items.iso3", contains("AGO"))
                .body("items.exists", contains("NO"))
                .body("items.m49", contains("024"));
        ValidatableResponse unknown = ask(WITHOUT + "&exists=UNKNOWN&limit=1")
                .body("items", hasSize(1))
                .body("items.exists", contains("UNKNOWN"));
        ask(unknown.extract().path("items[0].status"))
                .statusCode(200)
                .body("countries", hasSize(1))
                .body("countries.exists", contains("UNKNOWN"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "coverage/comparison | ?scheme",
                "coverage/comparison?scheme=MOON | ?scheme",
                "coverage/comparison?scheme=M49&unit=SURVEY | ?unit",
                "coverage/comparison?scheme=M49&fundingYearFrom=2015&fundingYearTo=2010 | ?fundingYearTo",
                "coverage/comparison?scheme=M49&fundingYearFrom=1900 | ?fundingYearFrom",
                "coverage/comparison?scheme=M49&level=REGION | ?level",
                "coverage/countries-without-profile?exists=YES | ?exists",
                "coverage/countries-without-profile?region=RO_DAKAR | ?scheme",
                "coverage/countries-without-profile?scheme=IOM_RO_2018&region=MOON | ?region",
                "coverage/countries-without-profile?limit=0 | ?limit"
            })
    void whatThereIsNotIsRefusedWithItsName(String query, String parameter) {
        ask("/v1/" + query)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.pointer", contains(parameter));
    }

    private static String side(String group, String member) {
        return "groups.find { it.group == '" + group + "' }." + member;
    }
}
