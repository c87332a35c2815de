package org.migrationprofiles.metrics.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.migrationprofiles.metrics.Answers.ask;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.MapAssert;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.migrationprofiles.metrics.MetricsServiceTest;
import org.migrationprofiles.metrics.ReportAnnex;
import org.migrationprofiles.metrics.Stated;

/** S31, S32, S36: where the profiles are, by any scheme of regions. */
@QuarkusTest
@MetricsServiceTest
class CoverageTest {

    @BeforeEach
    void theAnnexIsKnown() {
        ReportAnnex.load();
    }

    @Test
    void fourOfNineRegionsOfTheIomAreCoveredAndTheLargestHasFiveOfThirteen() {
        ask("/v1/coverage?scheme=IOM_RO_2018")
                .statusCode(200)
                .body("N", equalTo(13))
                .body("membershipAsOf", equalTo("2018-08-31"))
                .body("levels", hasSize(1))
                .body("levels[0].level", equalTo("REGION"))
                .body("levels[0].covered.n", equalTo(4))
                .body("levels[0].covered.N", equalTo(9))
                .body("levels[0].covered.percent", equalTo(44.4f))
                .body("levels[0].largest", contains("RO_PRETORIA"))
                .body("levels[0].largestShare.n", equalTo(5))
                .body("levels[0].largestShare.percent", equalTo(38.5f))
                .body("unplaced", hasSize(0));
    }

    /** S31 and S32: 13 publications, 9 sampled ones, 9 projects; five regions stay at zero and are told. */
    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource({
        "PUBLICATION, IDF_COMPLETED, 5, 4, 3, 1",
        "COUNTRY_PROFILE, IDF_COMPLETED, 5, 4, 3, 1",
        "COUNTRY, IDF_COMPLETED, 5, 4, 3, 1",
        "PUBLICATION, SAMPLED, 5, 0, 3, 1",
        "PROJECT, IDF_COMPLETED, 4, 1, 3, 1"
    })
    void regionsOfTheIom(String unit, String population, int southernAfrica, int southAmerica, int asia, int east) {
        String n = "regions.find { it.key == '%s' }.n";
        ask("/v1/coverage?scheme=IOM_RO_2018&unit=" + unit + "&population=" + population)
                .statusCode(200)
                .body("regions", hasSize(9))
                .body(n.formatted("RO_PRETORIA"), equalTo(southernAfrica))
                .body(n.formatted("RO_BUENOSAIRES"), equalTo(southAmerica))
                .body(n.formatted("RO_BANGKOK"), equalTo(asia))
                .body(n.formatted("RO_NAIROBI"), equalTo(east))
                .body("regions.findAll { it.n == 0 }.size()", equalTo(southAmerica == 0 ? 6 : 5));
    }

    @Test
    void theFundsRegionsHaveSixFourAndThree() {
        ask("/v1/coverage?scheme=IDF_REGIONS")
                .body(
                        "regions.collectEntries { [it.key, it.n] }",
                        equalTo(Map.of("AFRICA", 6, "LAC", 4, "ASIA_OCEANIA", 3)));
    }

    @Test
    void eachLevelOfM49IsCountedByItself() {
        ask("/v1/coverage?scheme=M49")
                .statusCode(200)
                .body("regions.find { it.key == '001' }.level", equalTo("WHOLE"))
                .body("regions.find { it.key == '001' }.n", equalTo(13))
                .body(
                        "regions.findAll { it.level == 'REGION' }.collectEntries { [it.key, it.n] }",
                        equalTo(Map.of("002", 6, "019", 4, "142", 2, "009", 1, "150", 0)))
                .body("levels.level", contains("REGION", "SUB_REGION", "INTERMEDIATE_REGION", "NARROWEST"))
                .body("levels[0].covered.n", equalTo(4))
                .body("levels[0].covered.N", equalTo(5))
                .body("levels[3].covered.n", equalTo(6));
        ask("/v1/coverage?scheme=M49&level=NARROWEST")
                .body(
                        "regions.findAll { it.n > 0 }.collectEntries { [it.key, it.n] }",
                        equalTo(Map.of("014", 5, "005", 4, "018", 1, "034", 1, "035", 1, "057", 1)))
                .body("regions.sum { it.n }", equalTo(13))
                .body("levels.level", contains("NARROWEST"));
    }

