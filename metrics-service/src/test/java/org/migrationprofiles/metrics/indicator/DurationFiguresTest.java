package org.migrationprofiles.metrics.indicator;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.migrationprofiles.metrics.Answers.ask;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.migrationprofiles.metrics.MetricsServiceTest;
import org.migrationprofiles.metrics.ReportAnnex;
import org.migrationprofiles.metrics.Stated;

/**
 * How long projects were to take and took (S26-S28). The report names no dates: those here are made up to last as long as
 * it says.
 */
@QuarkusTest
@MetricsServiceTest
class DurationFiguresTest {

    private static final String YEAR_2011 = "groups.find { it.key == '2011' }.";
    private static final String COMPLETION = "/v1/indicators/completion-duration";

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

    @Test
    void withoutDatesThereAreNoFigures() {
        for (String measure :
                List.of("completion-duration", "planned-duration", "overrun", "duration-ratio", "duration-revisions")) {
            ask("/v1/indicators/" + measure)
                    .statusCode(200)
                    .body("suppressed", equalTo("NO_DATA"))
                    .body("n", equalTo(0))
                    .body("N", equalTo(9))
                    .body("unknown", equalTo(9))
                    .body("statistics", nullValue())
                    .body("largest", nullValue());
        }
    }

    /** S28: 18 months planned, 54 in fact, 36 more, 3 times as long. */
    @Test
    void afghanistanTookThreeTimesAsLong() {
        schedule("PR.0100", "2011-07-01", "2012-12-31", "2015-12-31");
        stated.awaitTaken();

        value("planned-duration", "18");
        value("completion-duration", "54");
        value("overrun", "36");
        value("duration-ratio", "3");
        ask(COMPLETION)
                .body("n", equalTo(1))
                .body("unknown", equalTo(8))
                .body("statistics.unit", equalTo("MONTH"))
                .body("caveats", not(hasItem("VALUES_WITHIN_BOUNDS")));
        ask("/v1/indicators/duration-ratio").body("statistics.unit", equalTo("TIMES"));
    }

    /** S26: 20 months on average over nine projects, the longest 54, so that the other eight took 126 together. */
    @Test
    void twentyMonthsOnAverageWithTheLongestAndItsTies() {
        schedule("PR.0100", "2011-07-01", "2012-12-31", "2015-12-31");
        for (String code : List.of("PR.0124", "PR.0039", "PR.0126", "PR.0136", "PR.0140", "PR.0059", "PR.0106")) {
            schedule(code, "2012-01-01", null, "2013-04-30");
        }
        schedule("PR.0085", "2012-01-01", null, "2013-02-28");
        stated.awaitTaken();

        ask(COMPLETION)
                .body("n", equalTo(9))
                .body("unknown", equalTo(0))
                .body("statistics.sum", equalTo(180))
                .body("statistics.mean", equalTo(20.0f))
                .body("statistics.median", equalTo(16.0f))
                .body("statistics.min", equalTo(14))
                .body("statistics.max", equalTo(54))
                .body("statistics.standardDeviation", equalTo(12.037f))
                .body("largest.label", contains("PR.0100"))
                .body("largest.value", contains(54));
        ask(COMPLETION + "?fundingYearFrom=2012").body("largest.label.size()", equalTo(6));
        ask(COMPLETION + "?groupBy=YEAR&yearAxis=FUNDING_YEAR")
                .body("groups.key", contains("2010", "2011", "2012", "2013", "2014"))
                .body("groups.n", contains(1, 2, 2, 3, 1))
                .body("groups.mean", contains(14.0f, 35.0f, 16.0f, 16.0f, 16.0f));
        ask("/v1/claims/completion-mean").body("verdict", equalTo("SUPPORTED"));
        ask("/v1/claims/completion-longest").body("verdict", equalTo("SUPPORTED"));
    }

