package org.migrationprofiles.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A history is read page by page, and no page is larger than what the service can hold. */
@QuarkusTest
@EvaluationServiceTest
class HistoryPagesTest {

    private static final String HISTORY = "/v1/sources/page/history";

    @BeforeEach
    void startWithoutAny() throws SQLException {
        Records.clear();
    }

    @Test
    void aHistoryIsReadPageByPageAndEachVersionIsComparedWithTheOneBefore() {
        withTitles(5);

        String second = next(Records.get(HISTORY + "?limit=2")
                .statusCode(200)
                .body("version", contains(1, 2))
                .header("Link", endsWith("rel=\"next\"")));
        String third = next(Records.get(second)
                .body("version", contains(3, 4))
                .body("[0].changes.pointer", contains("/title"))
                .body("[0].changes[0].before", equalTo("Title 2"))
                .body("[0].changes[0].after", equalTo("Title 3")));
        Records.get(third)
                .body("version", contains(5))
                .body("[0].changes[0].before", equalTo("Title 4"))
                .header("Link", nullValue());

        Records.get(HISTORY + "?limit=5")
                .body("version", contains(1, 2, 3, 4, 5))
                .header("Link", nullValue());
        Records.get(HISTORY).body("version", contains(1, 2, 3, 4, 5)).header("Link", nullValue());
    }

    @Test
    void unlessAskedForMoreAPageHasTwenty() {
        withTitles(21);

        String next = next(Records.get(HISTORY).body("size()", equalTo(20)).body("[19].version", equalTo(20)));
        Records.get(next).body("version", contains(21)).header("Link", nullValue());
        Records.get(HISTORY + "?limit=200").body("size()", equalTo(21));
    }

    @Test
    void aPageOfLargeVersionsEndsEarlyAndHasOneAtLeast() {
        post(sections("a"));
        for (String part : List.of("b", "c", "d")) {
            Records.patch("/v1/sources/page", "{" + sections(part) + "}").statusCode(200);
        }

        List<Integer> sizes = new ArrayList<>();
        List<Integer> versions = new ArrayList<>();
        String address = HISTORY + "?limit=200";
        while (address != null) {
            ValidatableResponse page = Records.get(address).statusCode(200);
            assertThat(page.extract().asByteArray()).hasSizeLessThan(1_000_100);
            List<Integer> shown = page.extract().path("version");
            sizes.add(shown.size());
            versions.addAll(shown);
            address = page.extract().header("Link") == null ? null : next(page);
        }

        assertThat(versions).containsExactly(1, 2, 3, 4);
        assertThat(sizes).containsExactly(2, 1, 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "201", "-1", "many", "1.5"})
    void aLimitThatIsNoneIsRefused(String limit) {
        withTitles(1);

        Records.get(HISTORY + "?limit=" + limit).statusCode(400).body("errors.pointer", contains("?limit"));
    }

    @Test
    void aCursorFitsTheHistoryItIsOfAlone() {
        withTitles(2);
        String next = next(Records.get(HISTORY + "?limit=1"));
        String query = URI.create(next).getRawQuery();
        String id = Records.get("/v1/sources/page").extract().path("id");
        Records.post("/v1/sources", "{\"key\": \"other\", \"type\": \"WEB\", \"title\": \"Other\"}")
                .statusCode(201);

        Records.get("/v1/sources/" + id + "/history?" + query).body("version", contains(2));
        Records.get("/v1/sources/other/history?" + query)
                .statusCode(400)
                .body("type", containsString("invalid-cursor"));
        Records.get(HISTORY + "?cursor=abc").statusCode(400);
    }

    private static String next(ValidatableResponse page) {
        String link = page.extract().header("Link");
        URI address = URI.create(link.substring(link.indexOf('<') + 1, link.indexOf('>')));
        return address.getPath() + "?" + address.getRawQuery();
    }

    private static void withTitles(int versions) {
        post("\"url\": null");
        for (int version = 2; version <= versions; version++) {
            Records.patch("/v1/sources/page", "{\"title\": \"Title " + version + "\"}")
                    .statusCode(200);
        }
    }

    private static void post(String member) {
        Records.post("/v1/sources", "{\"key\": \"page\", \"type\": \"WEB\", \"title\": \"Title 1\", " + member + "}")
                .statusCode(201);
    }

    // About 300 kB; the change of it has both what was and what is.
    private static String sections(String letter) {
        return IntStream.rangeClosed(1, 500)
                .mapToObj(section ->
                        "{\"locator\": \"L%d\", \"part\": \"%s\", \"provenance\": {\"sourceId\": \"elsewhere\"}}"
                                .formatted(section, letter.repeat(480)))
                .collect(Collectors.joining(",", "\"sections\": [", "]"));
    }
}
