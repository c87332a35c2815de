package org.migrationprofiles.metrics.worklist;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.migrationprofiles.metrics.Answers.ask;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.migrationprofiles.kit.security.Roles;
import org.migrationprofiles.metrics.MetricsServiceTest;
import org.migrationprofiles.metrics.ReportAnnex;
import org.migrationprofiles.metrics.Stated;
import org.migrationprofiles.testsupport.Tokens;

/** S80, S102: which countries need an edition, with what is known of it, in an order that explains itself. */
@QuarkusTest
@MetricsServiceTest
class WorklistTest {

    private static final String ADDRESS = "/v1/worklist?asOf=2018-08-31";

    @BeforeEach
    void theAnnexIsKnown() {
        ReportAnnex.load();
    }

    @Test
    void allThirteenAreOnItTheLongestOverdueFirstAndNothingIsKnownOfANextUpdate() {
        ask(ADDRESS)
                .statusCode(200)
                .body(
                        "items.iso3",
                        contains(
                                "BOL", "PRY", "URY", "ARG", "MDG", "MUS", "PHL", "SYC", "AFG", "MWI", "KEN", "FSM",
                                "NAM"))
                .body("items.status", everyItem(is("NON_UPDATED")))
                .body("items.priority.points", contains(38, 38, 38, 36, 34, 34, 34, 34, 32, 32, 30, 30, 30))
                .body("summary.countries", equalTo(13))
                .body("summary.byStatus", equalTo(Map.of("NON_UPDATED", 13, "NO_PROFILE", 0)))
                .body("summary.securedFunding", equalTo(Map.of("YES", 0, "NO", 0, "UNKNOWN", 13)))
                .body("summary.strategy", equalTo(Map.of("YES", 0, "NO", 0, "UNKNOWN", 13)))
                .body("rule.source", equalTo("report L60: one IOM mission"))
                .body("next", nullValue());
    }

    @Test
    void aPriorityIsTheSumOfItsFactorsEachWithItsReason() {
        ask(ADDRESS)
                .body("items[0].priority.ruleVersion", equalTo(1))
                .body("items[0].priority.factors.factor", contains("STATUS", "OVERDUE", "FUNDING", "STRATEGY"))
                .body("items[0].priority.factors.points", contains(20, 8, 5, 5))
                .body(
                        "items[0].priority.factors.explanation",
                        contains(
                                "The next edition is overdue.",
                                "Overdue since 2013-12-31: 4 whole years, 2 points each, 20 at the most.",
                                "Whether money for the next edition is secured is not known.",
                                "Whether there is a strategy to update the profile is not known."))
                .body("items[0].dueTo", equalTo("2013-12-31"))
                .body("items[0].age.calendarYears", equalTo(7))
                .body("items[0].latest.editionYear", equalTo(2011))
                .body("items[0].latest.record", endsWith("/v1/publications/" + ReportAnnex.publication("BOL")));
    }

    @Test
    void aCountryOfWhichASourceSaysThatItHasNoneComesBeforeThoseThatAreOverdue() {
        try (Stated stated = new Stated()) {
            stated.assertion("COUNTRY", "TUV", "PROFILE_EXISTS", "NO");
            stated.awaitTaken();

            ask(ADDRESS)
                    .body("items[0].iso3", equalTo("TUV"))
                    .body("items[0].status", equalTo("NO_PROFILE"))
                    .body("items[0].latest", nullValue())
                    .body("items[0].priority.points", equalTo(40))
                    .body("summary.byStatus.NO_PROFILE", equalTo(1));
            ask(ADDRESS + "&status=NO_PROFILE").body("items.iso3", contains("TUV"));
        }
    }

