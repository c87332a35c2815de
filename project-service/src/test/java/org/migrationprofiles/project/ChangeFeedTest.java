package org.migrationprofiles.project;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.URL;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.migrationprofiles.kit.security.Roles;
import org.migrationprofiles.testsupport.KafkaRecords;
import org.migrationprofiles.testsupport.Tokens;

/** The change feed as a reader sees it, and what is said again on request. */
@QuarkusTest
@ProjectServiceTest
class ChangeFeedTest {

    @Inject
    DataSource dataSource;

    @SuppressWarnings("NullAway.Init")
    @TestHTTPResource(value = "metrics", management = true)
    URL metrics;

    @Test
    void aChangeIsAnEventWithAllItsAttributesAndACursorToGoOn() {
        String start = end();
        String id = create();

        ValidatableResponse page = changes(start, 20)
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].specversion", equalTo("1.0"))
                .body("items[0].id", notNullValue())
                .body("items[0].source", equalTo("/project-service"))
                .body("items[0].type", equalTo("org.migrationprofiles.organisation.changed.v1"))
                .body("items[0].subject", equalTo(id))
                .body("items[0].time", endsWith("Z"))
                .body("items[0].dataschema", equalTo("/contracts/events/organisation/v1.schema.json"))
                .body("items[0].datacontenttype", equalTo("application/json"))
                .body("items[0].aggregateversion", equalTo(1))
                .body("items[0].actor", equalTo("tester"))
                .body("items[0].data.id", equalTo(id))
                .body("items[0].data.version", equalTo(1))
                .header("Link", containsString("rel=\"next\""));

