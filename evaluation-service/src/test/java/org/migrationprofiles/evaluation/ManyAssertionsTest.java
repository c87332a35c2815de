package org.migrationprofiles.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.migrationprofiles.testsupport.KafkaRecords;

/** Hundreds of sources may say something else of the same: their conflict is told, and so is all that comes after it. */
@QuarkusTest
@EvaluationServiceTest
class ManyAssertionsTest {

    private static final int MOST = 500;
    private static final String LONG_LOCATOR = "section " + "x".repeat(100);

    @Inject
    ObjectMapper json;

    private Said project;

    @BeforeEach
    void startWithAProjectThatNothingIsSaidOf() throws SQLException {
        Records.clear();
        project = Said.of("PROJECT", RegistryEvents.project("PR." + UUID.randomUUID()));
        Said.awaitHeardOf(project);
    }

    @Test
    void aConflictOfHundredsIsToldAndTheRelayGoesOn() throws Exception {
        imported("DURATION_REVISIONS", IntStream.range(0, MOST).mapToObj(Integer::toString))
                .body("status", equalTo("COMPLETED"))
                .body("created.assertions", equalTo(MOST));
        String conflict = project.conflict("DURATION_REVISIONS");
        String other = project.that("FUNDING_YEAR", "2013");

        JsonNode told = told("conflict", conflict);
        assertThat(told.path("assertions")).hasSize(MOST);
        assertThat(told.path("values")).hasSize(MOST);
        assertThat(told.path("assertions")).allSatisfy(statement -> {
            assertThat(statement.path("contradicts")).hasSize(20);
            assertThat(statement.path("contradictsCount").asInt()).isEqualTo(MOST - 1);
        });
        assertThat(told("assertion", other).path("value").asText()).isEqualTo("2013");
    }

    @Test
    void noMoreThanTheMostArePutOnRecordOfOneAttribute() {
        imported("DURATION_REVISIONS", Stream.generate(() -> "2").limit(MOST)).body("status", equalTo("COMPLETED"));
        String last = Records.get("/v1/assertions?attribute=DURATION_REVISIONS&sort=-id&limit=1")
                .extract()
                .path("items[0].id");

        Records.post("/v1/assertions", assertion("DURATION_REVISIONS", "3", 0))
                .statusCode(409)
                .body("type", endsWith("/problems/conflict"))
                .body("detail", containsString("at most 500"))
                .body("errors.pointer", contains("/attribute"));
        Said.correct(last, "3");
        project.that("FUNDING_YEAR", "2013");
        Said.act("DELETE", "/v1/assertions/" + last);
        project.that("DURATION_REVISIONS", "4");
        Records.get("/v1/conflicts?attribute=DURATION_REVISIONS")
                .body("items[0].status", equalTo("OPEN"))
                .body("items[0].values.value", contains("2", "4"));
    }

    @Test
    void whatIsTooLargeToBeToldIsRefusedAndTheRelayGoesOn() throws Exception {
        String longest = "\u4e16".repeat(490);

        ValidatableResponse refused = imported("TITLE", IntStream.range(0, MOST).mapToObj(number -> longest + number));

        // A report where it took long, else the problem itself.
        String failure = refused.extract().statusCode() == 200 ? "failure." : "";
        refused.body(failure + "status", equalTo(409))
                .body(failure + "detail", containsString("more than its conflict can tell"));
        Records.get("/v1/assertions?attribute=TITLE").body("items", hasSize(0));
        String after = project.that("FUNDING_YEAR", "2013");
        assertThat(told("assertion", after).path("value").asText()).isEqualTo("2013");
    }

    @Test
    void onlyTheRowsThatAreTooMuchAreRefusedWhereGoodRowsAreTaken() throws Exception {
        String longest = "\u4e16".repeat(490);
        Said other = Said.of("PROJECT", RegistryEvents.project("PR." + UUID.randomUUID()));
        Said.awaitHeardOf(other);
        String rows = Stream.concat(
                        IntStream.range(0, MOST).mapToObj(number -> assertion("TITLE", longest + number, number)),
                        Stream.of(assertion("TITLE", "Short", 1).replace(project.id(), other.id())))
                .collect(Collectors.joining(",", "[", "]"));

        ValidatableResponse report =
                ended(Records.postImport("assertions&mode=ACCEPTED_ROWS", "application/json", rows));

        report.body("status", equalTo("COMPLETED"))
                .body("applied", equalTo(MOST + 1))
                .body("rejected", greaterThan(0))
                .body("accepted", greaterThan(MOST / 4))
                .body("rowReports[0].messages[0].reason", containsString("more than its conflict can tell"));
        int refused = report.extract().path("rejected");
        int created = report.extract().path("created.assertions");
        assertThat(refused + created).isEqualTo(MOST + 1);
        String conflict = project.conflict("TITLE");
        assertThat(Records.get("/v1/conflicts/" + conflict).extract().<List<?>>path("assertions"))
                .hasSize(created - 1);
        Records.get("/v1/assertions?attribute=TITLE&subjectId=" + other.id()).body("items.value", contains("Short"));
        assertThat(told("conflict", conflict).path("assertions")).isNotEmpty();
    }

    /** The report of an import of assertions with these values, once it has ended. */
    private ValidatableResponse imported(String attribute, Stream<String> values) {
        AtomicInteger number = new AtomicInteger();
        String rows = values.map(value -> assertion(attribute, value, number.incrementAndGet()))
                .collect(Collectors.joining(",", "[", "]"));
        return ended(Records.postImport("assertions", "application/json", rows));
    }

    private static ValidatableResponse ended(ValidatableResponse answer) {
        String run = answer.extract().path("id");
        if (run == null) {
            return answer;
        }
        return await().atMost(Duration.ofMinutes(3))
                .until(
                        () -> Records.get("/v1/imports/" + run).statusCode(200),
                        report -> !List.of("RECEIVING", "RUNNING")
                                .contains(report.extract().<String>path("status")));
    }

    private String assertion(String attribute, String value, int source) {
        return """
                {"subject":{"type":"PROJECT","id":"%s"},"attribute":"%s","value":"%s",
                 "provenance":{"sourceId":"source-%d","locator":"%s"}}
                """.formatted(project.id(), attribute, value, source, LONG_LOCATOR);
    }

    private JsonNode told(String kind, String id) {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> KafkaRecords.all("migration-profiles." + kind + ".v1").stream()
                                .filter(record -> id.equals(record.key()))
                                .reduce((earlier, newer) -> newer)
                                .map(record -> read(record.value()))
                                .orElse(MissingNode.getInstance()),
                        node -> !node.isMissingNode());
    }

    private JsonNode read(String value) {
        try {
            return json.readTree(value);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