    @Test
    void whatAProfileSaysOfItsNextUpdateCountsAndUnknownIsNotNo() {
        try (Stated stated = new Stated()) {
            nextUpdate(stated, "BOL", "YES", "NO");
            nextUpdate(stated, "PRY", "NO", "YES");
            nextUpdate(stated, "URY", "UNKNOWN", null);
            stated.awaitTaken();

            ask(ADDRESS)
                    .body("items.find { it.iso3 == 'BOL' }.strategy.answer", equalTo("YES"))
                    .body("items.find { it.iso3 == 'BOL' }.strategy.evidence[0].kind", equalTo("NEXT_UPDATE"))
                    .body(
                            "items.find { it.iso3 == 'BOL' }.strategy.evidence[0].record",
                            endsWith("/v1/profiles/" + ReportAnnex.profile("BOL")))
                    .body("items.find { it.iso3 == 'BOL' }.securedFunding.answer", equalTo("NO"))
                    .body("items.find { it.iso3 == 'BOL' }.priority.points", equalTo(38))
                    .body("items.find { it.iso3 == 'PRY' }.securedFunding.answer", equalTo("YES"))
                    .body("items.find { it.iso3 == 'PRY' }.securedFunding.n", equalTo(1))
                    .body("items.find { it.iso3 == 'PRY' }.strategy.answer", equalTo("NO"))
                    .body("items.find { it.iso3 == 'URY' }.strategy.answer", equalTo("UNKNOWN"))
                    .body("items.find { it.iso3 == 'URY' }.strategy.evidence", hasSize(1))
                    .body("items.find { it.iso3 == 'URY' }.securedFunding.evidence", hasSize(0))
                    .body("summary.securedFunding", equalTo(Map.of("YES", 1, "NO", 1, "UNKNOWN", 11)))
                    .body("summary.strategy", equalTo(Map.of("YES", 1, "NO", 1, "UNKNOWN", 11)));
        }
    }

    @Test
    void whatAProfileSaidOfItsUpdateIsOverWhenTheUpdateIsOut() {
        try (Stated stated = new Stated()) {
            nextUpdate(stated, "BOL", "YES", "YES");
            String commission = stated.organisation("European Commission", "EU_EC");
            stated.publication(stated.profile(null, "BOL", commission), 2014);
            stated.awaitTaken();

            ask(ADDRESS)
                    .body("items.find { it.iso3 == 'BOL' }.latest.editionYear", equalTo(2014))
                    .body("items.find { it.iso3 == 'BOL' }.strategy.answer", equalTo("UNKNOWN"))
                    .body("items.find { it.iso3 == 'BOL' }.securedFunding.answer", equalTo("UNKNOWN"));
        }
    }

    @Test
    void aFundedProfileThatWasNeverOutIsSecuredWhenItsProjectIsUnderWay() {
        try (Stated stated = new Stated()) {
            String commission = stated.organisation("European Commission", "EU_EC");
            String project = stated.project("PR.9301", 2018, List.of("MWI", "AFG"), commission);
            stated.profile(project, "MWI");
            stated.awaitTaken();
            ask(ADDRESS)
                    .body("items.find { it.iso3 == 'MWI' }.securedFunding.answer", equalTo("UNKNOWN"))
                    .body("items.find { it.iso3 == 'MWI' }.securedFunding.unknown", equalTo(1))
                    .body("items.find { it.iso3 == 'AFG' }.securedFunding.evidence[0].kind", equalTo("FUNDED_PROJECT"));

            stated.change("project", project, Stated.fields("status", "IMPLEMENTATION"));
            stated.awaitTaken();
            ask(ADDRESS)
                    .body("items.find { it.iso3 == 'MWI' }.securedFunding.answer", equalTo("YES"))
                    .body("items.find { it.iso3 == 'MWI' }.securedFunding.n", equalTo(1))
                    .body("items.find { it.iso3 == 'MWI' }.securedFunding.evidence[0].kind", equalTo("FUNDED_PROFILE"))
                    .body("items.find { it.iso3 == 'AFG' }.securedFunding.answer", equalTo("YES"))
                    .body("items.find { it.iso3 == 'MWI' }.priority.points", equalTo(27));

            stated.change("project", project, Stated.fields("status", "CANCELLED"));
            stated.awaitTaken();
            ask(ADDRESS).body("items.find { it.iso3 == 'MWI' }.securedFunding.evidence", hasSize(0));
        }
    }