        changes(page.extract().path("next"), 0)
                .statusCode(200)
                .body("items", hasSize(0))
                .body("next", notNullValue());
    }

    @Test
    void eventsThatWaitForKafkaAreMeasured() {
        given().get(metrics)
                .then()
                .statusCode(200)
                .body(containsString("suite_change_events_unpublished"))
                .body(containsString("suite_change_events_oldest_unpublished_seconds"));
    }

    @Test
    void aReaderLosesNothingOfTransactionsThatCommitOutOfOrder() throws Exception {
        String cursor = end();
        try (Connection late = dataSource.getConnection();
                Statement statement = late.createStatement()) {
            late.setAutoCommit(false);
            // It has its place in the order before the other, and commits after it.
            statement.execute("""
                    insert into change_event (event_id, topic, aggregate_type, aggregate_id, aggregate_version, type, payload, actor)
                    values (gen_random_uuid(), 'migration-profiles.organisation.v1', 'organisation', 'late', %d, 'late', '{}', 'ada')
                    """.formatted(System.nanoTime()));
            String early = create();
            JsonPath meanwhile = changes(cursor, 0).extract().jsonPath();
            late.commit();

            List<String> seen = new ArrayList<>(meanwhile.getList("items.subject", String.class));
            String next = meanwhile.getString("next");
            await().atMost(Duration.ofSeconds(20)).until(() -> {
                seen.addAll(changes(next, 5).extract().jsonPath().getList("items.subject", String.class));
                return seen.size() >= 2;
            });

            assertThat(seen).startsWith("late", early);
        }
    }

    @Test
    void aReaderWhoFollowsManyWritersSeesEachEventOnce() {
        String cursor = end();
        List<CompletableFuture<String>> writers = IntStream.range(0, 40)
                .mapToObj(number -> CompletableFuture.supplyAsync(ChangeFeedTest::create))
                .toList();

        List<String> seen = new ArrayList<>();
        for (int page = 0; page < 200 && seen.size() < writers.size(); page++) {
            JsonPath answer = changes(cursor, 5).extract().jsonPath();
            seen.addAll(answer.getList("items.subject", String.class));
            cursor = answer.getString("next");
        }

        assertThat(seen)
                .containsExactlyInAnyOrderElementsOf(
                        writers.stream().map(CompletableFuture::join).toList());
    }

    @Test
    void aReaderWhoWaitsIsWokenByTheCommit() {
        String cursor = end();
        CompletableFuture<Duration> waited = CompletableFuture.supplyAsync(() -> {
            long start = System.nanoTime();
            changes(cursor, 30).body("items", hasSize(1));
            return Duration.ofNanos(System.nanoTime() - start);
        });

        String unused = create();

        assertThat(waited.join()).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void moreReadersThanMayWaitDoNotKeepOthersFromBeingServed() {
        String cursor = end();
        List<CompletableFuture<Integer>> readers = IntStream.range(0, 60)
                .mapToObj(number -> CompletableFuture.supplyAsync(
                        () -> changes(cursor, 4).extract().statusCode(), task -> new Thread(task, "reader").start()))
                .toList();

        given().auth()
                .oauth2(Tokens.with(Roles.READER))
                .get("/v1/countries/KEN")
                .then()
                .statusCode(200);

        assertThat(readers.stream().map(CompletableFuture::join)).containsOnly(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "after=nonsense",
                "wait=-1",
                "wait=31",
                "wait=soon",
                "limit=0",
                "limit=201",
                "limit=-1",
                "limit=abc"
            })
    void whatIsNoCursorNoTimeOrNoNumberIsRefused(String query) {
        given().auth()
                .oauth2(Tokens.with(Roles.READER))
                .get("/v1/changes?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void aCursorOfAListIsNoneOfTheFeed() {
        String unused = create();
        String cursor = given().auth()
                .oauth2(Tokens.with(Roles.READER))
                .get("/v1/organisations?limit=1")
                .then()
                .extract()
                .path("next");

        if (cursor != null) {
            changes(cursor, 0).statusCode(400).body("type", endsWith("/problems/invalid-cursor"));
        }
        changes("A" + end(), 0).statusCode(400).body("type", endsWith("/problems/invalid-cursor"));
    }

    @Test
    void everythingIsSaidAgainOnceMoreAndInOrder() throws SQLException {
        String id = create();
        Set<String> countries = subjects("migration-profiles.country.v1");
        int before = KafkaRecords.all("migration-profiles.country.v1").size();

        String run = given().auth()
                .oauth2(Tokens.with(Roles.ADMIN))
                .post("/admin/republish")
                .then()
                .statusCode(202)
                .header("Location", containsString("/admin/republish/"))
                .extract()
                .path("id");

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> run(run).body("status", equalTo("COMPLETED")));
        long aggregates = run(run).extract().jsonPath().getLong("aggregates");
        assertThat(run(run).extract().jsonPath().getLong("republished")).isGreaterThanOrEqualTo(aggregates);
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            assertThat(KafkaRecords.all("migration-profiles.country.v1")).hasSize(before + countries.size());
            assertThat(heardOf(id)).isEqualTo(2);
        });
        assertThat(countries).contains("KEN", "NAM");
        given().auth()
                .oauth2(Tokens.with(Roles.READER))
                .get("/v1/organisations/{id}/history", id)
                .then()
                .body("version", equalTo(List.of(1)));
    }

    @Test
    void anOldStateIsNeverSaidBehindANewerOne() {
        String id = create();
        CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> IntStream.range(1, 60)
                .forEach(version -> given().auth()
                        .oauth2(Tokens.with(Roles.ADMIN))
                        .contentType("application/merge-patch+json")
                        .header("If-Match", "\"" + version + "\"")
                        .body("{\"name\": \"Name " + version + "\"}")
                        .patch("/v1/organisations/{id}", id)
                        .then()
                        .statusCode(200)));
        for (int times = 0; times < 5; times++) {
            String run = given().auth()
                    .oauth2(Tokens.with(Roles.ADMIN))
                    .post("/admin/republish")
                    .then()
                    .statusCode(202)
                    .extract()
                    .path("id");
            await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> run(run).body("status", equalTo("COMPLETED")));
        }
        writer.join();

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(versions(id)).contains(60L));
        assertThat(versions(id)).isSorted();
    }

    @Test
    void twoRepublicationsDoNotRunAtOnceAndOneThatDiedDoesNotStandInTheWay() throws SQLException {
        UUID died = UUID.randomUUID();
        try (Connection other = dataSource.getConnection();
                Statement statement = other.createStatement()) {
            statement.execute("select pg_advisory_lock(hashtextextended('republication:' || current_schema(), 0))");
            statement.execute("insert into republication (id, status, aggregates, actor) values ('" + died
                    + "', 'RUNNING', 1, 'ada')");
            try {
                given().auth()
                        .oauth2(Tokens.with(Roles.ADMIN))
                        .post("/admin/republish")
                        .then()
                        .statusCode(409);
                run(died.toString()).body("status", equalTo("RUNNING"));
            } finally {
                statement.execute(
                        "select pg_advisory_unlock(hashtextextended('republication:' || current_schema(), 0))");
            }
        }

        run(died.toString()).body("status", equalTo("FAILED"));
        String next = given().auth()
                .oauth2(Tokens.with(Roles.ADMIN))
                .post("/admin/republish")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> run(next).body("status", equalTo("COMPLETED")));
    }

    private static ValidatableResponse run(String id) {
        return given().auth()
                .oauth2(Tokens.with(Roles.ADMIN))
                .get("/admin/republish/{id}", id)
                .then()
                .statusCode(200);
    }

    private static Set<String> subjects(String topic) {
        Set<String> subjects = new HashSet<>();
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            KafkaRecords.all(topic).forEach(record -> subjects.add(record.key()));
            assertThat(subjects).hasSizeGreaterThan(240);
        });
        return subjects;
    }

    private static long heardOf(String id) {
        return versions(id).size();
    }

    private static List<Long> versions(String id) {
        return KafkaRecords.all("migration-profiles.organisation.v1").stream()
                .filter(record -> record.key().equals(id))
                .map(ConsumerRecord::value)
                .map(state -> JsonPath.from(state).getLong("version"))
                .toList();
    }

    private static ValidatableResponse changes(@Nullable String cursor, int wait) {
        var request = given().auth().oauth2(Tokens.with(Roles.READER)).queryParam("wait", wait);
        if (cursor != null) {
            request.queryParam("after", cursor);
        }
        return request.get("/v1/changes").then();
    }

    /** The cursor behind everything that there is now. */
    private static String end() {
        String cursor = null;
        while (true) {
            var request = given().auth().oauth2(Tokens.with(Roles.READER)).queryParam("limit", 200);
            if (cursor != null) {
                request.queryParam("after", cursor);
            }
            JsonPath page =
                    request.get("/v1/changes").then().statusCode(200).extract().jsonPath();
            if (page.getList("items").isEmpty()) {
                return page.getString("next");
            }
            cursor = page.getString("next");
        }
    }

    private static String create() {
        String key = "T" + UUID.randomUUID().toString().substring(0, 18).toUpperCase(Locale.ROOT);
        return given().auth()
                .oauth2(Tokens.with(Roles.PROJECT_EDITOR))
                .contentType("application/json")
                .body("{\"key\": \"%s\", \"name\": \"A funder\", \"category\": \"OTHER\"}".formatted(key))
                .post("/v1/organisations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
