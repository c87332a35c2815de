package org.migrationprofiles.metrics.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.migrationprofiles.metrics.Answers.ask;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.migrationprofiles.metrics.MetricsServiceTest;
import org.migrationprofiles.metrics.ReportAnnex;
import org.migrationprofiles.metrics.ReportRecords;
import org.migrationprofiles.metrics.Stated;

/** Behind every number are the units that it counts: as many as it says, page by page, also of each group. */
@QuarkusTest
@MetricsServiceTest
class DrillDownTest {

    private static final String CATALOGUE = "/v1/indicators";
    private static final String PUBLICATIONS = CATALOGUE + "/publications?population=ALL&asOf=2018-08-31";

    private Stated stated = new Stated();

    /** Units in several groups, in none, and left out of each breakdown by year. */
    @BeforeEach
    void theReportAndSomeOddUnitsAreKnown() {
        ReportAnnex.load();
        stated = new Stated();
        ReportRecords.state(stated);
        String commission = stated.organisation("European Commission", "EU_EC");
        languages(stated.publication(stated.profile(null, "GEO", commission, ReportAnnex.fund()), 2011), "pt", "en");
        languages(stated.publication(stated.profile(null, "SEN", commission), 2010), "pt-BR");
        stated.publication(stated.profile(null, "BIH"), null);
        String draft = stated.publication(stated.profile(null, "LSO", ReportAnnex.fund()), 2014);
        stated.change("publication", draft, Stated.fields("status", "INCOMPLETE"));
        stated.change(
                "project",
                ReportAnnex.project("PR.0100"),
                Stated.fields(
                        "schedule",
                        Stated.fields(
                                "start", year("2011"),
                                "plannedEnd", year("2012"),
                                "actualEnd", year("2014"),
                                "revisions", List.of(),
                                "revisionsComplete", null),
                        "participation",
                        Stated.fields(
                                "governmentBuyIn",
                                List.of(
                                        Stated.fields("answer", "NO", "period", Stated.fields("from", year("2012"))),
                                        Stated.fields("answer", "YES", "period", Stated.fields("from", year("2014")))),
                                "perceptions",
                                List.of(Stated.fields(
                                        "seenAs", "PROCESS", "holder", "GOVERNMENT", "observedOn", year("2013"))))));
        stated.awaitTaken();
    }

    @AfterEach
    void takeBack() {
        stated.close();
    }

    @Test
    void everyGroupOfEveryIndicatorLeadsToAsManyAsItCounts() {
        List<Map<String, Object>> catalogue =
                ask(CATALOGUE).extract().jsonPath().getList("");
        List<String> wrong = new CopyOnWriteArrayList<>();
        AtomicInteger followed = new AtomicInteger();
        // There are some thousands: a few at a time.
        catalogue.parallelStream().forEach(indicator -> {
            Stream<Object> breakdowns = Stream.concat(
                    values(indicator, "groupings").filter(grouping -> !grouping.equals("YEAR")),
                    values(indicator, "yearAxes").map(axis -> "YEAR&yearAxis=" + axis));
            for (Object grouping : breakdowns.toList()) {
                String address = CATALOGUE + "/" + indicator.get("id")
                        + "?population=ALL&asOf=2018-08-31&regionScheme=IOM_RO_2018&groupBy=" + grouping
                        // Of many countries, some are enough.
                        + ("COUNTRY".equals(grouping) ? "&country=MUS,SYC,KEN,GEO" : "");
                List<Map<String, Object>> groups =
                        ask(address).statusCode(200).extract().jsonPath().getList("groups");
                for (Map<String, Object> group : groups) {
                    if (!Integer.valueOf(0).equals(group.get("N"))) {
                        follow(group, "members", "n", wrong);
                        followed.incrementAndGet();
                        if ("FUNDER_CATEGORY".equals(grouping)
                                || String.valueOf(grouping).endsWith("OBSERVATION_YEAR")) {
                            follow(group, "unknown", "unknown", wrong);
                            follow(group, "population", "N", wrong);
                        }
                    }
                }
            }
        });
        assertThat(wrong).isEmpty();
        assertThat(followed.get()).isGreaterThan(500);
    }

    private static Stream<Object> values(Map<String, Object> indicator, String list) {
        return ((List<?>) Objects.requireNonNull(indicator.get(list))).stream().map(Object.class::cast);
    }

