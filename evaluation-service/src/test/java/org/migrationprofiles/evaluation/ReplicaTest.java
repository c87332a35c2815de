package org.migrationprofiles.evaluation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.migrationprofiles.kit.security.Roles;
import org.migrationprofiles.testsupport.KafkaRecords;
import org.migrationprofiles.testsupport.SchemaOwner;
import org.migrationprofiles.testsupport.Tokens;

/** The replica while events or the database are not as they should be. */
@QuarkusTest
@EvaluationServiceTest
class ReplicaTest {

    private static final String TOPIC = "migration-profiles.country-profile.v1";

    @Inject
    DataSource dataSource;

    @Inject
    MeterRegistry meters;

    @Test
    void recordsThatCannotBeKeptArePassedOverAndCountedAndTheNextAreKept() {
        double before = count("suite.replica.passed.over");
        KafkaRecords.send(TOPIC, UUID.randomUUID().toString(), "this is not JSON");
        KafkaRecords.send(TOPIC, UUID.randomUUID().toString(), "{\"version\": \"none\"}");
        KafkaRecords.send(TOPIC, UUID.randomUUID().toString(), "[]");
        KafkaRecords.send(TOPIC, UUID.randomUUID().toString(), "{\"version\": 1, \"text\": \"\\u0000\"}");
        KafkaRecords.send(TOPIC, "k".repeat(9_000), state("k", 1));

        UUID good = tell();

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(post(good)).isEqualTo(201));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(count("suite.replica.passed.over")).isGreaterThanOrEqualTo(before + 5));
    }

    @Test
    void nothingIsLostWhenTheDatabaseIsAwayForAWhile() throws SQLException {
        double before = count("suite.replica.retries");
        SchemaOwner.run("alter table replica rename to replica_away");
        UUID told;
        try {
            told = tell();
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(
                            () -> assertThat(count("suite.replica.retries")).isGreaterThan(before + 1));
        } finally {
            SchemaOwner.run("alter table replica_away rename to replica");
        }

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(post(told)).isEqualTo(201));
    }

    @Test
    void connectionsThatAreCutAreMadeAgain() {
        for (int times = 0; times < 3; times++) {
            execute("select pg_terminate_backend(pid) from pg_stat_activity"
                    + " where usename = current_user and pid <> pg_backend_pid()");
            UUID told = tell();

            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(post(told)).isEqualTo(201));
        }
    }

    @Test
    void aRestoredRecordMayBeReferredToAgain() {
        UUID told = tell();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(post(told)).isEqualTo(201));
        String key = told.toString();
        KafkaRecords.send(TOPIC, key, state(key, 2).replace("\"deleted\":false", "\"deleted\":true"));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(post(told)).isEqualTo(422));

        KafkaRecords.send(TOPIC, key, state(key, 3));
        KafkaRecords.send(TOPIC, key, state(key, 2).replace("\"deleted\":false", "\"deleted\":true"));

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(post(told)).isEqualTo(201));
    }

    private double count(String counter) {
        return meters.get(counter).counter().count();
    }

    /** Once, on a connection that works: the pool may still hold some that were cut. */
    private void execute(String command) {
        await().atMost(Duration.ofSeconds(30))
                .ignoreExceptionsInstanceOf(SQLException.class)
                .until(() -> {
                    try (Connection connection = dataSource.getConnection();
                            Statement statement = connection.createStatement()) {
                        statement.execute(command);
                        return true;
                    }
                });
    }

    private static UUID tell() {
        UUID id = UUID.randomUUID();
        KafkaRecords.send(TOPIC, id.toString(), state(id.toString(), 1));
        return id;
    }

    private static String state(String id, int version) {
        return "{\"id\":\"%s\",\"version\":%d,\"deleted\":false,\"projectId\":\"%s\",\"country\":\"KEN\"}"
                .formatted(id, version, UUID.randomUUID());
    }

    private static int post(UUID profile) {
        return given().auth()
                .oauth2(Tokens.with(Roles.EVALUATOR))
                .contentType("application/json")
                .body("{\"status\":\"PUBLISHED\",\"profileIds\":[\"%s\"]}".formatted(profile))
                .post("/v1/evaluations")
                .then()
                .extract()
                .statusCode();
    }
}
