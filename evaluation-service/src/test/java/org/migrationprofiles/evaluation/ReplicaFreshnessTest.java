package org.migrationprofiles.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.migrationprofiles.testsupport.KafkaRecords;

/** Each answer says how far what was heard of project-service is behind what it told. */
@QuarkusTest
@EvaluationServiceTest
class ReplicaFreshnessTest {

    private static final String TOPIC = "migration-profiles.country-profile.v1";
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    /** What is told of the newest change rests on one having been heard of. */
    @BeforeEach
    void hearOfSomething() {
        String id = UUID.randomUUID().toString();
        KafkaRecords.send(TOPIC, id, "{\"id\":\"%s\",\"version\":1,\"deleted\":false}".formatted(id));
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> Records.get("/v1/evaluations").statusCode(200).header("Replica-As-Of", notNullValue()));
    }

    @Test
    void everyAnswerTellsTheLagAndOfWhenTheNewestChangeIs() {
        Instant before = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        String id = UUID.randomUUID().toString();
        KafkaRecords.send(TOPIC, id, "{\"id\":\"%s\",\"version\":1,\"deleted\":false}".formatted(id));

        await().atMost(PATIENCE).untilAsserted(() -> {
            var answer = Records.get("/v1/evaluations").statusCode(200).header("Replica-Lag-Events", "0");
            assertThat(Instant.parse(answer.extract().header("Replica-As-Of"))).isAfterOrEqualTo(before);
        });
        Records.get("/v1/evaluations/" + UUID.randomUUID())
                .statusCode(404)
                .header("Replica-Lag-Events", notNullValue());
        Records.get("/openapi").header("Replica-Lag-Events", nullValue());
        Records.get("/v1/freshness")
                .statusCode(200)
                .body("lagEvents", equalTo(0))
                .body("asOf", notNullValue())
                .body("topics", hasSize(5))
                .body("topics.find { it.topic == '" + TOPIC + "' }.lagEvents", equalTo(0))
                .body("topics.find { it.topic == '" + TOPIC + "' }.asOf", notNullValue());
    }

    @Test
    void whatMayBeHeardOfLaterIsRefusedWithTheTimeToTryAgain() {
        String profile = UUID.randomUUID().toString();

        Records.post("/v1/evaluations", evaluationOf(profile))
                .statusCode(422)
                .header("Retry-After", "5")
                .body("type", equalTo("http://localhost:8082/problems/unknown-profile"))
                .body("replicaLagEvents", notNullValue())
                .body("replicaAsOf", notNullValue());
    }

    @Test
    void whatNothingCanBeCalledIsRefusedAtOnceAndForGood() {
        Instant before = Instant.now();

        Records.post("/v1/assertions", """
                        {"subject": {"type": "COUNTRY", "id": "nowhere"}, "attribute": "PROFILE_EXISTS", "value": "NO"}
                        """).statusCode(422).header("Retry-After", nullValue());

        assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(3));
    }

    private static String evaluationOf(String profile) {
        return "{\"status\": \"PUBLISHED\", \"profileIds\": [\"" + profile + "\"]}";
    }
}