    private static void follow(Map<String, Object> group, String part, String count, List<String> wrong) {
        String link = String.valueOf(((Map<?, ?>) Objects.requireNonNull(group.get("_links"))).get(part));
        JsonPath list = ask(link).statusCode(200).extract().jsonPath();
        if (!Objects.equals(list.get("total"), group.get(count))
                || list.getList("items").size() != list.getInt("total")) {
            wrong.add(link + " leads to " + list.get("total") + " of " + group.get(count));
        }
    }

    @Test
    void aGroupCanBeAskedAboutAlone() {
        for (Map<String, Object> group : ask(PUBLICATIONS + "&groupBy=FUNDER_CATEGORY")
                .extract()
                .jsonPath()
                .<Map<String, Object>>getList("groups")) {
            ask(PUBLICATIONS + "&groupBy=FUNDER_CATEGORY&group=" + group.get("key"))
                    .body("N", equalTo(group.get("N")))
                    .body("population.filters.group", equalTo(group.get("key")))
                    .body("groups.key", contains(group.get("key")))
                    .body("groups.N", contains(group.get("N")));
        }
        // What is in the language itself, and not in one of its kinds; and what has none.
        ask(PUBLICATIONS + "&groupBy=LANGUAGE&group=pt").body("N", equalTo(1));
        ask(PUBLICATIONS + "&groupBy=LANGUAGE&group=UNKNOWN").body("N", equalTo(14));
        // Both: funded by the commission, and by the Fund.
        ask(PUBLICATIONS + "&funderCategory=IDF&groupBy=FUNDER_CATEGORY&group=EU_EC")
                .body("N", equalTo(1));
        // What is left out belongs to a group too.
        ask(PUBLICATIONS + "&groupBy=COUNTRY&group=LSO")
                .body("N", equalTo(0))
                .body("excluded.reason", contains("INCOMPLETE"));
        ask(PUBLICATIONS + "&groupBy=COUNTRY&group=KEN").body("excluded", hasSize(0));
    }

    @Test
    void listsComePageByPageAndSayHowLongTheyAre() {
        List<Object> ids = new ArrayList<>();
        String address = CATALOGUE + "/publications/population?population=ALL&limit=1";
        String next = address;
        while (next != null) {
            ValidatableResponse page =
                    ask(next).statusCode(200).body("total", equalTo(16)).body("items", hasSize(1));
            ids.add(page.extract().path("items[0].id"));
            String cursor = page.extract().path("next");
            String link = page.extract().header("Link");
            assertThat(link == null).isEqualTo(cursor == null);
            next = cursor == null ? null : address + "&cursor=" + cursor;
            if (next != null) {
                assertThat(link).contains("cursor=" + cursor).contains("rel=\"next\"");
            }
        }
        assertThat(ids)
                .hasSize(16)
                .doesNotHaveDuplicates()
                .isEqualTo(ask(CATALOGUE + "/publications/population?population=ALL")
                        .body("next", nullValue())
                        .extract()
                        .path("items.id"));
        String cursor = ask(address).extract().path("next");
        ask(CATALOGUE + "/publications/population?population=IDF_COMPLETED&cursor=" + cursor)
                .statusCode(400);
    }

    @Test
    void whatIsLeftOutIsListedByItsReason() {
        ValidatableResponse answer = ask(PUBLICATIONS + "&withoutFunderCategory=OTHER&groupBy=YEAR")
                .body("excluded.reason", contains("INCOMPLETE", "NO_FUNDER"));
        for (Map<String, Object> excluded : answer.extract().jsonPath().<Map<String, Object>>getList("excluded")) {
            ask(String.valueOf(excluded.get("link")))
                    .statusCode(200)
                    .body("total", equalTo(excluded.get("count")))
                    .body("items.reason", everyItem(equalTo(excluded.get("reason"))));
        }
        String all = CATALOGUE + "/publications/excluded?population=ALL&withoutFunderCategory=OTHER";
        ask(all + "&reason=INCOMPLETE,NO_FUNDER")
                .body("total", equalTo(2))
                .body("items.reason", hasItems("INCOMPLETE", "NO_FUNDER"));
        ask(all + "&reason=NO_LANGUAGE").body("total", equalTo(0));
    }

    private static Map<String, Object> year(String value) {
        return Map.of("value", value, "precision", "YEAR");
    }

    private void languages(String publication, String... tags) {
        stated.change("publication", publication, Stated.fields("languages", List.of(tags)));
    }
}