    /** C8: were the annex's years start and end, it took more than 24 and less than 48 months. */
    @Test
    void yearsMakeBounds() {
        schedule("PR.0100", "2011", null, "2014");
        stated.awaitTaken();

        ask(COMPLETION)
                .body("n", equalTo(1))
                .body("statistics.lowerBound", equalTo(24.1f))
                .body("statistics.upperBound", equalTo(48.0f))
                .body("caveats", hasItem("VALUES_WITHIN_BOUNDS"));
        ask(COMPLETION + "/members")
                .body("items[0].observation", equalTo("36.05"))
                .body("items[0].lower", equalTo(24.1f))
                .body("items[0].upper", equalTo(48.0f));
        // C8: 4.5 years are more than that; of a project that ended a year later they may be so, and are not shown to
        // be.
        ask("/v1/claims/completion-afghanistan").body("verdict", equalTo("NOT_SUPPORTED"));
        schedule("PR.0100", "2011", null, "2015");
        stated.awaitTaken();
        ask("/v1/claims/completion-afghanistan")
                .body("verdict", equalTo("UNDETERMINED"))
                .body("reason", equalTo("UNKNOWN_DECIDES"))
                .body("explanation", containsString("within bounds only: from 3.0 to 5.0 years"));
    }

    /** S28 by years: the ratio, its sum, its least and its largest lie within bounds, of the whole as of each group. */
    @Test
    void bothTheFigureAndItsGroupsTellBounds() {
        schedule("PR.0100", "2011", "2012", "2014");
        schedule("PR.0136", "2012-01-01", "2012-12-31", "2013-12-31");
        stated.awaitTaken();

        ask("/v1/indicators/duration-ratio")
                .body("n", equalTo(2))
                .body("statistics.bounds.min.low", equalTo(1.5f))
                .body("statistics.bounds.min.high", equalTo(2.0f))
                .body("statistics.bounds.max.low", equalTo(2.0f))
                .body("statistics.bounds.max.high", greaterThan(20.0f))
                .body("statistics.bounds.sum.low", equalTo(3.5f))
                .body("statistics.bounds.mean.low", equalTo(1.75f))
                .body("statistics.bounds.median.low", equalTo(1.75f))
                .body("statistics.lowerBound", equalTo(1.75f))
                .body("largest.label", contains("PR.0100"))
                .body("largest.lower", contains(1.5f))
                .body("largest[0].upper", greaterThan(20.0f));
        ask("/v1/indicators/duration-ratio?groupBy=YEAR&yearAxis=FUNDING_YEAR")
                .body(YEAR_2011 + "n", equalTo(1))
                .body(YEAR_2011 + "statistics.count", equalTo(1))
                .body(YEAR_2011 + "statistics.bounds.mean.low", equalTo(1.5f))
                .body(YEAR_2011 + "statistics.bounds.max.high", greaterThan(20.0f))
                .body("groups.find { it.key == '2012' }.statistics", nullValue());
        ask("/v1/indicators/publication-lag").body("statistics.bounds", nullValue());
    }

    /** S28: the longest only where its least is at least the most of all others. */
    @Test
    void anOrderIsJudgedByBounds() {
        for (String code : List.of("PR.0124", "PR.0039", "PR.0126", "PR.0136", "PR.0140", "PR.0059", "PR.0106")) {
            schedule(code, "2012-01-01", null, "2013-04-30");
        }
        schedule("PR.0100", "2011", null, "2014");
        schedule("PR.0085", "2012-01-01", null, "2013-12-31");
        stated.awaitTaken();
        ask("/v1/claims/completion-longest").body("verdict", equalTo("SUPPORTED"));

        // Shorter than the middle of Afghanistan's bounds, and yet it may have taken longer.
        schedule("PR.0085", "2012-01-01", null, "2014-06-30");
        stated.awaitTaken();
        ask("/v1/claims/completion-longest")
                .body("verdict", equalTo("UNDETERMINED"))
                .body("reason", equalTo("UNKNOWN_DECIDES"))
                .body("explanation", containsString("PR.0100 36.05 months (from 24.1 to 48.0)"))
                .body("explanation", containsString("Within their bounds, these may be higher: PR.0085 30"));

        // As long as Afghanistan's most: who shares the first place has it.
        schedule("PR.0085", "2012-01-01", null, "2015-12-31");
        stated.awaitTaken();
        ask("/v1/claims/completion-longest").body("verdict", equalTo("UNDETERMINED"));
        schedule("PR.0106", "2012-01-01", null, "2016-01-31");
        stated.awaitTaken();
        ask("/v1/claims/completion-longest").body("verdict", equalTo("NOT_SUPPORTED"));
    }

