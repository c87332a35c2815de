package org.migrationprofiles.metrics.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.migrationprofiles.metrics.Answers.ask;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.migrationprofiles.metrics.MetricsServiceTest;
import org.migrationprofiles.metrics.ReportAnnex;
import org.migrationprofiles.metrics.Stated;

/** What becomes of the report's figures when records come, change and go. */
@QuarkusTest
@MetricsServiceTest
class AddedRecordsTest {

    private static final Logger LOG = Logger.getLogger(AddedRecordsTest.class);
    private static final String EVALUATED = "/v1/indicators/evaluated?unit=";

    @BeforeEach
    void theAnnexIsKnown() {
        ReportAnnex.load();
    }

    /** S48: a country's evaluation is its own; its project has it under ANY, not under ALL. */
    @Test
    void anEvaluationOfMauritiusAloneSaysNothingOfSeychelles() {
        try (Stated stated = new Stated()) {
            stated.evaluation(List.of(ReportAnnex.profile("MUS")), List.of());
            stated.awaitTaken();

            ask(EVALUATED + "PUBLICATION")
                    .body("n", equalTo(3))
                    .body("N", equalTo(13))
                    .body("unknown", equalTo(0));
            ask(EVALUATED + "PROJECT&rollUp=ANY").body("n", equalTo(3)).body("N", equalTo(9));
            ask(EVALUATED + "PROJECT&rollUp=ALL").body("n", equalTo(2)).body("N", equalTo(9));
            ask("/v1/indicators/evaluated/members").body("items.countries.flatten()", contains("MWI", "MUS", "NAM"));
            ask(EVALUATED + "COUNTRY&country=SYC").body("n", equalTo(0)).body("unknown", equalTo(0));
            // The annex denies it: the record counts, and the contradiction is told.
            ask(EVALUATED + "PUBLICATION").body("caveats", hasItem("SOURCE_SAYS_OTHERWISE"));
            for (String resting : List.of(
                    "sampled",
                    "evaluated-not-surveyed",
                    "publications?population=SAMPLED",
                    "publications?sampled=YES",
                    "has-challenge?groupBy=SAMPLED",
                    "publication-lag?groupBy=EVALUATED")) {
                ask("/v1/indicators/" + resting).statusCode(200).body("caveats", hasItem("SOURCE_SAYS_OTHERWISE"));
            }
            // What does not rest on evaluations is not denied.
            for (String other : List.of("surveyed", "publications", "has-challenge", "publication-lag", "budget")) {
                ask("/v1/indicators/" + other).statusCode(200).body("caveats", not(hasItem("SOURCE_SAYS_OTHERWISE")));
            }
        }
        ask(EVALUATED + "PUBLICATION").body("n", equalTo(2)).body("caveats", not(hasItem("SOURCE_SAYS_OTHERWISE")));
    }

    @Test
    void anEvaluationShowsWithinASecond() {
        List<Long> milliseconds = new ArrayList<>();
        for (int round = 0; round < 10; round++) {
            try (Stated stated = new Stated()) {
                stated.evaluation(List.of(ReportAnnex.profile("MUS")), List.of());
                long told = System.nanoTime();
                await().pollDelay(Duration.ZERO)
                        .pollInterval(Duration.ofMillis(5))
                        .atMost(Duration.ofSeconds(10))
                        .untilAsserted(() -> ask(EVALUATED + "PUBLICATION").body("n", equalTo(3)));
                milliseconds.add(Duration.ofNanos(System.nanoTime() - told).toMillis());
            }
        }
        milliseconds.sort(Long::compare);
        LOG.infof("From the event in Kafka to the figure over HTTP, in ms, sorted: %s", milliseconds);
        assertThat(milliseconds.get(milliseconds.size() / 2)).isLessThan(1000);
    }

    @Test
    void anEvaluationOfAProjectAsAWholeCountsForNoneOfItsCountries() {
        try (Stated stated = new Stated()) {
            stated.evaluation(List.of(), List.of(ReportAnnex.project("PR.0059")));
            stated.awaitTaken();

            ask(EVALUATED + "PROJECT").body("n", equalTo(3)).body("caveats", hasItem("PROJECT_LEVEL_ONLY"));
            ask(EVALUATED + "PROJECT&rollUp=ALL").body("n", equalTo(2));
            ask(EVALUATED + "PUBLICATION").body("n", equalTo(2)).body("caveats", not(hasItem("PROJECT_LEVEL_ONLY")));
        }
    }

