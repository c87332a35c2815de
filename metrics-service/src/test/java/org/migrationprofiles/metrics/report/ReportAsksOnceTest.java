package org.migrationprofiles.metrics.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.migrationprofiles.metrics.Answers.ask;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.migrationprofiles.kit.security.Roles;
import org.migrationprofiles.metrics.MetricsServiceTest;
import org.migrationprofiles.metrics.NobodyElseReads;
import org.migrationprofiles.metrics.ReportAnnex;
import org.migrationprofiles.testsupport.RoundTrips;
import org.migrationprofiles.testsupport.Tokens;

/** What several rows of a report ask, and what checks of its claims ask, the database is asked once. */
@QuarkusTest
@MetricsServiceTest
@TestProfile(NobodyElseReads.class)
class ReportAsksOnceTest {

    private static final String DEFINITIONS = "/v1/report-definitions";
    private static final int MANY = 30;
    private static final int TIMES = 5;
    /** Ways to the database that have nothing to do with the rows, which may be others each time. */
    private static final int OTHERS = 10;
    /** More than the whole report takes, 600, and claims that are checked by themselves meanwhile. */
    private static final int WHOLE_REPORT = 1000;

    @BeforeEach
    void theAnnexIsKnown() {
        ReportAnnex.load();
    }

    @Test
    void whatManyRowsAskIsAskedOnce() {
        long once = tripsOf("asked-once", 1);
        long often = tripsOf("asked-often", MANY);

        assertThat(often).isLessThan(once + OTHERS);
    }

    @Test
    void whatAnotherReportAskedOfTheSameRecordsIsNotAskedAgain() {
        long first = tripsOfOne("asked-first", 1, "2016-02-29");
        long second = tripsOfOne("asked-second", 1, "2016-02-29");

        // The figures and the caveats of all three rows.
        assertThat(second).isLessThanOrEqualTo(first - 6);
    }

    @Test
    void theWholeReportAsksEachQuestionOnce() {
        // Of a date that nobody else asks about nothing is kept.
        long trips = RoundTrips.ofRequest(
                () -> ask("/v1/reports/idf-2010-2014?asOf=2018-03-17").statusCode(200));

        assertThat(trips).isLessThan(WHOLE_REPORT);
    }

    /**
     * Of a report of so many rows, each of which asks the same three questions: a figure, its average and its regions. The least of several that
     * nobody asked for before: connections that rested are tried out first, and what the service does by itself is counted too.
     */
    private static long tripsOf(String id, int rows) {
        return IntStream.range(0, TIMES)
                .mapToLong(time -> tripsOfOne(id + "-" + time, rows, "20%02d-01-31".formatted(rows + time)))
                .min()
                .orElseThrow();
    }

    private static long tripsOfOne(String id, int rows, String asOf) {
        String definition = """
                {"id": "%1$s", "title": "The same many times, %1$s", "asOf": "%2$s", "sections": [
                 {"id": "same", "title": "The same", "rows": [%3$s]}]}
                """.formatted(
                id,
                asOf,
                IntStream.range(0, rows).mapToObj(ReportAsksOnceTest::rows).collect(Collectors.joining(",")));
        String tag = evaluator()
                .body(definition)
                .post(DEFINITIONS)
                .then()
                .statusCode(201)
                .extract()
                .header("ETag");
        try {
            return RoundTrips.ofRequest(
                    () -> ask("/v1/reports/" + id).statusCode(200).body("sections[0].rows", hasSize(3 * rows)));
        } finally {
            evaluator()
                    .header("If-Match", tag)
                    .delete(DEFINITIONS + "/" + id)
                    .then()
                    .statusCode(204);
        }
    }

    private static String rows(int number) {
        return """
                {"id": "evaluated-%1$d", "figure": "Publications evaluated", "indicator": "evaluated",
                 "parameters": {"unit": "PUBLICATION", "population": "IDF_COMPLETED"}},
                {"id": "duration-%1$d", "figure": "Average time of completion", "indicator": "completion-duration",
                 "parameters": {"unit": "PROJECT", "population": "IDF_COMPLETED"}},
                {"id": "regions-%1$d", "figure": "Regions with profiles", "indicator": "country-profiles", "show": "COVERED",
                 "parameters": {"population": "ALL", "groupBy": "REGION", "regionScheme": "IOM_RO_2018"}}
                """.formatted(number);
    }

    private static RequestSpecification evaluator() {
        return given().auth().oauth2(Tokens.with(Roles.EVALUATOR)).contentType("application/json");
    }
}
