package org.migrationprofiles.metrics.indicator;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.migrationprofiles.metrics.Answers.ask;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.migrationprofiles.metrics.MetricsServiceTest;
import org.migrationprofiles.metrics.ReportAnnex;
import org.migrationprofiles.metrics.Stated;

/** Whether more copies were wanted than there were (S75, S95). */
@QuarkusTest
@MetricsServiceTest
class CopiesTest {

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

    /** S95: the report says of two publications that copies were few for those who wanted them (L137), and no number. */
    @Test
    void theTwoPublicationsOfWhichTheReportSaysThatCopiesWereFew() {
        ask("/v1/indicators/copies-shortfall")
                .body("n", equalTo(2))
                .body("N", equalTo(13))
                .body("unknown", equalTo(11))
                .body("suppressed", nullValue())
                .body("caveats", hasItem("OBSERVED_WHERE_EVALUATED"));
        ask("/v1/indicators/copies-shortfall?unit=PROJECT")
                .body("n", equalTo(2))
                .body("unknown", equalTo(7));
        ask("/v1/indicators/copies-shortfall/members")
                .body("items.countries.flatten()", containsInAnyOrder("NAM", "MWI"))
                .body("items.source", everyItem(equalTo("Report on Migration Profile Projects 2010-2014")))
                .body("items.locator", everyItem(equalTo("L137")));
    }

    /** S95: of Namibia and Malawi a source says that more were wanted, without a number. */
    @Test
    void copiesThatWereMissing() {
        copies("NAM", null, null, "YES");
        copies("MWI", null, null, "YES");
        copies("KEN", bounds(500, 600), bounds(300, 300), null);
        copies("PHL", bounds(100, 100), bounds(200, 200), "UNKNOWN");
        stated.awaitTaken();

        ask("/v1/indicators/copies-shortfall/members")
                .body("items.countries.flatten()", containsInAnyOrder("NAM", "MWI", "KEN"));
        ask("/v1/indicators/copies-shortfall").body("unknown", equalTo(9));
        ask("/v1/indicators/copies-missing-number")
                .body("n", equalTo(2))
                .body("statistics.sum", equalTo(250))
                .body("statistics.lowerBound", equalTo(100.0f))
                .body("statistics.upperBound", equalTo(150.0f));
        ask("/v1/indicators/copies-missing-number/members").body("items.observation", contains("250", "0"));
    }

    private void copies(
            String country,
            @Nullable Map<String, Object> requested,
            @Nullable Map<String, Object> printed,
            @Nullable String said) {
        stated.change(
                "publication",
                ReportAnnex.publication(country),
                Stated.fields(
                        "availability", Stated.fields("copiesPrinted", printed),
                        "visibility", Stated.fields("copiesRequested", requested, "demandExceedsCopies", said)));
    }

    private static Map<String, Object> bounds(int min, int max) {
        return Stated.fields("min", min, "max", max);
    }
}
