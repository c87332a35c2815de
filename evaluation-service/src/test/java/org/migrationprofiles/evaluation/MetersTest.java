package org.migrationprofiles.evaluation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.migrationprofiles.testsupport.MeterContract;

/** Operations see what docs/metrics.md promises, and no client can make it too much. */
@QuarkusTest
@EvaluationServiceTest
class MetersTest {

    @TestHTTPResource(management = true)
    @Nullable
    URL management;

    @Test
    void theMetricsOfTheSuiteAreThoseOfTheTableFromTheStart() {
        MeterContract meters = meters();

        assertThat(meters.exposed()).containsExactlyInAnyOrderElementsOf(meters.documented());
    }

    @Test
    void unknownPathsAndMethodsMakeNoSeriesOfTheirOwn() {
        for (int index = 0; index < 20; index++) {
            given().request("STRANGE" + index, "/v1/strange-" + index);
            given().get("/v1/strange-" + index + "/of/a/client");
            given().request("STRANGE" + index, "/v1/changes");
        }

        String text = meters().text();

        assertThat(text).doesNotContainIgnoringCase("strange");
        assertThat(text.lines().filter(line -> line.startsWith("http_server_requests_seconds_count")))
                .anyMatch(line -> line.contains("method=\"OTHER\""));
    }

    @Test
    void durationsHaveBucketsOfWhichQuantilesCanBeComputed() {
        given().get("/v1/changes");

        assertThat(meters().text().lines().filter(line -> line.startsWith("http_server_requests_seconds_bucket")))
                .anyMatch(line -> line.contains("le=\"0.05\""));
    }

    private MeterContract meters() {
        return new MeterContract("evaluation-service", Objects.requireNonNull(management));
    }
}