    @Test
    void aCountryThatNoRegionOfTheSchemeHasIsTold() {
        ask("/v1/coverage?scheme=IOM_RO_2018&population=ALL").body("caveats", not(hasItem("COUNTRIES_WITHOUT_REGION")));
        try (Stated stated = new Stated()) {
            String profile = stated.profile(null, "ATA", stated.organisation("Polar Fund", "OTHER"));
            stated.publication(profile, 2014);
            stated.awaitTaken();

            ask("/v1/coverage?scheme=IOM_RO_2018&population=ALL")
                    .statusCode(200)
                    .body("N", equalTo(14))
                    .body("unplaced", equalTo(List.of(Map.of("country", "ATA", "n", 1))))
                    .body("caveats", hasItem("COUNTRIES_WITHOUT_REGION"))
                    .body("caveats", hasItem("SMALL_POPULATION"));
        }
    }

    /** What is left out, and what sources claim of how many there are, stands beside coverage as beside the count itself. */
    @Test
    void whatIsLeftOutAndWhatIsClaimedStandBeside() {
        try (Stated stated = new Stated()) {
            String draft = stated.publication(stated.profile(null, "LSO", ReportAnnex.fund()), 2012);
            stated.change("publication", draft, Stated.fields("status", "INCOMPLETE"));
            stated.awaitTaken();

            ValidatableResponse answer = ask("/v1/coverage?scheme=IOM_RO_2018")
                    .statusCode(200)
                    .body("N", equalTo(13))
                    .body("excluded.reason", contains("INCOMPLETE"))
                    .body("excluded.count", contains(1))
                    .body("excluded.units", contains(hasSize(1)))
                    .body("conflicts", hasSize(0))
                    .body("reported.find { it.claim == 'small-number-publications' }.n", equalTo(13))
                    .body("reported.find { it.claim == 'small-number-publications' }.verdict", equalTo("SUPPORTED"))
                    .body(
                            "reported.find { it.claim == 'small-number-publications' }.sameUnitAndPopulation",
                            equalTo(true));
            ask(answer.extract().path("excluded[0].link")).statusCode(200).body("items.id", contains(draft));
            ask(answer.extract().path("reported.find { it.claim == 'small-number-publications' }.link"))
                    .statusCode(200)
                    .body("key", equalTo("small-number-publications"));
        }
    }

    /** ADR 0077: of an earlier date, units count of which only later sources tell, and it is said. */
    @ParameterizedTest
    @ValueSource(strings = {"coverage?scheme=M49&", "coverage/comparison?scheme=M49&", "coverage/funders?"})
    void thatOnlyLaterSourcesTellOfUnitsIsSaid(String question) {
        String asked = "/v1/" + question + "asOf=";
        ask(asked + "2018-08-30").body("caveats", not(hasItem("TOLD_LATER")));
        try (Stated stated = new Stated()) {
            stated.change(
                    "source",
                    Stated.id("source " + ReportAnnex.SOURCE_KEY),
                    Stated.fields("issued", Stated.fields("value", "2018-08-31", "precision", "DAY")));
            stated.awaitTaken();

            ask(asked + "2018-08-30").statusCode(200).body("caveats", hasItem("TOLD_LATER"));
            ask(asked + "2018-08-31").statusCode(200).body("caveats", not(hasItem("TOLD_LATER")));
        }
    }

    /** Whoever tells figures by region says what the regions rest on. */
    @Test
    void thatMembershipIsInferredIsSaidOfAnIndicatorToo() {
        try (Stated stated = new Stated()) {
            scheme(stated, "WORLD_BANK", List.of("SAS"), membership("SAS", "AFG", null, null));
            stated.awaitTaken();

            String figure = "/v1/indicators/evaluated?regionScheme=WORLD_BANK";
            ask("/v1/coverage?scheme=WORLD_BANK")
                    .body("caveats", hasItems("MEMBERSHIP_INFERRED", "COUNTRIES_WITHOUT_REGION"));
            ask(figure + "&groupBy=REGION")
                    .statusCode(200)
                    .body("caveats", hasItems("MEMBERSHIP_INFERRED", "COUNTRIES_WITHOUT_REGION"));
            ask(figure + "&region=SAS")
                    .statusCode(200)
                    .body("N", equalTo(1))
                    .body("caveats", hasItem("MEMBERSHIP_INFERRED"))
                    .body("caveats", not(hasItem("COUNTRIES_WITHOUT_REGION")));
            ask(figure).body("caveats", not(hasItem("MEMBERSHIP_INFERRED")));
        }
    }

