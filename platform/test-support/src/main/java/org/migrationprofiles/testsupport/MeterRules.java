package org.migrationprofiles.testsupport;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Operations see what {@code docs/metrics.md} promises of a service, on its management port, and no client can make it too much. A
 * service extends this with its name.
 */
public abstract class MeterRules {

    private static final Pattern ROW = Pattern.compile("\\| `(suite_[a-z_]+)` \\| ([^|]*) \\|.*");
    private static final Pattern FAMILY = Pattern.compile("# TYPE (suite_[a-z_]+) (.*)");
    // The largest of the last minutes is a series of its own beside each summary.
    private static final Pattern LARGEST = Pattern.compile("suite_[a-z_]+_max");

    private final String service;

    @TestHTTPResource(management = true)
    @Nullable
    URL management;

    /**
     * @param service such as {@code project-service}
     */
    protected MeterRules(String service) {
        this.service = service;
    }

    @Test
    void theMetricsOfTheSuiteAreThoseOfTheTableFromTheStart() {
        assertThat(exposed()).containsExactlyInAnyOrderElementsOf(documented());
    }

    @Test
    void unknownPathsAndMethodsMakeNoSeriesOfTheirOwn() {
        for (int index = 0; index < 20; index++) {
            given().request("STRANGE" + index, "/v1/strange-" + index);
            given().get("/v1/strange-" + index + "/of/a/client");
            given().request("STRANGE" + index, "/v1/changes");
        }

        String text = text();

        assertThat(text).doesNotContainIgnoringCase("strange");
        assertThat(text.lines().filter(line -> line.startsWith("http_server_requests_seconds_count")))
                .anyMatch(line -> line.contains("method=\"OTHER\""));
    }

    @Test
    void durationsHaveBucketsOfWhichQuantilesCanBeComputed() {
        given().get("/v1/changes");

        assertThat(text().lines().filter(line -> line.startsWith("http_server_requests_seconds_bucket")))
                .anyMatch(line -> line.contains("le=\"0.05\""));
    }

    private String text() {
        return given().get(
                        "http://127.0.0.1:" + Objects.requireNonNull(management).getPort() + "/q/metrics")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    /** The names of the suite's own metrics that the service gives. */
    private Set<String> exposed() {
        Set<String> names = new TreeSet<>();
        text().lines().map(FAMILY::matcher).filter(Matcher::matches).forEach(family -> names.add(name(family)));
        names.removeIf(name -> LARGEST.matcher(name).matches());
        return names;
    }

    // OpenMetrics names the family of a counter without the ending that its series have.
    private static String name(Matcher family) {
        boolean withoutEnding =
                family.group(2).equals("counter") && !family.group(1).endsWith("_total");
        return withoutEnding ? family.group(1) + "_total" : family.group(1);
    }

    /** The names of the suite's own metrics that the table has for the service. */
    private Set<String> documented() {
        try {
            Set<String> names = new TreeSet<>();
            Files.readAllLines(ContractFiles.root().resolve("docs/metrics.md")).stream()
                    .map(ROW::matcher)
                    .filter(Matcher::matches)
                    .filter(row -> row.group(2).equals("all")
                            || Arrays.asList(row.group(2).split(", ", -1)).contains(service))
                    .forEach(row -> names.add(row.group(1)));
            return names;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
