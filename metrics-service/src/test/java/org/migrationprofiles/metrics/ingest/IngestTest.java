package org.migrationprofiles.metrics.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.migrationprofiles.metrics.Answers.ask;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.migrationprofiles.kit.security.Roles;
import org.migrationprofiles.metrics.MetricsServiceTest;
import org.migrationprofiles.metrics.ReportAnnex;
import org.migrationprofiles.metrics.Stated;
import org.migrationprofiles.metrics.StatedTopics;
import org.migrationprofiles.testsupport.SuiteInfrastructure;
import org.migrationprofiles.testsupport.Tokens;

/** Whatever comes, the figures follow from the newest states, and nothing stops the stream. */
@QuarkusTest
@MetricsServiceTest
class IngestTest {

    @Inject
    DataSource dataSource;

    @Inject
    Reconciliation reconciliation;

    @Inject
    MeterRegistry meters;

    private final StatedTopics topics = new StatedTopics();

    @BeforeEach
    void theAnnexIsKnown() {
        ReportAnnex.load();
    }

    @Test
    void doublesAndOlderVersionsChangeNothing() {
        try (Stated stated = new Stated()) {
            String profile = stated.profile(null, "BRB", stated.organisation("Caribbean Fund", "OTHER"));
            String id = UUID.randomUUID().toString();
            for (String versionAndYear : List.of("5 2014", "4 2011", "5 2012", "5 2014", "3 2013")) {
                String[] parts = versionAndYear.split(" ", -1);
                topics.send(StatedTopics.topic("publication"), id, bytes(publication(id, parts[0], profile, parts[1])));
            }
            stated.awaitTaken();
            topics.awaitTaken();

            ask("/v1/profile-status?asOf=2018-08-31&country=BRB")
                    .body("countries[0].latest.editionYear", equalTo(2014))
                    .body("countries[0].tied", hasSize(0));
            topics.send(
                    StatedTopics.topic("publication"),
                    id,
                    bytes("{\"id\": \"" + id + "\", \"version\": 6, \"deleted\": true}"));
            topics.awaitTaken();
            ask("/v1/profile-status?asOf=2018-08-31&country=BRB").body("countries[0].status", equalTo("UNKNOWN"));
        }
    }

    /** A deleted record may come back with a higher version; whatever is older by then stays without effect. */
    @Test
    void aRestoredRecordCountsAgain() {
        try (Stated stated = new Stated()) {
            String profile = stated.profile(null, "BRB", stated.organisation("Caribbean Fund", "OTHER"));
            String id = UUID.randomUUID().toString();
            String topic = StatedTopics.topic("publication");
            String counted = "/v1/indicators/publications?population=ALL&country=BRB";
            topics.send(topic, id, bytes(publication(id, "1", profile, "2014")));
            topics.send(topic, id, bytes("{\"id\": \"" + id + "\", \"version\": 2, \"deleted\": true}"));
            stated.awaitTaken();
            topics.awaitTaken();
            ask(counted).body("n", equalTo(0));

            topics.send(topic, id, bytes(publication(id, "3", profile, "2014")));
            topics.send(topic, id, bytes("{\"id\": \"" + id + "\", \"version\": 2, \"deleted\": true}"));
            topics.awaitTaken();

            ask(counted).body("n", equalTo(1));
            assertThat(reconciliation.difference()).isZero();
            topics.send(topic, id, bytes("{\"id\": \"" + id + "\", \"version\": 4, \"deleted\": true}"));
            topics.awaitTaken();
        }
    }

    @Test
    void badRecordsInABurstAreKeptAsideAndAllOthersCount() {
        try (Stated stated = new Stated()) {
            String funder = stated.organisation("Burst Fund", "OTHER");
            Map<RecordMetadata, String> expected = new LinkedHashMap<>();
            List<Map.Entry<String, String>> bad = badRecords();
            for (int index = 0; index < 150; index++) {
                String project = stated.project("PR.B" + index, 2013, List.of("CUB"), funder);
                stated.publication(stated.profile(project, "CUB"), 2014);
                if (index % 10 == 0 && index / 10 < bad.size()) {
                    Map.Entry<String, String> record = bad.get(index / 10);
                    expected.put(sendBad(record.getKey()), record.getValue());
                }
            }
            stated.awaitTaken();
            topics.awaitTaken();

            ask("/v1/indicators/publications?population=ALL&country=CUB").body("n", equalTo(150));
            assertThat(expected).hasSize(bad.size());
            expected.forEach((where, reason) ->
                    assertThat(reasonOf(where)).as("%s", where).contains(reason));
            assertThat(reconciliation.difference()).isZero();
            assertThat(meters.get("suite.reconciliation.difference").gauge().value())
                    .isZero();
            assertThat(meters.get("suite.dead.events.open").gauge().value()).isGreaterThanOrEqualTo(bad.size());
        }
    }

