package org.migrationprofiles.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long projects were to take and took, as exactly as their dates are known (S26-S28). */
@QuarkusTest
@ProjectServiceTest
class DurationsTest {

    @Test
    void afghanistanWasPlannedFor18MonthsAndTook54WhichIsThreeTimesAsLongS28() {
        // The report names no dates; these are made up to last as long as it says. The end is later than the
        // publication of 2014, which is how both may be true (C8).
        String address = project("""
                {"start": %s, "plannedEnd": %s, "actualEnd": %s}
                """.formatted(date("2011-07-01"), date("2012-12-31"), date("2015-12-31")));

        Registry.reader()
                .get(address + "/durations")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("plannedMonths.bounds.min", equalTo(18.0f))
                .body("plannedMonths.bounds.max", equalTo(18.0f))
                .body("actualMonths.bounds.min", equalTo(54.0f))
                .body("actualMonths.bounds.max", equalTo(54.0f))
                .body("overrunMonths.bounds.min", equalTo(36.0f))
                .body("overrunMonths.bounds.max", equalTo(36.0f))
                .body("ratio.bounds.min", equalTo(3.0f))
                .body("ratio.bounds.max", equalTo(3.0f))
                .body("ratio.reason", nullValue());
    }

    @Test
    void theAnnexsYearsOfAfghanistanAllowNo54MonthsC8() {
        // Funded in 2011, published in 2014: were that start and end, it took more than 24 and less than 48 months.
        JsonPath answer = durations("""
                {"start": %s, "actualEnd": %s}
                """.formatted(date("2011"), date("2014")));

        // From the last day of 2011 to the first of 2014 it is 24 months and two days.
        assertThat(answer.getDouble("actualMonths.bounds.min")).isEqualTo(24.1, within());
        assertThat(answer.getDouble("actualMonths.bounds.max"))
                .isEqualTo(48.0, within())
                .isLessThan(54);
        assertThat(answer.getString("plannedMonths.reason")).isEqualTo("NO_PLANNED_END");
        assertThat(answer.getString("ratio.reason")).isEqualTo("NO_PLANNED_END");
    }

    @Test
    void ofAProjectWithoutDatesNoFigureIsMadeUp() {
        JsonPath answer = durations("{}");

        assertThat(answer.getString("plannedMonths.reason")).isEqualTo("NO_START");
        assertThat(answer.getString("actualMonths.reason")).isEqualTo("NO_START");
        assertThat(answer.getString("overrunMonths.reason")).isEqualTo("NO_PLANNED_END");
        assertThat(answer.getString("ratio.reason")).isEqualTo("NO_START");
        assertThat(answer.getString("plannedMonths.bounds")).isNull();
        assertThat(answer.getInt("revisions.min")).isZero();
        // No revision on record is not the same as none.
        assertThat(answer.getString("revisions.max")).isNull();
    }

    @Test
    void anOverrunNeedsNoStart() {
        JsonPath answer = durations("""
                {"plannedEnd": %s, "actualEnd": %s}
                """.formatted(date("2013-06"), date("2013-03")));

        // From the last day of June to the first of March, and from the first of June to the last of March.
        assertThat(answer.getDouble("overrunMonths.bounds.min")).isEqualTo(-4.0, within());
        assertThat(answer.getDouble("overrunMonths.bounds.max")).isEqualTo(-2.0, within());
        assertThat(answer.getString("actualMonths.reason")).isEqualTo("NO_START");
    }

    @ParameterizedTest
    @CsvSource({
        "2012-01-01, 2012-12-31, 12.0, 12.0",
        "2012-01-15, 2013-07-14, 18.0, 18.0",
        "2012-01-01, 2012-01-15, 0.5, 0.5",
        "2012-02, 2012-02, 0.0, 1.0",
        "2012, 2012, 0.0, 12.0",
        "2012, 2013-06, 5.1, 18.0",
        "2012-01-31, 2012-02-29, 1.0, 1.0"
    })
    void monthsAreCalendarMonthsWithTheLastDayIncluded(String start, String end, double min, double max) {
        JsonPath answer = durations("{\"start\": %s, \"plannedEnd\": %s}".formatted(date(start), date(end)));

        assertThat(answer.getDouble("plannedMonths.bounds.min")).isEqualTo(min, within());
        assertThat(answer.getDouble("plannedMonths.bounds.max")).isEqualTo(max, within());
    }

    @Test
    void aRatioIsBoundedByTheDaysThatItsDatesMayMean() {
        JsonPath answer = durations("""
                {"start": %s, "plannedEnd": %s, "actualEnd": %s}
                """.formatted(date("2011"), date("2012-12-31"), date("2014-12-31")));

        // 48 of 24 months from the first day of 2011; from the last one, 36 and a day of 12 and a day.
        assertThat(answer.getDouble("ratio.bounds.min")).isEqualTo(2.0, within());
        assertThat(answer.getDouble("ratio.bounds.max")).isEqualTo(2.99, within());
        assertThat(durations("""
                        {"start": %s, "plannedEnd": %s, "actualEnd": %s}
                        """.formatted(date("2011"), date("2011"), date("2014")))
                        .getString("ratio.reason"))
                .isEqualTo("NO_LEAST_PLANNED_DURATION");
    }

