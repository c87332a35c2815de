package org.migrationprofiles.metrics.indicator;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.migrationprofiles.metrics.Answers.ask;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.migrationprofiles.metrics.MetricsServiceTest;
import org.migrationprofiles.metrics.ReportAnnex;
import org.migrationprofiles.metrics.Stated;

/** Filters and breakdowns: what has no value for one is told, never lost and never guessed. */
@QuarkusTest
@MetricsServiceTest
class FiltersAndGroupsTest {

    private static final String PUBLICATIONS = "/v1/indicators/publications";
    private static final String COUNTED = "groups.collect { it.key + ' ' + it.N }";

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

    /** S38: the report says of no country which language it has. */
    @Test
    void languagesAreThoseOnRecord() {
        ask(PUBLICATIONS + "?language=fr")
                .statusCode(200)
                .body("N", equalTo(0))
                .body("excluded.reason", contains("NO_LANGUAGE"))
                .body("excluded[0].count", equalTo(13));
        ask(PUBLICATIONS + "?groupBy=LANGUAGE").body(COUNTED, contains("UNKNOWN 13"));

        languages("KEN", "en");
        languages("MDG", "fr");
        languages("SYC", "en", "fr");
        languages("ARG", "es");
        languages("BOL", "pt-BR");
        stated.awaitTaken();

        ask(PUBLICATIONS + "?language=fr").body("N", equalTo(2)).body("excluded[0].count", equalTo(8));
        ask(PUBLICATIONS + "?language=FR,es").body("N", equalTo(3));
        ask(PUBLICATIONS + "?language=pt").body("N", equalTo(1));
        ask(PUBLICATIONS + "?language=pt-PT").body("N", equalTo(0));
        ask("/v1/indicators/projects?language=es")
                .body("N", equalTo(1))
                .body("population.filters.language", equalTo("es"));
        ask(PUBLICATIONS + "?groupBy=LANGUAGE")
                .body(COUNTED, contains("en 2", "es 1", "fr 2", "pt-BR 1", "UNKNOWN 8"))
                .body("caveats", hasItem("COUNTED_IN_EACH_GROUP"));
    }

    /** S24: what is not out is counted when it is asked for. */
    @Test
    void whatIsIncompleteCountsWhenAskedFor() {
        String project = stated.project("PR.9101", 2013, List.of("LSO"), ReportAnnex.fund());
        String publication = stated.publication(stated.profile(project, "LSO"), 2014);
        stated.change("publication", publication, Stated.fields("status", "INCOMPLETE"));
        stated.awaitTaken();

        for (String counted : List.of("publications", "country-profiles", "projects", "countries")) {
            ask("/v1/indicators/" + counted + "?status=INCOMPLETE")
                    .body("N", equalTo(1))
                    .body("population.definition", equalTo("Incomplete, with a funder of category IDF."))
                    .body("excluded", hasSize(0));
        }
        ask(PUBLICATIONS + "?status=RELEASED,INCOMPLETE&groupBy=STATUS")
                .body("N", equalTo(14))
                .body(COUNTED, contains("RELEASED 13", "INCOMPLETE 1"))
                .body("caveats", not(hasItem("COUNTED_IN_EACH_GROUP")));
        ask(PUBLICATIONS)
                .body("N", equalTo(13))
                .body("population.definition", equalTo("Released, with a funder of category IDF."))
                .body("excluded.reason", contains("INCOMPLETE"));

        stated.change("publication", publication, Stated.fields("status", "WITHDRAWN"));
        stated.awaitTaken();
        ask(PUBLICATIONS + "?status=WITHDRAWN").body("N", equalTo(1));
        ask(PUBLICATIONS + "?status=INCOMPLETE").body("N", equalTo(0)).body("excluded.reason", contains("WITHDRAWN"));
    }

    /** S15, S16: the sampled and the others, as a filter and as a breakdown. */
    @Test
    void sampledOrNot() {
        ask(PUBLICATIONS + "?sampled=YES")
                .body("N", equalTo(9))
                .body("excluded.reason", contains("NO_EVALUATION_NOR_SURVEY"))
                .body("excluded[0].count", equalTo(4));
        ask(PUBLICATIONS + "?sampled=NO").body("N", equalTo(4)).body("excluded", hasSize(0));
        ask(PUBLICATIONS + "?sampled=UNKNOWN").body("N", equalTo(0));
        ask(PUBLICATIONS + "?groupBy=SAMPLED").body(COUNTED, contains("YES 9", "NO 4", "UNKNOWN 0"));

        String project = stated.project("PR.9102", 2012, List.of("BWA"), ReportAnnex.fund());
        stated.publication(stated.profile(project, "BWA"), 2013);
        stated.awaitTaken();
        ask(PUBLICATIONS + "?sampled=YES").body("excluded.reason", hasItems("SAMPLING_UNKNOWN"));
        ask(PUBLICATIONS + "?sampled=NO,UNKNOWN").body("N", equalTo(5));
        ask("/v1/indicators/evaluated?groupBy=SAMPLED").body(COUNTED, contains("YES 9", "NO 4", "UNKNOWN 1"));
        ValidatableResponse evaluated = ask("/v1/indicators/evaluated").body("unknown", equalTo(1));
        ask(evaluated.extract().path("_links.unknown"))
                .statusCode(200)
                .body("items.countries", contains(List.of("BWA")))
                .body("items.observation", contains("UNKNOWN"));
    }

