package org.migrationprofiles.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a place rests on is told in an answer of bounded size, however many ways there are (S105). */
@QuarkusTest
@EvaluationServiceTest
class ProvenanceBoundsTest {

    private static final int SECTIONS = 20;

    @BeforeEach
    void startWithoutAny() throws SQLException {
        Records.clear();
    }

    @Test
    void aPlaceThatManyWaysLeadToIsToldOnce() {
        sources(5, SECTIONS, section -> "");

        JsonPath answer = provenance("");

        assertThat(answer.getBoolean("truncated")).isFalse();
        assertThat(answer.getList("restsOn")).hasSize(SECTIONS);
        assertThat(answer.getList("restsOn[0].restsOn[0].restsOn[0].restsOn")).hasSize(SECTIONS);
        assertThat(answer.getList("restsOn.toldBefore", Boolean.class))
                .startsWith(false)
                .filteredOn(told -> told)
                .hasSize(SECTIONS - 1);
        assertThat(answer.getList("restsOn[1].restsOn")).isEmpty();
        assertThat(answer.getString("restsOn[1].source.key")).isEqualTo("source-2");
    }

    @Test
    void whereThereAreTooManyPlacesItSaysWhatIsMissing() {
        sources(5, SECTIONS, section -> ", \"locator\": \"L1-" + section + "\"");

        JsonPath answer = provenance("?locator=L1-20");

        assertThat(answer.getBoolean("truncated")).isTrue();
        List<Map<String, ?>> first = answer.getList("restsOn");
        assertThat(first).hasSize(SECTIONS);
        assertThat(rests(first)).isEqualTo(500);
        assertThat(truncated(first)).isPositive();
    }

    @Test
    void aWayThatIsTooLongIsCut() {
        sources(22, 1, section -> "");

        String last = "restsOn" + "[0].restsOn".repeat(18);
        Records.get("/v1/sources/source-1/provenance")
                .statusCode(200)
                .body("truncated", equalTo(true))
                .body(last + ".source.key", everyItem(equalTo("source-20")))
                .body(last + ".truncated", everyItem(equalTo(false)))
                .body(last + "[0].restsOn", hasSize(1))
                .body(last + "[0].restsOn[0].source.key", equalTo("source-21"))
                .body(last + "[0].restsOn[0].restsOn", hasSize(0))
                .body(last + "[0].restsOn[0].truncated", equalTo(true));
        Records.get("/v1/sources/source-2/provenance").body("truncated", equalTo(false));
    }

    private static JsonPath provenance(String query) {
        String body = Records.get("/v1/sources/source-1/provenance" + query)
                .statusCode(200)
                .extract()
                .asString();
        assertThat(body).hasSizeLessThan(300_000);
        return JsonPath.from(body);
    }

    // Each rests on the next.
    private static void sources(int count, int sections, IntFunction<String> place) {
        for (int source = 1; source <= count; source++) {
            String next = "source-" + (source + 1);
            String said = source == count
                    ? ""
                    : IntStream.rangeClosed(1, sections)
                            .mapToObj(section -> "{\"locator\": \"L%d\", \"provenance\": {\"sourceId\": \"%s\"%s}}"
                                    .formatted(section, next, place.apply(section)))
                            .collect(Collectors.joining(","));
            Records.post(
                            "/v1/sources",
                            "{\"key\": \"source-%d\", \"type\": \"OTHER\", \"title\": \"A source\", \"sections\": [%s]}"
                                    .formatted(source, said))
                    .statusCode(201);
        }
    }

    private static int rests(List<Map<String, ?>> places) {
        return places.stream().mapToInt(place -> 1 + rests(further(place))).sum();
    }

    private static int truncated(List<Map<String, ?>> places) {
        return places.stream()
                .mapToInt(place -> (Boolean.TRUE.equals(place.get("truncated")) ? 1 : 0) + truncated(further(place)))
                .sum();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, ?>> further(Map<String, ?> place) {
        return (List<Map<String, ?>>) Objects.requireNonNull(place.get("restsOn"));
    }
}