    /** The World Bank once had Afghanistan in South Asia; the day on which that changed is assumed here. */
    @Test
    void aCountryThatMovesCountsWhereItWasAndWhereItIs() {
        try (Stated stated = new Stated()) {
            scheme(
                    stated,
                    "WORLD_BANK",
                    List.of("SAS", "MEA"),
                    membership("SAS", "AFG", null, "2025-06-30"),
                    membership("MEA", "AFG", "2025-07-01", null));
            stated.awaitTaken();

            coverage("WORLD_BANK", "2025-06-30").containsEntry("SAS", 1).containsEntry("MEA", 0);
            coverage("WORLD_BANK", "2025-07-01").containsEntry("SAS", 0).containsEntry("MEA", 1);
        }
    }

    /** IOM merged two regions of the Americas in 2024; of the northern one no member is known. */
    @Test
    void twoRegionsThatBecomeOneHaveItsCountriesFromThatDayOn() {
        List<String> southern = List.of("ARG", "BOL", "PRY", "URY");
        try (Stated stated = new Stated()) {
            scheme(
                    stated,
                    "IOM_RO",
                    List.of("RO_SANJOSE", "RO_BUENOSAIRES", "RO_PANAMA"),
                    Stream.concat(
                                    southern.stream()
                                            .map(country -> membership("RO_BUENOSAIRES", country, null, "2023-12-31")),
                                    southern.stream()
                                            .map(country -> membership("RO_PANAMA", country, "2024-01-01", null)))
                            .toArray(Map[]::new));
            stated.awaitTaken();

            coverage("IOM_RO", "2023-12-31")
                    .containsEntry("RO_BUENOSAIRES", 4)
                    .containsEntry("RO_PANAMA", 0)
                    .containsEntry("RO_SANJOSE", 0);
            coverage("IOM_RO", "2024-01-01")
                    .containsEntry("RO_BUENOSAIRES", 0)
                    .containsEntry("RO_PANAMA", 4)
                    .containsEntry("RO_SANJOSE", 0);
        }
    }

    private static MapAssert<String, Integer> coverage(String scheme, String asOf) {
        Map<String, Integer> byRegion = ask("/v1/coverage?scheme=" + scheme + "&asOf=" + asOf)
                .statusCode(200)
                .body("membershipAsOf", equalTo(asOf))
                .extract()
                .path("regions.collectEntries { [it.key, it.n] }");
        return assertThat(byRegion);
    }

    private static void scheme(Stated stated, String code, List<String> regions, Map<?, ?>... memberships) {
        stated.state(
                "region-scheme",
                code,
                Stated.fields(
                        "code",
                        code,
                        "name",
                        code,
                        "fixedReferenceDate",
                        null,
                        "basedOn",
                        null,
                        "source",
                        "a test",
                        "regions",
                        regions.stream()
                                .map(region -> Stated.fields("code", region, "name", region, "parent", null))
                                .toList(),
                        "memberships",
                        List.of(memberships)));
    }

    private static Map<String, Object> membership(
            String region, String country, @Nullable String from, @Nullable String to) {
        return Stated.fields(
                "region", region,
                "country", country,
                "validFrom", from,
                "validTo", to,
                "source", "a test",
                "evidence", "INFERRED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?scheme=UN", "?scheme=M49&scheme=IDF_REGIONS"})
    void aSchemeThatThereIsNotIsRefusedWithThoseThatThereAre(String query) {
        ask("/v1/coverage" + query)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.pointer", contains("?scheme"));
        ask("/v1/coverage?scheme=UN").body("detail", containsString("IDF_REGIONS, IOM_RO_2018, M49"));
    }
}
