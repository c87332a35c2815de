package org.migrationprofiles.project;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.migrationprofiles.testsupport.ExampleEvent;
import org.migrationprofiles.testsupport.KafkaRecords;
import org.migrationprofiles.testsupport.SchemaOwner;

/** Determinations are heard of whatever else is told, in whatever order, and however the database is. */
@QuarkusTest
@ProjectServiceTest
class DeterminationEventsTest {

    @Inject
    MeterRegistry meters;

    @SuppressWarnings("NullAway.Init")
    @TestHTTPResource(value = "health/ready", management = true)
    URL readiness;

    @Test
    void everyExampleOfTheContractIsTakenInWhateverIsAddedToIt() {
        List<ExampleEvent> events = ExampleEvent.of(List.of("determination"));
        assertThat(events).isNotEmpty();

        for (ExampleEvent event : events) {
            String task = Determinations.told(event.state());

            Determinations.task(task)
                    .body("attribute", equalTo(event.state().path("attribute").asText()))
                    .body("rationale", equalTo(event.state().path("rationale").asText()))
                    .body("conflictId", equalTo(event.state().path("conflictId").asText()));
        }
    }

    @Test
    void theNewestVersionCountsWhateverTheOrderAndHoweverOften() {
        ObjectNode first = Determinations.of("PROJECT", UUID.randomUUID().toString(), "START", "2011");
        ObjectNode second = Determinations.later(first, "IN_FORCE").put("value", "2012");
        ObjectNode third = Determinations.later(second, "SUPERSEDED");

        String task = Determinations.told(second);
        Determinations.tell(first);
        Determinations.tell(second);
        heardUpTo();
        Determinations.task(task).body("version", equalTo(2)).body("determinedValue", equalTo("2012"));

        Determinations.told(third);
        Determinations.tell(second);
        heardUpTo();
        Determinations.task(task).body("version", equalTo(3)).body("status", equalTo("SUPERSEDED"));
    }

    @Test
    void whatCannotBeKeptStopsNothing() {
        double before = meters.get("suite.determinations.passed.over").counter().count();
        ObjectNode good = Determinations.of("PROJECT", UUID.randomUUID().toString(), "START", "2011");
        send("this is not JSON");
        send("[]");
        send("{\"version\": 1}");
        send(good.deepCopy().put("version", "one").toString());
        send(good.deepCopy().put("value", "\u0000").toString());
        send(good.deepCopy().put("determinedAt", "yesterday").toString());
        send(good.deepCopy()
                .put("attribute", "A".repeat(9_000) + UUID.randomUUID())
                .toString());
        KafkaRecords.send(Determinations.TOPIC, "no-id", good.toString());

        Determinations.task(Determinations.told(good.put("addedLater", "unknown")))
                .body("determinedValue", equalTo("2011"));

        await().atMost(Determinations.PATIENCE)
                .untilAsserted(() -> assertThat(meters.get("suite.determinations.passed.over")
                                .counter()
                                .count())
                        .isGreaterThanOrEqualTo(before + 7));
    }

    @Test
    void nothingIsLostWhenTheDatabaseIsAwayForAWhile() throws SQLException {
        double before = meters.get("suite.determinations.retries").counter().count();
        ObjectNode state = Determinations.of("PROJECT", UUID.randomUUID().toString(), "START", "2011");
        SchemaOwner.run("alter table determination rename to determination_away");
        try {
            Determinations.tell(state);
            await().atMost(Determinations.PATIENCE)
                    .untilAsserted(() -> assertThat(meters.get("suite.determinations.retries")
                                    .counter()
                                    .count())
                            .isGreaterThan(before));
        } finally {
            SchemaOwner.run("alter table determination_away rename to determination");
        }

        Determinations.told(state);
    }

    @Test
    void readinessTellsHowFarDeterminationsWereHeardOf() {
        Determinations.told(Determinations.of("PROJECT", UUID.randomUUID().toString(), "START", "2011"));
        String check = "checks.find { it.name == 'determinations' }";

        await().atMost(Determinations.PATIENCE)
                .untilAsserted(() -> given().get(readiness)
                        .then()
                        .statusCode(200)
                        .body(check + ".status", equalTo("UP"))
                        .body(check + ".data.lagEvents", equalTo(0))
                        .body(check + ".data.asOf", notNullValue()));
        heardUpTo();
    }

    /** Waits until all that was told before has been heard of. */
    private void heardUpTo() {
        await().atMost(Determinations.PATIENCE)
                .untilAsserted(() -> assertThat(meters.get("suite.determinations.lag.events")
                                .gauge()
                                .value())
                        .isZero());
    }

    private void send(String value) {
        KafkaRecords.send(Determinations.TOPIC, UUID.randomUUID().toString(), value);
    }
}