    @Test
    void aDatabaseThatCutsConnectionsMakesTheStreamLateNotWrong() throws Exception {
        try (Stated stated = new Stated()) {
            String funder = stated.organisation("Broken Line Fund", "OTHER");
            for (int index = 0; index < 60; index++) {
                String project = stated.project("PR.C" + index, 2013, List.of("HTI"), funder);
                stated.publication(stated.profile(project, "HTI"), 2014);
                if (index % 10 == 0) {
                    cutConnections();
                }
            }
            stated.awaitTaken();

            // Each connection that was cut in the pool fails one more time.
            await().atMost(Duration.ofSeconds(20)).ignoreExceptions().untilAsserted(() -> {
                ask("/v1/indicators/publications?population=ALL&country=HTI").body("n", equalTo(60));
                assertThat(reconciliation.difference()).isZero();
            });
        }
    }

    /** Kafka's offsets only serve tools: whoever moves them moves nothing here. */
    @Test
    void aMemberOfTheGroupThatAcknowledgesWithoutWritingLosesNothing() {
        try (Stated stated = new Stated();
                KafkaConsumer<String, String> intruder = new KafkaConsumer<>(
                        Map.of(
                                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, SuiteInfrastructure.bootstrapServers(),
                                ConsumerConfig.GROUP_ID_CONFIG, "metrics-service",
                                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false"),
                        new StringDeserializer(),
                        new StringDeserializer())) {
            String funder = stated.organisation("Rebalance Fund", "OTHER");
            intruder.subscribe(List.of(
                    StatedTopics.topic("publication"),
                    StatedTopics.topic("country-profile"),
                    StatedTopics.topic("project")));
            long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
            while (intruder.assignment().isEmpty() && System.nanoTime() < end) {
                intruder.poll(Duration.ofMillis(100));
            }
            assertThat(intruder.assignment()).isNotEmpty();
            for (int index = 0; index < 40; index++) {
                String project = stated.project("PR.D" + index, 2013, List.of("DMA"), funder);
                stated.publication(stated.profile(project, "DMA"), 2014);
            }
            Map<TopicPartition, OffsetAndMetadata> ends = new LinkedHashMap<>();
            intruder.endOffsets(intruder.assignment())
                    .forEach((partition, offset) -> ends.put(partition, new OffsetAndMetadata(offset)));
            intruder.commitSync(ends);
            intruder.unsubscribe();
            stated.awaitTaken();

            ask("/v1/indicators/publications?population=ALL&country=DMA").body("n", equalTo(40));
            assertThat(reconciliation.difference()).isZero();
        }
    }

    @Test
    void aDeadEventIsReplayedOnceItCanBeUsedByWhomAndWhenIsKept() throws SQLException {
        try (Stated stated = new Stated()) {
            String profile = stated.profile(null, "GRD", stated.organisation("Replay Fund", "OTHER"));
            stated.awaitTaken();
            String id = UUID.randomUUID().toString();
            long dead = deadEvent(id, publication(id, "1", profile, "2016"));

            admin().get("/admin/dead-events/{id}", dead)
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("OPEN"))
                    .body("reason", equalTo("An earlier version could not read it."));
            admin().post("/admin/dead-events/{id}/replay", dead)
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("REPLAYED"))
                    .body("decidedBy", equalTo("tester"))
                    .body("decidedAt", notNullValue());

            ask("/v1/profile-status?asOf=2018-08-31&country=GRD").body("countries[0].latest.id", equalTo(id));
            admin().post("/admin/dead-events/{id}/replay", dead)
                    .then()
                    .statusCode(409)
                    .body("detail", containsString("REPLAYED"));
            admin().post("/admin/dead-events/{id}/discard", dead).then().statusCode(409);
            topics.send(
                    StatedTopics.topic("publication"),
                    id,
                    bytes("{\"id\": \"" + id + "\", \"version\": 2, \"deleted\": true}"));
            topics.awaitTaken();
        }
    }

    @Test
    void aDeadEventThatStillCannotBeUsedStaysOpenUntilItIsDiscarded() {
        String id = UUID.randomUUID().toString();
        RecordMetadata sent =
                topics.send(StatedTopics.topic("project"), id, bytes(project(id, "\"fundingYear\": \"abc\"")));
        topics.awaitTaken();
        long dead = idOf(sent);

        admin().post("/admin/dead-events/{id}/replay", dead)
                .then()
                .statusCode(409)
                .body("detail", containsString("still cannot be used"));
        admin().post("/admin/dead-events/{id}/discard", dead)
                .then()
                .statusCode(200)
                .body("status", equalTo("DISCARDED"))
                .body("decidedBy", equalTo("tester"));
        admin().post("/admin/dead-events/{id}/replay", dead).then().statusCode(409);
    }

    @Test
    void deadEventsAreForAdministratorsPageByPage() {
        for (int index = 0; index < 2; index++) {
            topics.send(StatedTopics.topic("survey"), "page-" + index, bytes("no JSON"));
        }
        topics.awaitTaken();

        String next = admin().get("/admin/dead-events?status=OPEN&limit=1")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .extract()
                .path("next");
        given().urlEncodingEnabled(true)
                .auth()
                .oauth2(Tokens.with(Roles.ADMIN))
                .queryParam("status", "OPEN")
                .queryParam("limit", 1)
                .queryParam("cursor", next)
                .get("/admin/dead-events")
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
        admin().get("/admin/dead-events?status=LOST")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("?status"));
        admin().get("/admin/dead-events/999999999999").then().statusCode(404);
        admin().get("/admin/dead-events/x").then().statusCode(404);
        admin().post("/admin/dead-events/999999999999/replay").then().statusCode(404);
        ask("/admin/dead-events").statusCode(403);
    }

    private static List<Map.Entry<String, String>> badRecords() {
        String id = UUID.randomUUID().toString();
        return List.of(
                Map.entry(id + "|{\"id\": ", "not JSON"),
                Map.entry(id + "|[1, 2]", "not a JSON object"),
                Map.entry(id + "|" + project("another", "\"fundingYear\": 2013"), "not the id"),
                Map.entry(id + "|{\"version\": 1, \"deleted\": false}", "no id"),
                Map.entry(id + "|{\"id\": \"" + id + "\", \"version\": \"x\", \"deleted\": false}", "version"),
                Map.entry(id + "|{\"id\": \"" + id + "\", \"version\": 0, \"deleted\": false}", "version"),
                Map.entry(id + "|{\"id\": \"" + id + "\", \"version\": 1}", "deleted"),
                Map.entry(id + "|" + project(id, "\"titles\": [\"a\\u0000b\"]"), "code 0"),
                Map.entry(id + "|" + project(id, "\"x\": \"" + "x".repeat(1_000_000) + "\""), "larger than"),
                Map.entry(id + "|" + project(id, "\"fundingYear\": \"abc\""), "database refuses"),
                Map.entry(id + "|" + project(id, "\"fundingYear\": 99999999999"), "database refuses"),
                Map.entry(id + "|" + project(id, "\"funders\": \"nobody\""), "database refuses"));
    }

    private RecordMetadata sendBad(String keyAndValue) {
        int bar = keyAndValue.indexOf('|');
        String key = keyAndValue.substring(0, bar);
        byte[] value = bytes(keyAndValue.substring(bar + 1));
        return topics.send(StatedTopics.topic("project"), key, value);
    }

    private static String project(String id, String member) {
        return """
                {"id": "%s", "version": 1, "deleted": false, %s, "countries": [],
                 "identifiers": [{"scheme": "IOM_PROJECT", "value": "PR.BAD", "primary": true}]}
                """.formatted(id, member);
    }

    private static String publication(String id, String version, String profile, String year) {
        return """
                {"id": "%s", "version": %s, "deleted": false, "profileId": "%s", "projectId": null, "type": "MP",
                 "status": "RELEASED", "editionYear": %s}
                """.formatted(id, version, profile, year);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static RequestSpecification admin() {
        return given().auth().oauth2(Tokens.with(Roles.ADMIN));
    }

    private String reasonOf(RecordMetadata where) {
        ValidatableResponse answer =
                admin().get("/admin/dead-events/{id}", idOf(where)).then().statusCode(200);
        return answer.extract().path("reason");
    }

    private long idOf(RecordMetadata where) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "select id from dead_event where topic = ? and partition = ? and \"offset\" = ?")) {
            statement.setString(1, where.topic());
            statement.setInt(2, where.partition());
            statement.setLong(3, where.offset());
            try (ResultSet row = statement.executeQuery()) {
                assertThat(row.next()).as("a dead event of %s", where).isTrue();
                return row.getLong(1);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The dead event could not be found", failure);
        }
    }

    private long deadEvent(String key, String value) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "insert into dead_event (topic, partition, \"offset\", key, value, reason)"
                                + " values (?, 99, ?, ?, ?, 'An earlier version could not read it.') returning id")) {
            statement.setString(1, StatedTopics.topic("publication"));
            statement.setLong(2, System.nanoTime());
            statement.setString(3, key);
            statement.setBytes(4, bytes(value));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    // Over a connection of its own: one of the pool may be among those that were cut a moment ago.
    private static void cutConnections() throws SQLException {
        Config config = ConfigProvider.getConfig();
        try (Connection connection = DriverManager.getConnection(
                        config.getValue("quarkus.datasource.jdbc.url", String.class),
                        config.getValue("quarkus.datasource.username", String.class),
                        config.getValue("quarkus.datasource.password", String.class));
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                    + " where usename = current_user and pid <> pg_backend_pid()");
        }
    }
}
