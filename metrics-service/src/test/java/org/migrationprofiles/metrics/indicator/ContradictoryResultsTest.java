package org.migrationprofiles.metrics.indicator;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.migrationprofiles.metrics.Answers.ask;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.migrationprofiles.metrics.MetricsServiceTest;
import org.migrationprofiles.metrics.ReportAnnex;
import org.migrationprofiles.metrics.Stated;

/** What is unknown since records contradict each other is told apart from what nobody speaks of. */
@QuarkusTest
@MetricsServiceTest
class ContradictoryResultsTest {

    @BeforeEach
    void startWithTheAnnex() {
        ReportAnnex.load();
    }

    /** R2: two records say yes and no, so nobody knows; that is no conflict of assertions, and yet not the same as silence. */
    @ParameterizedTest
    @CsvSource({"PUBLICATION", "COUNTRY_PROFILE", "PROJECT", "COUNTRY"})
    void resultsThatContradictEachOtherAreUnknownAndSaySo(String unit) {
        String available = "/v1/indicators/data-availability-increased?unit=" + unit;
        try (Stated stated = new Stated()) {
            String unused = stated.result(ReportAnnex.profile("AFG"), "R2", "YES");
            stated.awaitTaken();
            ask(available).body("n", equalTo(1)).body("caveats", not(hasItem("CONTRADICTORY_RESULTS")));

            String no = stated.state(
                    "capacity-result",
                    Stated.id("another result of AFG"),
                    Stated.fields(
                            "profileId",
                            ReportAnnex.profile("AFG"),
                            "resultCode",
                            "R2",
                            "value",
                            "NO",
                            "provenance",
                            null));
            stated.awaitTaken();
            ask(available)
                    .body("n", equalTo(0))
                    .body("caveats", hasItem("CONTRADICTORY_RESULTS"))
                    .body("conflicts", empty());
            ask(available + "&country=AFG").body("caveats", hasItem("CONTRADICTORY_RESULTS"));
            ask(available + "&country=KEN").body("caveats", not(hasItem("CONTRADICTORY_RESULTS")));
            ask("/v1/indicators/training-data-use?unit=" + unit).body("caveats", not(hasItem("CONTRADICTORY_RESULTS")));
            ask("/v1/funding/pairs").body("caveats", hasItem("CONTRADICTORY_RESULTS"));

            stated.delete("capacity-result", no);
            stated.awaitTaken();
            ask(available).body("n", equalTo(1)).body("caveats", not(hasItem("CONTRADICTORY_RESULTS")));
            ask("/v1/funding/pairs").body("caveats", not(hasItem("CONTRADICTORY_RESULTS")));
        }
    }
}
