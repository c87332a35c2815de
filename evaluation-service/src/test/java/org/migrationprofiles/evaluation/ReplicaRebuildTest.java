package org.migrationprofiles.evaluation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.migrationprofiles.kit.security.Roles;
import org.migrationprofiles.testsupport.KafkaRecords;
import org.migrationprofiles.testsupport.Tokens;

/** The replica is built anew from the topics while it is in use. */
@QuarkusTest
@EvaluationServiceTest
class ReplicaRebuildTest {

    private static final String PROFILES = "migration-profiles.country-profile.v1";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    DataSource dataSource;

    @Inject
    ObjectMapper json;

    @Test
    void aDamagedReplicaEqualsTheTopicsAgain() throws Exception {
        UUID lost = tell(1, false);
        UUID old = tell(3, false);
        UUID revived = tell(2, true);
        UUID invented = UUID.randomUUID();
        UUID ahead = tell(1, false);
        awaitKept(ahead);
        execute(
                "delete from replica where id = '" + lost + "'",
                "update replica set version = 1, state = '{\"version\": 1}' where id = '" + old + "'",
                "update replica set version = 1, deleted = false where id = '" + revived + "'",
                "update replica set version = 99, state = '{\"version\": 99}' where id = '" + ahead + "'",
                "insert into replica (aggregate_type, id, version, deleted, state) values ('country-profile', '"
                        + invented + "', 1, false, '{}')");

        String location = start().statusCode(202)
                .body("status", equalTo("RUNNING"))
                .extract()
                .header("Location");
        assertThat(Records.post("/v1/evaluations", evaluationOf(old)).extract().statusCode())
                .isEqualTo(201);
        UUID toldMeanwhile = tell(1, false);

        awaitStatus(location, "COMPLETED");
        ask(location)
                .body("recordsRead", notNullValue())
                .body("finishedAt", notNullValue())
                .body("actor", notNullValue());
        long read = ask(location).extract().jsonPath().getLong("recordsRead");
        assertThat(read).isEqualTo(ask(location).extract().jsonPath().getLong("recordsTotal"));
        assertThat(ask(location).extract().jsonPath().getLong("written")).isGreaterThanOrEqualTo(4);
        assertThat(ask(location).extract().jsonPath().getLong("removed")).isGreaterThanOrEqualTo(1);
        awaitKept(toldMeanwhile);
        Map<String, JsonNode> kept = kept();
        assertThat(kept).doesNotContainKey(invented.toString()).containsKey(lost.toString());
        assertThat(kept).containsAllEntriesOf(told());
        ask("/admin/replica/rebuild").body("items[0].status", equalTo("COMPLETED"));
    }

    @Test
    void aRunThatWasCutShortIsToldAsFailedAndHasChangedNothing() throws Exception {
        UUID known = tell(1, false);
        awaitKept(known);
        UUID cut = UUID.fromString("ffffffff-0000-7000-8000-000000000001");
        execute(
                "insert into replica_rebuild (id, status, actor) values ('" + cut + "', 'RUNNING', 'ada')",
                "insert into replica_rebuilt (aggregate_type, id, version, deleted, state) values ('country-profile', '"
                        + known + "', 50, true, '{}')");

        ask("/admin/replica/rebuild/" + cut)
                .body("status", equalTo("FAILED"))
                .body("recordsTotal", nullValue())
                .body("finishedAt", notNullValue());
        assertThat(Records.post("/v1/evaluations", evaluationOf(known))
                        .extract()
                        .statusCode())
                .isEqualTo(201);
        awaitStatus(start().statusCode(202).extract().header("Location"), "COMPLETED");

        assertThat(kept()).containsAllEntriesOf(told());
        execute("delete from replica_rebuild where id = '" + cut + "'");
    }

    @Test
    void oneRunGoesOnAtATime() throws Exception {
        try (Connection running = dataSource.getConnection();
                Statement statement = running.createStatement()) {
            statement.execute("select pg_advisory_lock(hashtextextended('replica-rebuild:' || current_schema(), 0))");

            start().statusCode(409).body("detail", containsString("built anew"));

            statement.execute("select pg_advisory_unlock(hashtextextended('replica-rebuild:' || current_schema(), 0))");
        }
        ask("/admin/replica/rebuild/" + UUID.randomUUID()).statusCode(404);
        ask("/admin/replica/rebuild/x").statusCode(404);
    }

    private void awaitKept(UUID profile) {
        await().atMost(PATIENCE).until(() -> kept().containsKey(profile.toString()));
    }

    private static void awaitStatus(String location, String status) {
        await().atMost(PATIENCE).untilAsserted(() -> ask(location).body("status", equalTo(status)));
    }

    /** The newest state of each country profile on the topic that can be kept at all. */
    private Map<String, JsonNode> told() throws Exception {
        Map<String, JsonNode> newest = new TreeMap<>();
        for (var record : KafkaRecords.all(PROFILES)) {
            JsonNode state = record.value() == null || !record.value().startsWith("{\"id\"")
                    ? json.createObjectNode()
                    : json.readTree(record.value());
            if (state.path("version").isNumber() && record.key().length() < 100) {
                newest.merge(
                        record.key(),
                        state,
                        (before, after) -> after.path("version").asLong()
                                        > before.path("version").asLong()
                                ? after
                                : before);
            }
        }
        return newest;
    }

    private Map<String, JsonNode> kept() throws Exception {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select id, state from replica where aggregate_type = 'country-profile'")) {
            Map<String, JsonNode> kept = new TreeMap<>();
            while (row.next()) {
                kept.put(row.getString(1), json.readTree(row.getString(2)));
            }
            return kept;
        }
    }

    private void execute(String... commands) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        }
    }

    private static UUID tell(int version, boolean deleted) {
        UUID id = UUID.randomUUID();
        KafkaRecords.send(
                PROFILES,
                id.toString(),
                "{\"id\":\"%s\",\"version\":%d,\"deleted\":%s,\"projectId\":\"%s\",\"country\":\"KEN\"}"
                        .formatted(id, version, deleted, UUID.randomUUID()));
        return id;
    }

    private static String evaluationOf(UUID profile) {
        return "{\"status\": \"PUBLISHED\", \"profileIds\": [\"" + profile + "\"]}";
    }

    private static ValidatableResponse start() {
        return given().auth()
                .oauth2(Tokens.with(Roles.ADMIN))
                .post("/admin/replica/rebuild")
                .then();
    }

    private static ValidatableResponse ask(String address) {
        return given().auth().oauth2(Tokens.with(Roles.ADMIN)).get(address).then();
    }
}
