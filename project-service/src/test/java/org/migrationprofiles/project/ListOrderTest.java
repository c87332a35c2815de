package org.migrationprofiles.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.migrationprofiles.project.activity.ActivitySearch;
import org.migrationprofiles.project.organisation.OrganisationSearch;
import org.migrationprofiles.project.portfolio.ProjectSearch;
import org.migrationprofiles.project.profile.CountryProfileSearch;
import org.migrationprofiles.project.publication.PublicationSearch;

/** Lists in any order, page by page, with the fields that are asked for. */
@QuarkusTest
@ProjectServiceTest
class ListOrderTest {

    private static final int RECORDS = 14;
    private static final long SEED = 20180831;

    // Written once: many tests read it, and one adds to it.
    private static boolean written;

    @BeforeEach
    void aRegistryOfRecordsThatOftenHaveTheSameOrNoValue() throws SQLException {
        if (written) {
            return;
        }
        written = true;
        Registry.clear();
        Random random = new Random(SEED);
        for (int index = 0; index < RECORDS; index++) {
            String title = random.nextInt(3) == 0
                    ? ""
                    : "{\"language\": \"es\", \"text\": \"%s\"}"
                            .formatted(List.of("Ámbito", "ambito", "Zona", "Élan", "elan")
                                    .get(random.nextInt(5)));
            String year = random.nextInt(3) == 0 ? "null" : Integer.toString(2010 + random.nextInt(3));
            String date = random.nextInt(3) == 0
                    ? "null"
                    : "{\"value\": \"%d\", \"precision\": \"YEAR\"}".formatted(2010 + random.nextInt(3));
            String status = random.nextInt(3) == 0 ? "null" : "\"PIPELINE\"";
            String project = Registry.created("/v1/projects", """
                    {"identifiers": [{"scheme": "IOM_PROJECT", "value": "%s", "primary": true}], "fundingYear": %s,
                     "titles": [%s], "status": %s, "schedule": {"start": %s}}
                    """.formatted(Registry.key(), year, title, status, date));
            String profile =
                    Registry.profile(project, List.of("KEN", "FSM", "NAM").get(random.nextInt(3)));
            Registry.created("/v1/publications", """
                    {"profileId": "%s", "type": "MP", "status": "RELEASED", "editionYear": %s, "titles": [%s],
                     "launchedOn": %s}
                    """.formatted(profile, year, title, date));
            Registry.organisation();
            Registry.created("/v1/activities", """
                    {"projectId": "%s", "type": "TRAINING", "status": "PLANNED", "titles": [%s], "period": {"from": %s}}
                    """.formatted(project, title, date));
        }
    }

    static Stream<Arguments> everyOrder() {
        return Map.of(
                        "/v1/projects", ProjectSearch.SORTS,
                        "/v1/profiles", CountryProfileSearch.SORTS,
                        "/v1/publications", PublicationSearch.SORTS,
                        "/v1/organisations", OrganisationSearch.SORTS,
                        "/v1/activities", ActivitySearch.SORTS)
                .entrySet()
                .stream()
                .flatMap(list -> Stream.concat(
                                Stream.of("id"), list.getValue().stream().map(field -> field.name()))
                        .flatMap(field -> Stream.of(field, "-" + field))
                        .map(sort -> Arguments.of(list.getKey(), sort)));
    }

    @ParameterizedTest(name = "{0} by {1}")
    @MethodSource("everyOrder")
    void allPagesTogetherHaveEachRecordOnceInOneOrder(String list, String sort) {
        List<String> whole = ids(list, sort, 200);

        assertThat(whole).hasSize(RECORDS).doesNotHaveDuplicates();
        assertThat(ids(list, sort, 1)).isEqualTo(whole);
        assertThat(ids(list, sort, 3)).isEqualTo(whole);
    }