    @Test
    void theCaveatOfAnEvaluationOfTheWholeIsOfAnswersThatItChangesOnly() {
        try (Stated stated = new Stated()) {
            // Of this project all countries are surveyed; of the next, four in South America, none is.
            stated.evaluation(List.of(), List.of(ReportAnnex.project("PR.0059")));
            stated.awaitTaken();
            for (String changed : List.of("evaluated", "evaluated-and-surveyed")) {
                caveats(changed, "ANY").body("caveats", hasItem("PROJECT_LEVEL_ONLY"));
            }
            for (String same : List.of("surveyed", "sampled", "evaluated-not-surveyed", "projects")) {
                caveats(same, "ANY").body("caveats", not(hasItem("PROJECT_LEVEL_ONLY")));
            }
            for (String each : List.of("evaluated", "evaluated-and-surveyed", "sampled", "surveyed")) {
                caveats(each, "ALL").body("caveats", not(hasItem("PROJECT_LEVEL_ONLY")));
            }

            stated.evaluation(List.of(), List.of(ReportAnnex.project("PR.0085")));
            stated.awaitTaken();
            for (String changed : List.of("sampled", "evaluated-not-surveyed", "neither-evaluated-nor-surveyed")) {
                caveats(changed, "ANY").body("caveats", hasItem("PROJECT_LEVEL_ONLY"));
            }
            caveats("surveyed", "ANY").body("caveats", not(hasItem("PROJECT_LEVEL_ONLY")));
        }
    }

    private static ValidatableResponse caveats(String indicator, String rollUp) {
        return ask("/v1/indicators/" + indicator + "?unit=PROJECT&rollUp=" + rollUp)
                .statusCode(200);
    }

    @Test
    void aDraftEvaluationAndASurveyWithoutAResponseCountForNothing() {
        try (Stated stated = new Stated()) {
            String evaluation = stated.evaluation(List.of(ReportAnnex.profile("KEN")), List.of());
            stated.change("evaluation", evaluation, Stated.fields("status", "DRAFT"));
            String survey = stated.survey(ReportAnnex.profile("BOL"));
            stated.change("survey", survey, Stated.fields("status", "SENT"));
            stated.awaitTaken();

            ask(EVALUATED + "PUBLICATION").body("n", equalTo(2));
            ask("/v1/indicators/surveyed").body("n", equalTo(9));
        }
    }

    /** S21: the report is about what the Fund pays for. */
    @Test
    void anotherFundersProfileChangesNoneOfTheFundsFigures() {
        try (Stated stated = new Stated()) {
            String commission = stated.organisation("European Commission", "EU_EC");
            String update = stated.profile(null, "KEN", commission);
            stated.publication(update, 2018);
            stated.evaluation(List.of(update), List.of());
            stated.publication(stated.profile(null, "GEO", commission), 2011);
            stated.awaitTaken();

            for (String unit : List.of("PUBLICATION", "COUNTRY_PROFILE", "COUNTRY")) {
                ask(EVALUATED + unit).body("n", equalTo(2)).body("N", equalTo(13));
            }
            ask(EVALUATED + "PROJECT").body("n", equalTo(2)).body("N", equalTo(9));
            ask("/v1/indicators/publications?population=ALL").body("n", equalTo(15));
            ask("/v1/indicators/countries?population=ALL").body("n", equalTo(14));
            ask("/v1/indicators/publications?population=ALL&funderCategory=EU_EC")
                    .body("n", equalTo(2));
        }
    }

    /** S24: what is incomplete is not counted, and told. */
    @Test
    void anIncompletePublicationIsExcludedWithItsReason() {
        try (Stated stated = new Stated()) {
            String project = stated.project("PR.9001", 2013, List.of("LSO"), ReportAnnex.fund());
            String publication = stated.publication(stated.profile(project, "LSO"), 2014);
            stated.change("publication", publication, Stated.fields("status", "INCOMPLETE", "editionYear", null));
            stated.awaitTaken();

            for (String counted : List.of("publications", "country-profiles", "projects", "countries")) {
                ask("/v1/indicators/" + counted)
                        .body("n", equalTo(counted.equals("projects") ? 9 : 13))
                        .body("excluded.reason", contains("INCOMPLETE"))
                        .body("excluded[0].count", equalTo(1));
            }
        }
    }

    @Test
    void ofAProfileThatNobodySpeaksOfNothingIsKnown() {
        try (Stated stated = new Stated()) {
            String project = stated.project("PR.9002", 2012, List.of("BWA"), ReportAnnex.fund());
            stated.publication(stated.profile(project, "BWA"), 2013);
            stated.awaitTaken();

            for (String unit : List.of("PUBLICATION", "PROJECT")) {
                ask(EVALUATED + unit).body("n", equalTo(2)).body("unknown", equalTo(1));
                ask("/v1/indicators/neither-evaluated-nor-surveyed?unit=" + unit)
                        .body("n", equalTo(unit.equals("PROJECT") ? 1 : 4))
                        .body("unknown", equalTo(1));
            }
            ask("/v1/indicators/evaluated/population")
                    .body("items.find { it.countries == ['BWA'] }.observation", equalTo("UNKNOWN"));
        }
    }

