package org.migrationprofiles.metrics.freshness;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.notNullValue;
import static org.migrationprofiles.metrics.Answers.ask;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.migrationprofiles.kit.consumption.LagHealth;
import org.migrationprofiles.metrics.MetricsServiceTest;
import org.migrationprofiles.metrics.ReadSnapshot;
import org.migrationprofiles.metrics.ReportAnnex;
import org.migrationprofiles.metrics.Stated;
import org.migrationprofiles.metrics.ingest.BatchMeters;
import org.migrationprofiles.metrics.ingest.ConsumerPositions;

/** Each answer says how far behind the records it is. */
@QuarkusTest
@MetricsServiceTest
class FreshnessTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TestHTTPResource(management = true)
    @Nullable
    URL management;

    @Inject
    ConsumerPositions positions;

    @Inject
    DataSource dataSource;

    @Inject
    ReadSnapshot snapshot;

    @Inject
    MeterRegistry meters;

    @Inject
    BatchMeters batches;

    @Inject
    LagHealth lagHealth;

    @BeforeEach
    void theAnnexIsKnown() {
        ReportAnnex.load();
    }

    @Test
    void afterABurstTheLagIsNothingAgainAndTheNewestEventIsTheLastOne() {
        String before = ask("/v1/freshness").statusCode(200).extract().path("asOfEventTime");
        try (Stated stated = new Stated()) {
            String funder = stated.organisation("Load Fund", "OTHER");
            for (int index = 0; index < 100; index++) {
                stated.profile(stated.project("PR.L" + index, 2013, List.of("JAM"), funder), "JAM");
            }
            stated.awaitTaken();

            await().atMost(PATIENCE)
                    .untilAsserted(() ->
                            ask("/v1/freshness").body("lagEvents", equalTo(0)).body("generation", greaterThan(0)));
            String after = ask("/v1/freshness").extract().path("asOfEventTime");
            assertThat(Instant.parse(after)).isAfter(Instant.parse(before));
            ask("/v1/indicators/evaluated").body("freshness.asOfEventTime", notNullValue());
            assertThat(meters.get("suite.consumer.lag.events").gauge().value()).isZero();
        }
    }

    @Test
    void theServiceIsReadyWithItsLag() {
        String ready = "http://127.0.0.1:" + Objects.requireNonNull(management).getPort() + "/q/health/ready";

        await().atMost(PATIENCE)
                .untilAsserted(() -> given().get(ready)
                        .then()
                        .statusCode(200)
                        .body("checks.find { it.name == 'read-model' }.data.lagEvents", equalTo(0)));
    }

    @Test
    void withoutKafkaTheFiguresAreReadAndReadinessSaysThatTheyStandStill() throws Exception {
        FreshnessWatch deaf = new FreshnessWatch(
                positions,
                dataSource,
                snapshot,
                "migration-profiles.project.v1",
                Map.of("bootstrap.servers", "127.0.0.1:1"));
        try {
            deaf.look();

            HealthCheckResponse health = new ReadModelHealth(deaf, batches, lagHealth).call();
            assertThat(health.getStatus()).isEqualTo(HealthCheckResponse.Status.UP);
            assertThat(health.getData().orElse(Map.of()))
                    .containsEntry("degraded", "Kafka does not answer; what was heard so far stands still");
            assertThat(deaf.now().lagEvents()).isNull();
            assertThat(deaf.now().asOfEventTime()).isNotNull();
        } finally {
            deaf.close();
        }
    }
}
