package org.migrationprofiles.metrics.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.migrationprofiles.metrics.Answers.ask;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.migrationprofiles.metrics.MetricsServiceTest;
import org.migrationprofiles.metrics.ReportAnnex;
import org.migrationprofiles.metrics.Stated;

/** The whole report in one document, its figures as they are printed. */
@QuarkusTest
@MetricsServiceTest
class ReportTest {

    private static final String REPORT = "/v1/reports/idf-2010-2014";

    @BeforeEach
    void theAnnexIsKnown() {
        ReportAnnex.load();
    }

    @ParameterizedTest(name = "{0}: {1} is printed as {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "method | Projects funded from 2011 to 2014 | 8",
                "method | Publications of projects funded from 2011 to 2014 | 9",
                "method | Projects evaluated | 2 of 9 (22.2 %)",
                "method | Publications evaluated | 2 of 13 (15.4 %)",
                "method | Sampled publications evaluated | 2 of 9 (22.2 %)",
                "method | Publications surveyed | 9 of 13 (69.2 %)",
                "method | Projects surveyed | 8 of 9 (88.9 %)",
                "method | Sampled publications surveyed | 9 of 9 (100.0 %)",
                "method | Publications without evaluation or survey | 4: Argentina 2012, Bolivia (Plurinational State of) 2011, Paraguay 2011, Uruguay 2011",
                "method | Publications sampled: evaluated or surveyed | 9 of 13 (69.2 %)",
                "method | Projects sampled: evaluated or surveyed | 8 of 9 (88.9 %)",
                "method | Publications both evaluated and surveyed | 2 of 13 (15.4 %)",
                "method | Projects both evaluated and surveyed | 2 of 9 (22.2 %)",
                "method | Publications neither evaluated nor surveyed | 4 of 13 (30.8 %)",
                "method | Projects neither evaluated nor surveyed | 1 of 9 (11.1 %)",
                "method | Publications evaluated, but not surveyed | 0 of 13 (0.0 %)",
                "method | Projects evaluated, but not surveyed | 0 of 9 (0.0 %)",
                "method | Publications surveyed, by publication year | 2011 0/3 · 2012 0/1 · 2013 4/4 · 2014 2/2 · 2015 3/3",
                "method | Publications evaluated, by publication year | 2011 0/3 · 2012 0/1 · 2013 0/4 · 2014 1/2 · 2015 1/3",
                "counts | Publications completed from 2010 to 2015 | 13",
                "counts | Country profiles completed | 13",
                "counts | Projects completed | 9",
                "counts | Countries with a profile | 13",
                "counts | Publications by publication year | 2010 0 · 2011 3 · 2012 1 · 2013 4 · 2014 2 · 2015 3",
                "counts | Projects by funding year | 2010 1 · 2011 2 · 2012 2 · 2013 3 · 2014 1",
                "counts | Publications by funding year | 2010 4 · 2011 2 · 2012 3 · 2013 3 · 2014 1",
                "counts | Average time of completion | no data",
                "counts | Average number of duration revisions | no data",
                "coverage | Sampled publications in the three regions named | 0 of 9 (0.0 %)",
                "coverage | IOM regions with any publication | 4 of 9 (44.4 %)",
                "coverage | IOM region with the most publications | Southern Africa 5 of 13 (38.5 %)",
                "coverage | Publications by region of the Fund | Africa 6 · Asia and Oceania 3 · Latin America and the Caribbean 4",
                "lag | Years from funding to publication | mean 1.462 years (17.5 months), median 1, from 1 to 3, of 13",
                "lag | Years from funding to a project's last publication | mean 1.667 years (20.0 months), median 2, from 1 to 3, of 9",
                "lag | Years from funding to a project's first publication | mean 1.556 years (18.7 months), median 1, from 1 to 3, of 9",
                "lag | Years from funding, sampled publications | mean 1.556 years (18.7 months), median 1, from 1 to 3, of 9",
                "lag | Years from funding to the last, sampled projects | mean 1.625 years (19.5 months), median 1.5, from 1 to 3, of 8",
                "capacity | Migration Profiles sampled | 9",
                "capacity | Publication released | 9 of 9 (100.0 %)",
                "capacity | Availability of disaggregated data increased | 0 of 9, 9 unknown",
                "capacity | Training for data collection realised | 0 of 9, 9 unknown",
                "capacity | Training for data use realised | 0 of 9, 9 unknown",
                "capacity | A form of policy impact sustained (table) | 5 of 9, 4 unknown",
                "capacity | Projects with a form of policy impact | 4 of 8, 4 unknown",
                "challenges | Out of date: next edition with secured funding | 0 of 13, 13 unknown",
                "challenges | Out of date: next edition with a strategy | 0 of 13, 13 unknown",
                "status | Countries by status, update every 2 years | CURRENT 0 · DUE_WINDOW 0 · NON_UPDATED 13",
                "status | Countries by status, update every 5 years | CURRENT 5 · DUE_WINDOW 4 · NON_UPDATED 4",
                "capacity | Projects that profiles inspired | not counted: insufficient evidence",
                "counts | Time planned at first | no data",
                "coverage | IOM regions with any publication not of the Fund | 0 of 9 (0.0 %)",
                "challenges | Projects with both successes and challenges | 0 of 9, 9 unknown",
                "lessons | Copies | 2 of 13, 11 unknown",
                "claims | Claims by verdict | supported 9 · not supported 3 · undetermined 88 · different population 2",
                "claims | Claims that are undetermined, by reason | no rule 64 · no indicator 6 · no data 10 · unknown decides 8",
                "status | Age of the latest edition | mean 4.92 years: 3 years 3 · 4 years 2 · 5 years 4 · 6 years 1 · 7 years 3"
            })
    void printed(String section, String figure, String text) {
        row(section, figure).body("computed.text", equalTo(text));
    }

    @ParameterizedTest(name = "{1} as reported: {2}, {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "contradictions | C1 Policy impacts, as the table counts them | 6 of 9 | UNDETERMINED",
                "contradictions | C1 Policy impacts, as the text counts them | 5 of 9 | UNDETERMINED",
                "contradictions | C2 The period of the title | funded 2010-2014 | SUPPORTED",
                "contradictions | C2 The period of the method | funded 2011-2014 | DIFFERENT_POPULATION",
                "contradictions | C2 C4 Publications from 2010 to 2015 | 13 | SUPPORTED",
                "contradictions | C4 Publications released | 9 | DIFFERENT_POPULATION",
                "capacity | Publication released | 9 of 9 | SUPPORTED",
                "contradictions | C5 Nine projects | 9 | SUPPORTED",
                "contradictions | C5 Nine profiles sampled | 9 | SUPPORTED",
                "contradictions | C6 Most are in three regions | most in 3 regions | NOT_SUPPORTED",
                "contradictions | C7 The number of projects decreases | decreases by year | NOT_SUPPORTED",
                "contradictions | C8 Afghanistan took 4.5 years | 4.5 years | UNDETERMINED",
                "contradictions | C9 Evaluations are recorded by country | 2 of 2 | NOT_SUPPORTED",
                "contradictions | C12 Co-funded by IOM | 34 | UNDETERMINED",
                "contradictions | C12 Co-funded by the European Union | 18 | UNDETERMINED",
                "contradictions | C12 Co-funded by others | 17 | UNDETERMINED",
                "contradictions | C13 All projects had successes and challenges | 9 of 9 | UNDETERMINED",
                "contradictions | C12 Published under the Fund | 13 | SUPPORTED",
                "funding | The most expensive project | the highest | UNDETERMINED",
                "method | Projects evaluated | 2 of 9 | SUPPORTED",
                "counts | Average time of completion | 20 months | UNDETERMINED",
                "counts | Average number of duration revisions | 1.9 | UNDETERMINED",
                "capacity | Availability of disaggregated data increased | 6 of 9 | UNDETERMINED"
            })
    void reported(String section, String figure, String text, String verdict) {
        row(section, figure)
                .body("reported.text", equalTo(text))
                .body("reported.claim", containsString("/v1/claims/"))
                .body("verdict", equalTo(verdict))
                .body("explanation", notNullValue());
    }

    @Test
    void s31RegionsWithNothingAppear() {
        row("coverage", "Publications by IOM region")
                .body(
                        "computed.text",
                        equalTo("Central and West Africa 0 · Southern Africa 5 · East Africa and the Horn of Africa 1"
                                + " · Middle East and North Africa 0 · Central and North America and the Caribbean 0"
                                + " · South America 4 · Asia and the Pacific 3 · European Economic Area 0"
                                + " · South-Eastern Europe, Eastern Europe and Central Asia 0"));
        row("coverage", "Projects by IOM region")
                .body("computed.text", containsString("Southern Africa 4 · East Africa and the Horn of Africa 1"))
                .body("computed.text", containsString("South America 1 · Asia and the Pacific 3"));
        row("coverage", "Sampled publications by IOM region")
                .body("computed.text", containsString("South America 0 · Asia and the Pacific 3"));
        row("coverage", "Publications by UN M49 region, those with any")
                .body("computed.text", containsString("Eastern Africa 5"))
                .body("computed.text", containsString("Oceania 1"))
                .body("computed.text", not(containsString(" 0")));
    }

    @Test
    void theReportSaysOfWhenItIsAndFollowsTheReportsOrder() {
        ask(REPORT)
                .statusCode(200)
                .body("id", equalTo("idf-2010-2014"))
                .body("asOf", equalTo("2018-08-31"))
                .body("freshness.generation", greaterThan(0))
                .body(
                        "sections.id",
                        contains(
                                "method",
                                "counts",
                                "coverage",
                                "funding",
                                "capacity",
                                "challenges",
                                "successes",
                                "lessons",
                                "status",
                                "lag",
                                "contradictions",
                                "claims"))
                .body("sections.rows.flatten().computed.text", everyItem(notNullValue()))
                .body("sections.rows.flatten().figure.collect { it.length() }", everyItem(lessThanOrEqualTo(60)));
    }

    /** S15: what is not even complete was not left out of the sample for want of an evaluation. */
    @Test
    void anIncompletePublicationIsNotAmongThoseThatNobodyEvaluatedOrSurveyed() {
        try (Stated stated = new Stated()) {
            String project = stated.project("PR.9101", 2013, List.of("LSO"), ReportAnnex.fund());
            String publication = stated.publication(stated.profile(project, "LSO"), 2014);
            stated.change("publication", publication, Stated.fields("status", "INCOMPLETE"));
            stated.awaitTaken();

            ask("/v1/indicators/publications/excluded?population=SAMPLED")
                    .body("items.reason", hasItems("INCOMPLETE", "NO_EVALUATION_NOR_SURVEY"));
            row("method", "Publications without evaluation or survey")
                    .body("computed.n", equalTo(4))
                    .body("computed.text", startsWith("4: Argentina 2012, "))
                    .body("computed.text", not(containsString("Lesotho")));
        }
    }

    /** S79: the rows are of the 13 countries of their population, whatever is on record of others. */
    @Test
    void whatIsOnRecordOutsideOfItsPopulationChangesNoStatusRow() {
        try (Stated stated = new Stated()) {
            String commission = stated.organisation("European Commission", "EU_EC");
            stated.publication(stated.profile(null, "GHA", commission), 2017);
            stated.assertion("COUNTRY", "TGO", "PROFILE_EXISTS", "NO");
            stated.awaitTaken();

            row("status", "Countries by status, update every 2 years")
                    .body("computed.text", equalTo("CURRENT 0 · DUE_WINDOW 0 · NON_UPDATED 13"));
            row("status", "Countries by status, update every 5 years")
                    .body("computed.text", equalTo("CURRENT 5 · DUE_WINDOW 4 · NON_UPDATED 4"));
            ask("/v1/profile-status?asOf=2018-08-31").body("countries", hasSize(15));
        }
    }

    @Test
    void s79StatusIsOfTheDateAskedFor() {
        ask(REPORT + "?asOf=2016-06-30")
                .statusCode(200)
                .body("asOf", equalTo("2016-06-30"))
                .body(
                        "sections.find { it.id == 'status' }.rows[0].computed.text",
                        equalTo("CURRENT 3 · DUE_WINDOW 2 · NON_UPDATED 8"));
    }

    /** More than there are connections, each time of a date and a read model that nobody asked of before. */
    @Test
    void manyWhoAskAtOnceAreAllAnsweredTheSameAndOfTheRecordsAsTheyAre() throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(60);
        try (Stated stated = new Stated()) {
            for (int evaluated = 2; evaluated <= 3; evaluated++) {
                List<Callable<String>> requests = Collections.nCopies(60, ReportTest::projectsEvaluatedIn2019);
                for (Future<String> answer : clients.invokeAll(requests)) {
                    assertThat(answer.get()).startsWith(evaluated + " of 9 ");
                }
                stated.evaluation(List.of(ReportAnnex.profile("MUS")), List.of());
                stated.awaitTaken();
            }
        } finally {
            clients.shutdown();
        }
    }

    private static String projectsEvaluatedIn2019() {
        return ask(REPORT + "?asOf=2019-01-01")
                .statusCode(200)
                .extract()
                .path(
                        "sections.find { it.id == 'method' }.rows.find { it.figure == 'Projects evaluated' }.computed.text");
    }

    @Test
    void everyIndicatorThatARowLinksToAnswers() {
        List<@Nullable String> links = ask(REPORT)
                .extract()
                .path(
                        "sections.rows.flatten()._links.collect { it.indicator ?: it.status ?: it.worklist }.findAll { it != null }");

        for (String link : links) {
            ask(String.valueOf(link)).statusCode(200);
        }
    }

    @Test
    void aRowWhoseClaimIsWithdrawnStillHasItsFigure() {
        try (Stated stated = new Stated()) {
            stated.delete("claim", ReportAnnex.claim("evaluations-of-projects"));
            stated.delete("claim", ReportAnnex.claim("coverage-three-regions"));
            stated.awaitTaken();

            row("method", "Projects evaluated")
                    .body("computed.text", equalTo("2 of 9 (22.2 %)"))
                    .body("reported", nullValue())
                    .body("verdict", nullValue());
            row("contradictions", "C6 Most are in three regions")
                    .body("computed.text", equalTo("no data"))
                    .body("explanation", containsString("there is no claim coverage-three-regions"))
                    .body("reported", nullValue());
        }
    }

    @Test
    void aRegionSchemeThatIsNotHeardOfStopsNoOtherRow() {
        try (Stated stated = new Stated()) {
            stated.delete("region-scheme", "IOM_RO_2018");
            stated.awaitTaken();

            row("coverage", "Publications by IOM region")
                    .body("computed.text", equalTo("no data"))
                    .body("explanation", containsString("there is no region scheme IOM_RO_2018"));
            row("coverage", "Sampled publications in the three regions named")
                    .body("verdict", equalTo("UNDETERMINED"))
                    .body("explanation", containsString("there is no region scheme IOM_RO_2018"));
            row("method", "Projects evaluated").body("computed.text", equalTo("2 of 9 (22.2 %)"));
        }
    }

    @Test
    void everyRowThatNamesAClaimTellsIt() {
        ask(REPORT)
                // C15 sets the annex against the catalogues: no sentence of the report claims either.
                .body(
                        "sections.find { it.id == 'contradictions' }.rows.findAll { it.reported == null }.figure",
                        contains("C15 Age by imprint year"))
                .body(
                        "sections.find { it.id == 'contradictions' }.rows.find { it.verdict == null }.explanation",
                        startsWith("There is no verdict, since no sentence of the report claims anything of it"))
                .body("sections.find { it.id == 'capacity' }.rows.findAll { it.reported != null }.size()", equalTo(9));
    }

    /** Each contradiction has a row; one without a verdict says what it is instead. */
    @Test
    void everyContradictionIsPrintedWithAVerdictOrTheReasonWhyThereIsNone() {
        List<Map<String, Object>> rows = ask(REPORT).extract().path("sections.find { it.id == 'contradictions' }.rows");
        for (int number = 1; number <= 18; number++) {
            String contradiction = "C" + number;
            List<Map<String, Object>> of = rows.stream()
                    .filter(row -> String.valueOf(row.get("references")).matches(".*\\b" + contradiction + "\\b.*"))
                    .toList();
            assertThat(of).as(contradiction).isNotEmpty();
            assertThat(of).as(contradiction).allSatisfy(row -> {
                assertThat(row.get("verdict") == null).isEqualTo(row.get("reported") == null);
                assertThat(String.valueOf(row.get("explanation"))).endsWith(".");
            });
        }
    }

    @Test
    void whatIsAskedWronglyIsRefused() {
        ask("/v1/reports").statusCode(200).body("id", contains("idf-2010-2014"));
        ask("/v1/reports/other").statusCode(404).body("detail", containsString("idf-2010-2014"));
        ask(REPORT + "?asOf=yesterday").statusCode(400).body("errors[0].pointer", equalTo("?asOf"));
        ask(REPORT + "?when=2018-08-31").statusCode(400).body("errors[0].pointer", equalTo("?when"));
        ask("/v1/reports?x=1").statusCode(400);
        given().get(REPORT).then().statusCode(401);
    }

    private static ValidatableResponse row(String section, String figure) {
        return ask(REPORT)
                .statusCode(200)
                .rootPath("sections.find { it.id == '%s' }.rows.find { it.figure == '%s' }"
                        .formatted(section, figure.replace("'", "\\'")));
    }
}