    @Test
    void whatCannotBePlacedByAFilterIsExcludedAndNotGuessed() {
        try (Stated stated = new Stated()) {
            String project = stated.project("PR.9003", null, List.of("SWZ"), ReportAnnex.fund());
            stated.publication(stated.profile(project, "SWZ"), null);
            stated.awaitTaken();

            ask("/v1/indicators/publications").body("n", equalTo(14));
            ask("/v1/indicators/publications?fundingYearFrom=2010")
                    .body("n", equalTo(13))
                    .body("excluded.reason", contains("NO_FUNDING_YEAR"));
            ask("/v1/indicators/publications?groupBy=YEAR").body("excluded.reason", contains("NO_EDITION_YEAR"));
        }
    }

    @Test
    void bothOfAProjectMeansBothOfOneCountry() {
        try (Stated stated = new Stated()) {
            String project = stated.project("PR.9004", 2012, List.of("COM", "MOZ"), ReportAnnex.fund());
            String one = stated.profile(project, "COM");
            String other = stated.profile(project, "MOZ");
            stated.publication(one, 2013);
            stated.publication(other, 2014);
            stated.evaluation(List.of(one), List.of());
            stated.assertion("PROFILE", one, "SURVEYED", "NO");
            stated.survey(other);
            stated.assertion("PROFILE", other, "EVALUATED", "NO");
            stated.awaitTaken();

            ask("/v1/indicators/evaluated-and-surveyed?unit=PROJECT")
                    .body("n", equalTo(2))
                    .body("N", equalTo(10));
            ask("/v1/indicators/sampled?unit=PROJECT&rollUp=ALL").body("n", equalTo(9));
            ask("/v1/indicators/evaluated-not-surveyed?unit=PROJECT").body("n", equalTo(1));
            ask("/v1/indicators/publication-lag/members?unit=PROJECT")
                    .body("items.find { it.label == 'PR.9004' }.observation", equalTo("2"));
            ask("/v1/indicators/publication-lag-first/members?unit=PROJECT")
                    .body("items.find { it.label == 'PR.9004' }.observation", equalTo("1"));
        }
    }

    /** A synthesis of a region belongs to a project, not to one country; it counts when it is asked for. */
    @Test
    void aRegionalSynthesisCountsOnlyWhenItsTypeIsAskedFor() {
        try (Stated stated = new Stated()) {
            String publication = stated.publication("none", 2012);
            stated.change(
                    "publication",
                    publication,
                    Stated.fields(
                            "profileId",
                            null,
                            "projectId",
                            ReportAnnex.project("PR.0085"),
                            "type",
                            "REGIONAL_SYNTHESIS"));
            stated.awaitTaken();

            ask("/v1/indicators/publications").body("n", equalTo(13));
            ask("/v1/indicators/publications?type=REGIONAL_SYNTHESIS").body("n", equalTo(1));
            ask("/v1/indicators/publications?type=MP,REGIONAL_SYNTHESIS").body("n", equalTo(14));
            ask("/v1/coverage?scheme=M49").body("N", equalTo(13)).body("withoutCountry", equalTo(0));
        }
    }

    @Test
    void whatIsDeletedIsGoneFromTheFigures() {
        try (Stated stated = new Stated()) {
            stated.delete("evaluation", Stated.id("evaluation " + List.of(ReportAnnex.profile("MWI")) + List.of()));
            stated.awaitTaken();
            ask(EVALUATED + "PUBLICATION")
                    .body("n", equalTo(1))
                    .body("N", equalTo(13))
                    .body("unknown", equalTo(1));

            stated.delete("publication", ReportAnnex.publication("KEN"));
            stated.awaitTaken();
            ask("/v1/indicators/publications").body("n", equalTo(12));
            ask("/v1/indicators/projects").body("n", equalTo(8));

            stated.delete("country-profile", ReportAnnex.profile("PHL"));
            stated.awaitTaken();
            ask("/v1/indicators/country-profiles").body("n", equalTo(11));

            stated.delete("project", ReportAnnex.project("PR.0085"));
            stated.awaitTaken();
            ask("/v1/indicators/projects").body("n", equalTo(6));
        }
        ask("/v1/indicators/publications").body("n", equalTo(13));
        ask("/v1/indicators/projects").body("n", equalTo(9));
    }
}