    @Test
    void theLastEvaluationAndOpenConflictsStandBeside() {
        try (Stated stated = new Stated()) {
            String evaluation = stated.evaluation(List.of(ReportAnnex.profile("PHL")), List.of());
            stated.change(
                    "evaluation",
                    evaluation,
                    Stated.fields("publishedOn", Stated.fields("value", "2016-05", "precision", "MONTH")));
            String undated = stated.evaluation(List.of(), List.of(ReportAnnex.project("PR.0106")));
            stated.state(
                    "conflict",
                    Stated.id("conflict of the work-list"),
                    Stated.fields(
                            "subject",
                            Stated.fields("type", "PUBLICATION", "id", ReportAnnex.publication("PHL")),
                            "attribute",
                            "LAUNCHED_ON",
                            "status",
                            "OPEN",
                            "affects",
                            List.of("profile-status")));
            stated.awaitTaken();

            assertThat(undated).isNotEqualTo(evaluation);
            ask(ADDRESS)
                    .body("items.find { it.iso3 == 'PHL' }.evaluated", equalTo("YES"))
                    .body("items.find { it.iso3 == 'PHL' }.lastEvaluation.id", equalTo(evaluation))
                    .body("items.find { it.iso3 == 'PHL' }.lastEvaluation.publishedOn", equalTo("2016-05"))
                    .body("items.find { it.iso3 == 'PHL' }.lastEvaluation.scope", equalTo("COUNTRY_PROFILE"))
                    .body("items.find { it.iso3 == 'PHL' }.openConflicts.attribute", contains("LAUNCHED_ON"))
                    .body("items.find { it.iso3 == 'PHL' }.openConflicts.affectsStatus", contains(true))
                    .body("items.find { it.iso3 == 'PHL' }.caveats", hasItem("OPEN_CONFLICT"))
                    .body("items.find { it.iso3 == 'ARG' }.openConflicts", hasSize(0));
        }
    }

    /** ADR 0077: what came out later was not the last evaluation by then; that it alone tells of one, the country says. */
    @Test
    void anEvaluationThatCameOutLaterIsNotTheLastOne() {
        try (Stated stated = new Stated()) {
            String evaluation = stated.evaluation(List.of(ReportAnnex.profile("PHL")), List.of());
            stated.change(
                    "evaluation",
                    evaluation,
                    Stated.fields("publishedOn", Stated.fields("value", "2016-05", "precision", "MONTH")));
            stated.awaitTaken();

            String filipino = "items.find { it.iso3 == 'PHL' }.";
            ask("/v1/worklist?asOf=2016-04-30")
                    .statusCode(200)
                    .body(filipino + "evaluated", equalTo("YES"))
                    .body(filipino + "lastEvaluation", nullValue())
                    .body(filipino + "caveats", hasItem("TOLD_LATER"));
            ask("/v1/worklist?asOf=2016-05-01")
                    .body(filipino + "lastEvaluation.id", equalTo(evaluation))
                    .body(filipino + "caveats", not(hasItem("TOLD_LATER")));

            String undated = stated.evaluation(List.of(), List.of(ReportAnnex.project("PR.0106")));
            stated.awaitTaken();
            ask("/v1/worklist?asOf=2016-04-30")
                    .body(filipino + "lastEvaluation.id", equalTo(undated))
                    .body(filipino + "caveats", hasItem("TOLD_LATER"));
        }
    }

