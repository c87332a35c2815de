package org.migrationprofiles.metrics;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.migrationprofiles.metrics.Answers.ask;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a query asks, it gets an answer or is told what may be asked. */
@QuarkusTest
@MetricsServiceTest
class OddParametersTest {

    @BeforeEach
    void theAnnexIsKnown() {
        ReportAnnex.load();
    }

    @ParameterizedTest(name = "{0} names {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "indicators/evaluated?colour=blue | ?colour",
                "indicators/evaluated?unit=SHIP | ?unit",
                "indicators/projects?unit=PUBLICATION | ?unit",
                "indicators/evaluated?population=EVERYTHING | ?population",
                "indicators/evaluated?rollUp=SOME | ?rollUp",
                "indicators/evaluated?funderCategory=IDF,MOON | ?funderCategory",
                "indicators/evaluated?type=BOOK | ?type",
                "indicators/evaluated?groupBy=COLOUR | ?groupBy",
                "indicators/evaluated?groupBy=REGION | ?regionScheme",
                "indicators/evaluated?groupBy=REGION&regionScheme=MOON | ?regionScheme",
                "indicators/evaluated?region=RO_CAIRO | ?regionScheme",
                "indicators/evaluated?yearAxis=YEAR | ?yearAxis",
                "indicators/evaluated?fundingYearFrom=0000 | ?fundingYearFrom",
                "indicators/evaluated?fundingYearTo=9999&groupBy=YEAR | ?fundingYearTo",
                "indicators/evaluated?publicationYearFrom=99999 | ?publicationYearFrom",
                "indicators/evaluated?publicationYearTo=-1 | ?publicationYearTo",
                "indicators/evaluated?publicationYearTo=%D9%A2%D9%A0%D9%A1%D9%A5 | ?publicationYearTo",
                "indicators/evaluated?asOf=%2B999999999-01-01 | ?asOf",
                "indicators/evaluated?asOf=0000-01-01 | ?asOf",
                "indicators/evaluated?asOf=2018-02-30 | ?asOf",
                "indicators/evaluated?asOf=yesterday | ?asOf",
                "indicators/evaluated?country=kenya | ?country",
                "indicators/evaluated?country=KEN,ZZZ | ?country",
                "indicators/evaluated?country=999 | ?country",
                "indicators/evaluated?country= | ?country",
                "indicators/evaluated?country=, | ?country",
                "indicators/evaluated?funderCategory= | ?funderCategory",
                "profile-status?country= | ?country",
                "indicators/evaluated?fundingYearFrom=2199&fundingYearTo=1900&groupBy=YEAR | ?fundingYearTo",
                "indicators/publications?publicationYearFrom=2015&publicationYearTo=2011 | ?publicationYearTo",
                "indicators?foo=1 | ?foo",
                "freshness?foo=1 | ?foo",
                "indicators/evaluated?region=NOWHERE&regionScheme=M49 | ?region",
                "indicators/evaluated?unit=PROJECT&unit=COUNTRY | ?unit",
                "indicators/evaluated?asOf=2018-01-01&asOf=2019-01-01 | ?asOf",
                "coverage?scheme=M49&level=DEEP | ?level",
                "coverage?scheme=M49&asOf=9999-12-31 | ?asOf",
                "coverage?scheme=M49&groupBy=YEAR | ?groupBy",
                "profile-status?updateCycleYears=0 | ?updateCycleYears",
                "profile-status?updateCycleYears=99999999999 | ?updateCycleYears",
                "profile-status?updateCycleYears=two | ?updateCycleYears",
                "profile-status?ageBasis=LAUNCH | ?ageBasis",
                "profile-status?asOf=%2B999999999-12-31 | ?asOf",
                "profile-status?countries=some | ?countries",
                "profile-status?countries=all&country=KEN | ?countries",
                "profile-status?country=XX | ?country",
                "claims?verdict= | ?verdict",
                "claims?reference= | ?reference",
                "coverage?scheme=M49&level= | ?level",
                "coverage/countries-without-profile?exists= | ?exists",
                "funding?budget= | ?budget",
                "funding?regionScheme= | ?regionScheme",
                "indicators/evaluated?asOf= | ?asOf",
                "indicators/evaluated?fundingYearFrom= | ?fundingYearFrom",
                "indicators/evaluated?group=&groupBy=TYPE | ?group",
                "indicators/evaluated?groupBy= | ?groupBy",
                "indicators/evaluated?knownAt= | ?knownAt",
                "indicators/evaluated?population=%20 | ?population",
                "indicators/evaluated?unit= | ?unit",
                "indicators/evaluated/excluded?reason= | ?reason",
                "indicators/policy-impact?category= | ?category",
                "profile-status?asOf= | ?asOf",
                "profile-status?countries= | ?countries",
                "profile-status/changes?since= | ?since",
                "reports/idf-2010-2014?asOf= | ?asOf",
                "reports/idf-2010-2014/snapshots/diff?from= | ?from",
                "worklist?asOf= | ?asOf",
                "worklist?regionScheme= | ?regionScheme",
                "indicators/evaluated?language=a- | ?language",
                "indicators/evaluated?language=x | ?language",
                "indicators/evaluated?language=en,en-x | ?language",
                "indicators/evaluated?language=en-a | ?language",
                "indicators/evaluated?language=en--GB | ?language",
                "indicators/evaluated?language=en_GB | ?language",
                "indicators/evaluated?groupBy=LANGUAGE&group=en-x | ?group"
            })
    void isRefusedWithItsName(String query, String parameter) {
        ask("/v1/" + query)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.pointer", contains(parameter));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "indicators/evaluated?language=zh-Hant-TW,sl-rozaj-biske,x-fund",
                "indicators/evaluated?groupBy=LANGUAGE&group=UNKNOWN",
                "indicators/evaluated?fundingYearFrom=2011&fundingYearTo=2011&groupBy=YEAR",
                "indicators/publications?groupBy=YEAR&publicationYearFrom=1900&publicationYearTo=2199",
                "indicators/evaluated?country=VAT&groupBy=YEAR",
                "indicators/evaluated?country=VAT&groupBy=COUNTRY",
                "indicators/publication-lag?country=VAT",
                "indicators/evaluated?country=KEN,,MWI,",
                "indicators/evaluated?asOf=1900-01-01&groupBy=REGION&regionScheme=M49",
                "coverage?scheme=IDF_REGIONS&asOf=2199-12-31",
                "profile-status?asOf=1900-01-01",
                "profile-status?asOf=2199-12-31&updateCycleYears=50&countries=all"
            })
    void isAnsweredHoweverOdd(String query) {
        ask("/v1/" + query).statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "indicators/evaluated?country=K%00N",
                "indicators/%00",
                "coverage?scheme=%00",
                "profile-status?country=K%00"
            })
    void aCharacterThatNoAddressHasIsRefused(String query) {
        ask("/v1/" + query).statusCode(400).body("type", endsWith("/problems/malformed-request"));
    }

    @Test
    void aListMayBeLongAndNoLongerThanThat() {
        ask("/v1/indicators/evaluated?country=" + "KEN,".repeat(900))
                .statusCode(200)
                .body("N", equalTo(1));
        ask("/v1/indicators/evaluated?country=" + "KEN,".repeat(1100))
                .statusCode(400)
                .body("errors.pointer", contains("?country"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"KEN", "ken", "KE", "ke", "404"})
    void aCountryIsNamedByAnyOfItsCodes(String code) {
        ask("/v1/indicators/evaluated/population?unit=COUNTRY_PROFILE&country=" + code)
                .statusCode(200)
                .body("items.countries", contains(List.of("KEN")));
        ask("/v1/indicators/evaluated?unit=COUNTRY_PROFILE&country=583," + code)
                .statusCode(200)
                .body("N", equalTo(2))
                .body("population.filters.country", equalTo("FSM,KEN"));
    }

    @Test
    void anIndicatorThatThereIsNotIsToldFromThoseThatThereAre() {
        ask("/v1/indicators/happiness")
                .statusCode(404)
                .body("detail", containsString("evaluated-and-surveyed"))
                .body("detail", containsString("publication-lag-first"));
    }

    @Test
    void aRefusalListsWhatIsAllowed() {
        ask("/v1/indicators/evaluated?population=EVERYTHING")
                .body("detail", containsString("ALL, IDF_COMPLETED, SAMPLED, FUNDED_2011_2014"));
        ask("/v1/indicators/evaluated?population=")
                .body("detail", containsString("ALL, IDF_COMPLETED, SAMPLED, FUNDED_2011_2014"));
        ask("/v1/indicators/evaluated?asOf=").body("detail", containsString("a date such as 2018-08-31"));
        ask("/v1/indicators/evaluated?type=").body("detail", containsString("REGIONAL_PROFILE"));
        ask("/v1/indicators/evaluated?colour=blue").body("detail", containsString("publicationYearFrom"));
        ask("/v1/indicators/projects?unit=COUNTRY").body("detail", containsString("one of PROJECT"));
    }
}