    @Test
    void yearsAreOrderedWithIdsForEqualsAndUnknownOnesLastInBothDirections() {
        Comparator<Map<String, Object>> byId = Comparator.comparing(project -> (String) project.get("id"));
        Function<Map<String, Object>, @Nullable Integer> year = project -> (Integer) project.get("fundingYear");
        List<Map<String, Object>> projects = new ArrayList<>(items("/v1/projects?limit=200&sort=id"));
        Collections.shuffle(projects, new Random(SEED));

        projects.sort(Comparator.comparing(year, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(byId));
        assertThat(items("/v1/projects?limit=200&sort=fundingYear")).isEqualTo(projects);
        projects.sort(Comparator.comparing(year, Comparator.nullsLast(Comparator.reverseOrder()))
                .thenComparing(byId.reversed()));
        assertThat(items("/v1/projects?limit=200&sort=-fundingYear")).isEqualTo(projects);
        assertThat(projects).anyMatch(project -> project.get("fundingYear") == null);
    }

    @Test
    void whatIsAddedBetweenTwoPagesNeitherRepeatsNorHidesWhatWasThere() {
        List<String> before = ids("/v1/projects", "fundingYear", 200);
        written = false;
        List<String> seen = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            JsonPath page = page("/v1/projects", "fundingYear", 2, cursor);
            seen.addAll(page.getList("items.id", String.class));
            cursor = page.getString("next");
            // Before, within and behind what was read so far.
            for (String year : List.of("1990", "2011", "2050", "null")) {
                if (seen.size() < 8) {
                    Registry.created("/v1/projects", """
                            {"identifiers": [{"scheme": "IOM_PROJECT", "value": "%s", "primary": true}], "fundingYear": %s}
                            """.formatted(Registry.key(), year));
                }
            }
        } while (cursor != null);

        assertThat(seen).doesNotHaveDuplicates().containsSubsequence(before);
    }

    @Test
    void anOrderThatIsNoneIsRefusedWithThoseThatThereAre() {
        for (String sort : List.of("colour", "-", "--id", "id,code", "content")) {
            Registry.reader()
                    .queryParam("sort", sort)
                    .get("/v1/projects")
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", equalTo(List.of("?sort")))
                    .body("detail", containsString("id, code, title, status, fundingYear, start, actualEnd"));
        }
    }

    @Test
    void aCursorOfOneOrderIsNoneOfAnother() {
        String next = page("/v1/projects", "fundingYear", 2, null).getString("next");

        Registry.reader()
                .get("/v1/projects?limit=2&sort=-fundingYear&cursor=" + next)
                .then()
                .statusCode(400);
        Registry.reader().get("/v1/projects?limit=2&cursor=" + next).then().statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/projects", "/v1/profiles", "/v1/publications", "/v1/organisations", "/v1/activities"})
    void onlyTheFieldsThatAreAskedForComeWithIdAndVersion(String list) {
        Set<String> all = new TreeSet<>(items(list + "?limit=1").get(0).keySet());

        assertThat(items(list + "?limit=1&fields=provenance").get(0)).containsOnlyKeys("id", "version", "provenance");
        assertThat(items(list + "?limit=1&fields=" + String.join(",", all)).get(0))
                .containsOnlyKeys(all.toArray(String[]::new));
        for (String fields : List.of("provenance,colour", ",", "titles.text", "provenance,")) {
            Registry.reader()
                    .queryParam("fields", fields)
                    .get(list)
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", equalTo(List.of("?fields")))
                    .body("detail", containsString("id, version, deleted, deletionReason"));
        }
    }

    private static List<String> ids(String list, String sort, int limit) {
        List<String> ids = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            JsonPath page = page(list, sort, limit, cursor);
            ids.addAll(page.getList("items.id", String.class));
            cursor = page.getString("next");
        } while (cursor != null);
        return ids;
    }

    private static JsonPath page(String list, String sort, int limit, @Nullable String cursor) {
        var request = Registry.reader().queryParam("sort", sort).queryParam("limit", limit);
        if (cursor != null) {
            request.queryParam("cursor", cursor);
        }
        return request.get(list).then().statusCode(200).extract().jsonPath();
    }

    private static List<Map<String, Object>> items(String address) {
        return Registry.reader().get(address).then().statusCode(200).extract().path("items");
    }
}