    @Test
    void itIsNarrowedByStatusRegionAndFunder() {
        ask("/v1/worklist?asOf=2016-06-30&status=DUE_WINDOW")
                .body("items.iso3", contains("AFG", "MWI"))
                .body("items.priority.points", contains(20, 20));
        ask("/v1/worklist?asOf=2016-06-30").body("items", hasSize(8));
        ask(ADDRESS + "&regionScheme=IOM_RO_2018&region=RO_PRETORIA")
                .body("items.iso3", hasItem("MDG"))
                .body("items.iso3", not(hasItem("BOL")));
        ask(ADDRESS + "&funderCategory=EU_EC").body("items", hasSize(0));
        ask(ADDRESS + "&funderCategory=IDF").body("items", hasSize(13));
        ask(ADDRESS + "&status=UNKNOWN&limit=200")
                .body("summary.countries", greaterThan(200))
                .body("items.status", everyItem(is("UNKNOWN")));
    }

    @Test
    void pagesGoOnInTheSameOrder() {
        List<String> seen = new ArrayList<>();
        String address = ADDRESS + "&limit=1";
        for (@Nullable String cursor = ""; cursor != null; ) {
            ValidatableResponse page = ask(cursor.isEmpty() ? address : address + "&cursor=" + cursor);
            page.statusCode(200).body("items", hasSize(1)).body("summary.countries", equalTo(13));
            seen.add(page.extract().path("items[0].iso3"));
            cursor = page.extract().path("next");
            if (cursor != null) {
                page.header("Link", containsString("rel=\"next\""));
            }
        }
        assertThat(seen).containsExactlyElementsOf(ask(ADDRESS).extract().<List<String>>path("items.iso3"));
        ask(ADDRESS + "&cursor=abc").statusCode(400).body("type", endsWith("/problems/invalid-cursor"));
    }

    @Test
    void asCsvItIsOneFileInItsOrder() {
        ValidatableResponse answer = asking().accept("text/csv").get(ADDRESS).then();
        answer.statusCode(200).contentType(startsWith("text/csv"));
        String text = answer.extract().asString();
        assertThat(text.split("\r\n")).hasSize(14);
        assertThat(text).startsWith("asOf,priority.points,");
        assertThat(text.split("\r\n")[1])
                .startsWith("2018-08-31,38,1,STATUS 20|OVERDUE 8|FUNDING 5|STRATEGY 5,BOL,BO,068,");
        asking().accept("text/csv")
                .get(ADDRESS + "&limit=5")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("?limit"));
    }

    @Test
    void whoHoldsItIsToldSoUntilSomethingChanges() {
        String tag = asking().get(ADDRESS).then().extract().header("ETag");
        asking().header("If-None-Match", tag).get(ADDRESS).then().statusCode(304);
        asking().header("If-None-Match", tag).get(ADDRESS + "&limit=1").then().statusCode(200);
        try (Stated stated = new Stated()) {
            nextUpdate(stated, "BOL", "YES", "NO");
            stated.awaitTaken();
            asking().header("If-None-Match", tag).get(ADDRESS).then().statusCode(200);
        }
    }

    @ParameterizedTest(name = "{0} names {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "status=CURRENT | ?status",
                "status=LATE | ?status",
                "funderCategory=MOON | ?funderCategory",
                "region=RO_CAIRO | ?regionScheme",
                "regionScheme=MOON&region=RO_CAIRO | ?regionScheme",
                "regionScheme=IOM_RO_2018 | ?region",
                "regionScheme=IOM_RO_2018&region=NOWHERE | ?region",
                "asOf=yesterday | ?asOf",
                "country=KEN | ?country",
                "limit=0 | ?limit"
            })
    void whatItDoesNotKnowIsRefused(String query, String parameter) {
        ask("/v1/worklist?" + query)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.pointer", contains(parameter));
    }

    private static void nextUpdate(Stated stated, String iso3, String strategy, @Nullable String secured) {
        stated.change(
                "country-profile",
                ReportAnnex.profile(iso3),
                Stated.fields(
                        "nextUpdate",
                        Stated.fields(
                                "strategy",
                                Stated.fields("exists", strategy, "text", null),
                                "securedFunding",
                                secured == null ? null : Stated.fields("secured", secured, "text", null))));
    }

    private static RequestSpecification asking() {
        return given().urlEncodingEnabled(false).auth().oauth2(Tokens.with(Roles.READER));
    }
}
