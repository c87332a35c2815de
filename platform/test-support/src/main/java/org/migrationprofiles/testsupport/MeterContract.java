package org.migrationprofiles.testsupport;

import static io.restassured.RestAssured.given;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The metrics of a service, as it gives them on its management port and as {@code docs/metrics.md} explains them.
 *
 * @param service such as {@code project-service}
 * @param management an address on the management port of the service under test
 */
public record MeterContract(String service, URL management) {

    private static final Pattern ROW = Pattern.compile("\\| `(suite_[a-z_]+)` \\| ([^|]*) \\|.*");
    private static final Pattern FAMILY = Pattern.compile("# TYPE (suite_[a-z_]+) (.*)");
    // The largest of the last minutes is a series of its own beside each summary.
    private static final Pattern LARGEST = Pattern.compile("suite_[a-z_]+_max");

    /** The whole text. */
    public String text() {
        return given().get("http://" + management.getHost() + ":" + management.getPort() + "/q/metrics")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    /** The names of the suite's own metrics that the service gives. */
    public Set<String> exposed() {
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
    public Set<String> documented() {
        try {
            Set<String> names = new TreeSet<>();
            Files.readAllLines(ContractFiles.path("../docs/metrics.md")).stream()
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