    /** S42 of durations: half of what is known within bounds may be half of any of it. */
    @Test
    void aRatioIsJudgedByBounds() {
        stated.change("claim", ReportAnnex.claim("budget-half"), Stated.fields("indicator", "completion-duration"));
        schedule("PR.0100", "2011", null, "2014");
        schedule("PR.0136", "2012-01-01", null, "2012-12-31");
        stated.awaitTaken();
        ask("/v1/claims/budget-half")
                .body("verdict", equalTo("UNDETERMINED"))
                .body("computed.valueFrom", equalTo(0.3f))
                .body("computed.valueTo", equalTo(0.5f))
                .body("explanation", containsString("within bounds only: from 0.3 to 0.5"));

        schedule("PR.0136", "2012-01-01", null, "2014-06-30");
        stated.awaitTaken();
        ask("/v1/claims/budget-half").body("verdict", equalTo("NOT_SUPPORTED"));
        schedule("PR.0100", "2010-01-01", null, "2014-12-31");
        stated.awaitTaken();
        ask("/v1/claims/budget-half").body("verdict", equalTo("SUPPORTED"));
    }

    /** S27: 17 revisions of nine projects are 1.9 on average. */
    @Test
    void revisionsAreCountedWhereTheyAreAll() {
        List<String> two = List.of("PR.0124", "PR.0039", "PR.0126", "PR.0136", "PR.0140", "PR.0059");
        revisions("PR.0100", 3, true);
        two.forEach(code -> revisions(code, 2, true));
        revisions("PR.0106", 1, true);
        revisions("PR.0085", 1, true);
        stated.awaitTaken();

        ask("/v1/indicators/duration-revisions")
                .body("n", equalTo(9))
                .body("statistics.sum", equalTo(17))
                .body("statistics.mean", equalTo(1.8889f))
                .body("statistics.upperBound", equalTo(1.8889f))
                .body("largest.label", contains("PR.0100"));
        ask("/v1/claims/revisions-mean").body("verdict", equalTo("SUPPORTED"));

        // One on record is one at least; none says nothing, unless somebody said that there was none.
        revisions("PR.0106", 1, null);
        revisions("PR.0085", 0, null);
        revisions("PR.0059", 0, true);
        stated.awaitTaken();
        ask("/v1/indicators/duration-revisions")
                .body("n", equalTo(8))
                .body("unknown", equalTo(1))
                .body("statistics.min", equalTo(0))
                .body("statistics.upperBound", nullValue())
                .body("caveats", hasItem("VALUES_WITHIN_BOUNDS"));
    }

    private void value(String indicator, String value) {
        ask("/v1/indicators/" + indicator + "/members")
                .statusCode(200)
                .body("items.label", contains("PR.0100"))
                .body("items.observation", contains(value));
    }

    private void schedule(String code, @Nullable String start, @Nullable String planned, @Nullable String actual) {
        stated.change(
                "project",
                ReportAnnex.project(code),
                Stated.fields(
                        "schedule",
                        Stated.fields(
                                "start", date(start),
                                "plannedEnd", date(planned),
                                "actualEnd", date(actual),
                                "revisions", List.of(),
                                "revisionsComplete", null)));
    }

    private void revisions(String code, int recorded, @Nullable Boolean complete) {
        Map<String, Object> revision = Stated.fields("previousEnd", null, "newEnd", null, "reason", null);
        stated.change(
                "project",
                ReportAnnex.project(code),
                Stated.fields(
                        "schedule",
                        Stated.fields(
                                "start", null,
                                "plannedEnd", null,
                                "actualEnd", null,
                                "revisions", Collections.nCopies(recorded, revision),
                                "revisionsComplete", complete)));
    }

    private static @Nullable Map<String, Object> date(@Nullable String value) {
        if (value == null) {
            return null;
        }
        return Stated.fields(
                "value",
                value,
                "precision",
                switch (value.length()) {
                    case 4 -> "YEAR";
                    case 7 -> "MONTH";
                    default -> "DAY";
                });
    }
}
