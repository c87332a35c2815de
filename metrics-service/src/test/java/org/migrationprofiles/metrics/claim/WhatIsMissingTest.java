package org.migrationprofiles.metrics.claim;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.migrationprofiles.metrics.Answers.ask;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.migrationprofiles.metrics.MetricsServiceTest;
import org.migrationprofiles.metrics.ReportAnnex;
import org.migrationprofiles.metrics.Stated;

/** Claims that nothing checks say what it would take, and those about what is never counted why it is not. */
@QuarkusTest
@MetricsServiceTest
class WhatIsMissingTest {

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

    /** What nothing checks says what it would take: each something else, from what the claim has. */
    @ParameterizedTest(name = "{0}: {1} is missing {2}")
    @CsvSource({
        "physical-document, C10, PUBLICATION_FORMAT",
        "managers-not-available, C11, how many managers were asked and how many of them were not available",
        "allotted-once, C14, within what the Fund allots once",
        "guide-titles, C16, which of the two titles",
        "update-cycle, C17, how often profiles are in fact updated",
        "map-non-idf, C18, which of the two readings is meant"
    })
    void whatIsMissing(String key, String reference, String missing) {
        check(key)
                .body("references", hasItem(reference))
                .body("verdict", equalTo("UNDETERMINED"))
                .body("explanation", containsString("What is missing: "))
                .body("explanation", containsString(missing));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a measure of complexity", "a measure of complexity."})
    void anyClaimMaySayWhatIsMissing(String missing) {
        check("complexity").body("explanation", not(containsString("missing")));
        stated.change("claim", ReportAnnex.claim("complexity"), Map.of("parameters", Map.of("missing", missing)));
        stated.awaitTaken();

        check("complexity")
                .body("reason", equalTo("NO_RULE"))
                .body("explanation", endsWith("bears out or refutes. What is missing: a measure of complexity."));
    }

    /** S59: of what is never counted no bounds are told, whatever is claimed of it. */
    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource({"2, 9", "0, 9", "9, 9", "2, 4"})
    void s59AClaimAboutWhatIsNeverCountedIsUndetermined(int n, int total) {
        inspired(Map.of("kind", "PROPORTION", "n", n, "total", total));

        check("inspired-projects")
                .body("verdict", equalTo("UNDETERMINED"))
                .body("reason", equalTo("INSUFFICIENT_EVIDENCE"))
                .body("computed.n", nullValue())
                .body("computed.lower", nullValue())
                .body("computed.upper", nullValue())
                .body("computed.N", equalTo(9))
                .body("computed.unknown", equalTo(9))
                .body("computed.suppressed", equalTo("INSUFFICIENT_EVIDENCE"))
                .body("unexplained", nullValue())
                .body("reproducedBy", empty())
                .body("beside.reproduces", everyItem(equalTo(false)))
                .body("explanation", containsString("did not correlate enough"));
        ask("/v1/claims?reason=INSUFFICIENT_EVIDENCE").body("items.key", contains("inspired-projects"));
        ask("/v1/indicators/inspired-projects?unit=PROJECT")
                .body("reported.verdict", contains("UNDETERMINED"))
                .body("reported[0].unexplained", nullValue());
    }

    @Test
    void s59ATrendOfWhatIsNeverCountedIsUndeterminedToo() {
        inspired(Map.of("kind", "TREND", "relation", "DECREASES", "yearAxis", "FUNDING_YEAR"));

        check("inspired-projects")
                .body("verdict", equalTo("UNDETERMINED"))
                .body("reason", equalTo("INSUFFICIENT_EVIDENCE"))
                .body("computed.series", nullValue());
    }

    private void inspired(Map<String, Object> claimed) {
        stated.change(
                "claim",
                ReportAnnex.claim("inspired-projects"),
                Map.of("indicator", "inspired-projects", "unit", "PROJECT", "population", "IDF_COMPLETED"));
        stated.change("claim", ReportAnnex.claim("inspired-projects"), claimed);
        stated.awaitTaken();
    }

    private static ValidatableResponse check(String key) {
        return ask("/v1/claims/" + key).statusCode(200);
    }
}