    /** S37, C12: what several fund is in the group of each, so that groups add up to more. */
    @Test
    void fundersOverlap() {
        String commission = stated.organisation("European Commission", "EU_EC");
        stated.publication(stated.profile(null, "GEO", commission, ReportAnnex.fund()), 2011);
        stated.publication(stated.profile(null, "BIH"), 2009);
        stated.awaitTaken();

        ask(PUBLICATIONS + "?population=ALL&groupBy=FUNDER_CATEGORY")
                .body("N", equalTo(15))
                .body(COUNTED, contains("IDF 14", "IOM 0", "EU_EC 1", "GOVERNMENT 0", "OTHER 0", "UNKNOWN 1"))
                .body("caveats", hasItem("COUNTED_IN_EACH_GROUP"));
        ask(PUBLICATIONS + "?population=ALL&groupBy=TYPE")
                // Of types that are not asked for nothing is counted, not even none.
                .body(COUNTED, contains("MP 15", "EMP 0"));
        ask(PUBLICATIONS + "?population=ALL&groupBy=TYPE&type=MP,REGIONAL_SYNTHESIS")
                .body(COUNTED, contains("MP 15", "REGIONAL_SYNTHESIS 0"));
        // Two countries that this scheme has in no region.
        ask(PUBLICATIONS + "?population=ALL&groupBy=REGION&regionScheme=IOM_RO_2018")
                .body("groups.key", hasSize(10))
                .body("groups[9].key", equalTo("UNKNOWN"))
                .body("groups[9].N", equalTo(2));
        ask("/v1/coverage?scheme=IOM_RO_2018&population=ALL").body("regions.key", not(hasItem("UNKNOWN")));
    }

    @Test
    void aMeasureCountsItsValuesInEachGroup() {
        ask("/v1/indicators/publication-lag?groupBy=COUNTRY")
                .body("groups.find { it.key == 'AFG' }.n", equalTo(1))
                .body("groups.find { it.key == 'AFG' }.mean", equalTo(3.0f));
        // A group has what the figure has.
        ask("/v1/indicators/publication-lag?groupBy=TYPE")
                .body("groups[0].statistics", equalTo(statistics("publication-lag")))
                .body("groups[0].statistics.keySet()", hasItems("count", "sum", "min", "max", "median"))
                .body("groups[1].statistics", nullValue());
        ask("/v1/indicators/evaluated?groupBy=TYPE").body("groups.statistics", everyItem(nullValue()));
        ask("/v1/indicators/publication-lag")
                .body("statistics.standardDeviation", equalTo(0.6343f))
                .body("largest.label", contains("Afghanistan 2014"))
                .body("largest.value", contains(3));
    }

    @ParameterizedTest(name = "{0} names {1} and says {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "evaluated?language=en_US | ?language | BCP 47",
                "evaluated?status=LOST | ?status | RELEASED, INCOMPLETE, WITHDRAWN",
                "evaluated?sampled=MAYBE | ?sampled | YES, NO, UNKNOWN",
                "evaluated?type=BOOK | ?type | MP, EMP, REGIONAL_SYNTHESIS, REGIONAL_PROFILE",
                "evaluated?funderCategory=MOON | ?funderCategory | IDF, IOM, EU_EC, GOVERNMENT, OTHER",
                "evaluated?country=ZZZ | ?country | KAZ, KEN, KGZ",
                "evaluated?regionScheme=IDF_REGIONS&region=MOON | ?region | AFRICA",
                "evaluated?category=FUNDING | ?category | evaluated has none",
                "evaluated?groupBy=CATEGORY | ?groupBy | FUNDER_CATEGORY, LANGUAGE, TYPE, STATUS",
                "has-challenge?category=LUCK | ?category | DATA_AVAILABILITY, VISIBILITY",
                "survey-responses?unit=PROJECT | ?unit | one of SURVEY",
                "evaluated?group=MP | ?group | given with groupBy",
                "evaluated?groupBy=TYPE&group=BOOK | ?group | MP, EMP, REGIONAL_SYNTHESIS, REGIONAL_PROFILE, UNKNOWN",
                "evaluated?groupBy=YEAR&group=MP | ?group | from 1900 to 2199",
                "evaluated?groupBy=COUNTRY&group=ZZZ | ?group | KAZ, KEN, KGZ",
                "evaluated?groupBy=COUNTRY&group=kenya | ?group | alpha-3",
                "evaluated?groupBy=REGION&regionScheme=IDF_REGIONS&group=MOON | ?group | AFRICA",
                "has-challenge?groupBy=CATEGORY&group=LUCK | ?group | DATA_AVAILABILITY, VISIBILITY",
                "evaluated/excluded?reason=MOON | ?reason | NO_FUNDER, NO_FUNDING_YEAR",
                "evaluated/members?reason=NO_FUNDER | ?reason | rollUp, sampled, status",
                "evaluated/members?limit=0 | ?limit | 1",
                "evaluated?limit=10 | ?limit | sampled",
                "evaluated?colour=blue | ?colour | sampled, status, type, unit"
            })
    void whatIsNotThereIsRefusedWithWhatIs(String query, String parameter, String allowed) {
        ask("/v1/indicators/" + query)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.pointer", contains(parameter))
                .body("detail", containsString(allowed));
    }

    private static Map<String, Object> statistics(String indicator) {
        return ask("/v1/indicators/" + indicator).extract().path("statistics");
    }

    private void languages(String country, String... tags) {
        stated.change("publication", ReportAnnex.publication(country), Stated.fields("languages", List.of(tags)));
    }
}