    @Test
    void revisionsAreAddedOneByOneAndCountedS27() {
        String address =
                project("{\"start\": %s, \"plannedEnd\": %s}".formatted(date("2012-01-01"), date("2012-12-31")));

        revise(address, "\"1\"", revision("2012-12-31", "2013-06-30"))
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("schedule.revisions", hasSize(1))
                .body("schedule.revisions[0].newEnd.value", equalTo("2013-06-30"));
        revise(address, "\"2\"", revision("2013-06-30", "2013-12-31")).statusCode(200);
        Registry.patcher("\"3\"")
                .body("{\"schedule\": {\"revisionsComplete\": true}}")
                .patch(address)
                .then()
                .statusCode(200);

        Registry.reader()
                .get(address + "/durations")
                .then()
                .body("currentPlannedEnd.value", equalTo("2013-12-31"))
                .body("plannedEnd.value", equalTo("2012-12-31"))
                .body("plannedMonths.bounds.max", equalTo(12.0f))
                .body("revisions.recorded", equalTo(2))
                .body("revisions.min", equalTo(2))
                .body("revisions.max", equalTo(2));
    }

    @Test
    void aRevisionThatDoesNotStartFromThePlannedEndIsRefused() {
        String address =
                project("{\"start\": %s, \"plannedEnd\": %s}".formatted(date("2012-01-01"), date("2012-12-31")));

        revise(address, "\"1\"", revision("2012-11-30", "2013-06-30"))
                .statusCode(409)
                .body(
                        "errors.message",
                        equalTo(
                                List.of(
                                        "Each revision starts from the end that was planned until then, the first from plannedEnd.")));
        revise(address, "\"1\"", revision("2012-12-31", "2012-12-31"))
                .statusCode(409)
                .body("errors.message", equalTo(List.of("A revision moves the end to another day.")));
        revise(address, "\"1\"", revision("2012-12-31", "2011-12-31"))
                .statusCode(409)
                .body("errors.message", equalTo(List.of("A project starts before it ends.")));
        revise(address, "\"1\"", "{\"newEnd\": {\"value\": \"2013\", \"precision\": \"DAY\"}}")
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("/newEnd")));
    }

    @Test
    void aRevisionOfWhichOnlyLittleIsKnownIsTaken() {
        String address = project("{\"plannedEnd\": %s}".formatted(date("2012")));

        // December 2012 is some day of 2012; the end after it is not known; then any may follow.
        revise(address, "\"1\"", "{\"previousEnd\": %s, \"reason\": \"Elections.\"}".formatted(date("2012-12")))
                .statusCode(200)
                .body("schedule.revisions[0].newEnd", nullValue());
        revise(address, "\"2\"", revision("2014-06-30", "2014-12-31")).statusCode(200);
    }

    @Test
    void revisionsAndBudgetsStandInTheOrderInWhichTheyWereDecided() {
        Registry.editor()
                .body(body("""
                        {"revisions": [{"decidedOn": %s}, {"decidedOn": %s}]}
                        """.formatted(date("2013-05"), date("2013-04-30"))))
                .post("/v1/projects")
                .then()
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("/schedule/revisions")));
        String address = project("""
                {"revisions": [{"decidedOn": %s}, {"decidedOn": null}, {"decidedOn": %s}]}
                """.formatted(date("2013"), date("2013-04-30")));
        Registry.reader().get(address).then().body("schedule.revisions", hasSize(3));
    }

    @Test
    void ofTwoEditorsWhoAddARevisionToTheSameVersionOneWins() {
        String address = project("{\"plannedEnd\": %s}".formatted(date("2012-12-31")));
        ExecutorService editors = Executors.newFixedThreadPool(2);
        try {
            for (int version = 1; version <= 5; version++) {
                String tag = "\"" + version + "\"";
                String previous = version == 1 ? "2012-12-31" : "2013-01-0" + (version - 1);
                String next = revision(previous, "2013-01-0" + version);
                CompletableFuture<Response> first = CompletableFuture.supplyAsync(
                        () -> revise(address, tag, next).extract().response(), editors);
                CompletableFuture<Response> second = CompletableFuture.supplyAsync(
                        () -> revise(address, tag, next).extract().response(), editors);

                assertThat(List.of(first.join().statusCode(), second.join().statusCode()))
                        .containsExactlyInAnyOrder(200, 412);
            }
        } finally {
            editors.shutdown();
        }
        Registry.reader().get(address).then().body("version", equalTo(6)).body("schedule.revisions", hasSize(5));
    }

    @Test
    void moreRevisionsThanAProjectMayHaveAreRefusedAndNoneIsLost() {
        String fifty = "{}, ".repeat(49) + "{}";
        String address = project("{\"revisions\": [%s]}".formatted(fifty));

        revise(address, "\"1\"", "{\"reason\": \"One more.\"}").statusCode(409);

        Registry.reader().get(address).then().body("schedule.revisions", hasSize(50));
    }

    private static JsonPath durations(String schedule) {
        return Registry.reader()
                .get(project(schedule) + "/durations")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static String project(String schedule) {
        return "/v1/projects/" + Registry.created("/v1/projects", body(schedule));
    }

    private static String body(String schedule) {
        return """
                {"identifiers": [{"scheme": "ALIAS", "value": "%s", "primary": true}], "schedule": %s}
                """.formatted(Registry.key(), schedule);
    }

    private static ValidatableResponse revise(String address, String version, String revision) {
        return Registry.editor()
                .header("If-Match", version)
                .body(revision)
                .post(address + "/duration-revisions")
                .then();
    }

    private static String revision(String previousEnd, String newEnd) {
        return "{\"previousEnd\": %s, \"newEnd\": %s}".formatted(date(previousEnd), date(newEnd));
    }

    private static String date(String value) {
        String precision = value.length() == 4 ? "YEAR" : value.length() == 7 ? "MONTH" : "DAY";
        return "{\"value\": \"%s\", \"precision\": \"%s\"}".formatted(value, precision);
    }

    private static Offset<Double> within() {
        return Offset.offset(0.0001);
    }
}
