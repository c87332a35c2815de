package org.migrationprofiles.project;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.migrationprofiles.testsupport.SuiteInfrastructure;

/** Started without Kafka, the service reads and writes and says what it cannot do. */
@QuarkusTest
@WithTestResource(
        value = SuiteInfrastructure.class,
        initArgs = {@ResourceArg(name = "schema", value = "project"), @ResourceArg(name = "kafka", value = "away")})
class KafkaAwayTest {

    @SuppressWarnings("NullAway.Init")
    @TestHTTPResource(value = "health/ready", management = true)
    URL readiness;

    @SuppressWarnings("NullAway.Init")
    @TestHTTPResource(value = "health/live", management = true)
    URL liveness;

    @Test
    void readsAndWritesGoOnWhileReadinessSaysThatEventsWait() {
        String id = Registry.organisation();
        String change = "checks.find { it.name == 'change-events' }";

        Registry.reader().get("/v1/organisations/" + id).then().statusCode(200);
        Registry.reader().get("/v1/determination-tasks").then().statusCode(200);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> given().get(readiness)
                        .then()
                        .statusCode(200)
                        .body("status", equalTo("UP"))
                        .body(change + ".status", equalTo("UP"))
                        .body(change + ".data.unpublished", greaterThan(0))
                        .body(change + ".data.oldestSeconds", notNullValue())
                        .body(change + ".data.degraded", containsString("Kafka"))
                        .body("checks.find { it.name == 'determinations' }.status", equalTo("UP"))
                        .body("checks.find { it.name == 'determinations' }.data.degraded", containsString("Kafka")));
        given().get(liveness).then().statusCode(200).body("status", equalTo("UP"));
    }
}
