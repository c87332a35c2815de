package org.migrationprofiles.metrics.rebuild;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.migrationprofiles.metrics.Answers.ask;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.migrationprofiles.kit.security.Roles;
import org.migrationprofiles.metrics.ActiveReadModel;
import org.migrationprofiles.metrics.MetricsServiceTest;
import org.migrationprofiles.metrics.ReportAnnex;
import org.migrationprofiles.metrics.Stated;
import org.migrationprofiles.metrics.StatedTopics;
import org.migrationprofiles.metrics.generation.Generation;
import org.migrationprofiles.metrics.generation.Generations;
import org.migrationprofiles.metrics.ingest.Reconciliation;
import org.migrationprofiles.testsupport.Tokens;

/** The read model can be filled again from all events while the old one answers. */
@QuarkusTest
@MetricsServiceTest
class RebuildTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final List<String> FIGURES = List.of(
            "/v1/indicators/evaluated?groupBy=COUNTRY",
            "/v1/indicators/publications?groupBy=YEAR",
            "/v1/indicators/projects?population=ALL",
            "/v1/profile-status?asOf=2018-08-31",
            "/v1/coverage?scheme=M49");

    @Inject
    DataSource dataSource;

    @Inject
    Generations generations;

    @Inject
    Reconciliation reconciliation;

    @Inject
    ObjectMapper json;

    private final StatedTopics topics = new StatedTopics();

    @BeforeEach
    void theAnnexIsKnown() {
        ReportAnnex.load();
    }

    @Test
    void anotherGenerationGivesTheSameFigures() throws Exception {
        List<JsonNode> before = figures();
        int generation = answering();

        int next = rebuild("").body("status", equalTo("FILLING")).extract().path("number");

        awaitStatus(next, "ACTIVE")
                .body("percent", equalTo(100))
                .body("totalEvents", greaterThan(0))
                .body("readEvents", greaterThan(0))
                .body("finishedAt", notNullValue());
        assertThat(next).isGreaterThan(generation);
        assertThat(answering()).isEqualTo(next);
        assertThat(figures()).isEqualTo(before);
        assertThat(reconciliation.difference()).isZero();
        administrator()
                .get("/admin/rebuild")
                .then()
                .statusCode(200)
                .body("find { it.number == " + generation + " }.status", equalTo("RETIRED"))
                .body("status", hasItem("ACTIVE"));
    }

    @Test
    void nothingThatIsToldMeanwhileOrAfterwardsIsLost() {
        try (Stated stated = new Stated()) {
            String funder = stated.organisation("Meanwhile Fund", "OTHER");
            int number = rebuild("").extract().path("number");
            for (int index = 0; index < 200; index++) {
                String project = stated.project("PR.M" + index, 2013, List.of("LCA"), funder);
                stated.publication(stated.profile(project, "LCA"), 2014);
            }
            stated.awaitTaken();
            awaitStatus(number, "ACTIVE");
            ask("/v1/indicators/publications?population=ALL&country=LCA").body("n", equalTo(200));

            stated.publication(stated.profile(stated.project("PR.M200", 2013, List.of("LCA"), funder), "LCA"), 2014);
            stated.awaitTaken();

            ask("/v1/indicators/publications?population=ALL&country=LCA").body("n", equalTo(201));
            assertThat(reconciliation.difference()).isZero();
        }
    }

    /** More than is read at once, several versions of each record, in batches whose borders are wherever they fall. */
    @Test
    void manyStatesAreHeardAgainAndTheHistoryStaysAsItWas() throws Exception {
        List<String> ids = IntStream.range(0, 2_000)
                .mapToObj(unused -> UUID.randomUUID().toString())
                .toList();
        List<Future<RecordMetadata>> sending = new ArrayList<>();
        for (int version : List.of(1, 2, 1, 3, 4)) {
            for (String id : ids) {
                String state = "{\"id\": \"" + id + "\", \"version\": " + version + ", \"deleted\": " + (version == 4)
                        + ", \"erased\": " + (version == 3) + ", \"notes\": " + (version < 3 ? "\"said\"" : null) + "}";
                sending.add(topics.begin(StatedTopics.topic("interview"), id, state.getBytes(StandardCharsets.UTF_8)));
            }
        }
        sending.forEach(topics::arrived);
        topics.awaitTaken();
        String newest = fingerprint("replica", ids);
        assertThat(newest).startsWith("2000 ");
        String history = fingerprint("state_history", ids);

        awaitStatus(rebuild("").extract().path("number"), "ACTIVE").body("readEvents", greaterThan(10_000));

        assertThat(fingerprint("replica", ids)).isEqualTo(newest);
        assertThat(fingerprint("state_history", ids)).isEqualTo(history);
        assertThat(reconciliation.difference()).isZero();
    }

    @Test
    void recordsThatTopicsNoLongerTellOfStopItUnlessThatIsAccepted() {
        String id = UUID.randomUUID().toString();
        ActiveReadModel.in(dataSource, connection -> insertUntold(connection, id));
        int generation = answering();

        int refused = rebuild("").extract().path("number");

        awaitStatus(refused, "FAILED").body("reason", containsString("1 of interview"));
        assertThat(answering()).isEqualTo(generation);
        int accepted = rebuild("?acceptMissing=true")
                .body("acceptMissing", equalTo(true))
                .extract()
                .path("number");
        awaitStatus(accepted, "ACTIVE");
        assertThat(answering()).isEqualTo(accepted);
    }

    @Test
    void whatWasKeptAsideStaysAsideAndWhatFailsLeavesTheOldOneAnswering() throws Exception {
        String id = UUID.randomUUID().toString();
        String unusable = "{\"id\": \"" + id + "\", \"version\": 1, \"deleted\": false, \"fundingYear\": 99999999999,"
                + " \"identifiers\": []}";
        RecordMetadata sent = topics.send(StatedTopics.topic("project"), id, unusable.getBytes(StandardCharsets.UTF_8));
        topics.awaitTaken();

        awaitStatus(rebuild("").extract().path("number"), "ACTIVE");
        int generation = answering();
        int incomplete = ask("/v1/indicators/projects?population=ALL&status=INCOMPLETE")
                .statusCode(200)
                .extract()
                .path("n");
        execute("update dead_event set status = 'REPLAYED' where topic = ? and \"offset\" = ?", sent);
        int failing = rebuild("").extract().path("number");

        awaitStatus(failing, "FAILED").body("reason", containsString("22003"));
        assertThat(answering()).isEqualTo(generation);
        // It has been heard of again by then, and still counts for nothing when an earlier time is asked about.
        for (String question : List.of("/v1/profile-status", "/v1/indicators/projects")) {
            ask(question + "?knownAt=" + Instant.now()).statusCode(200);
        }
        ask("/v1/indicators/projects?population=ALL&status=INCOMPLETE&knownAt=" + Instant.now())
                .statusCode(200)
                .body("n", equalTo(incomplete));
        execute("update dead_event set status = 'DISCARDED' where topic = ? and \"offset\" = ?", sent);
        awaitStatus(rebuild("").extract().path("number"), "ACTIVE");
    }

    @Test
    void oneAtATimeAndItCanBeCancelled() throws Exception {
        int generation = answering();
        int number;
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            // Whoever writes into the one that answers is in the way of its successor.
            Generation unused = generations.enterActiveToWrite(connection);
            number = rebuild("").extract().path("number");
            administrator().post("/admin/rebuild").then().statusCode(409).body("type", endsWith("/conflict"));

            administrator()
                    .post("/admin/rebuild/" + number + "/cancel")
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("CANCELLED"))
                    .body("reason", containsString("Cancelled by"));
            connection.rollback();
            connection.setAutoCommit(true);
        }

        administrator().post("/admin/rebuild/" + number + "/cancel").then().statusCode(409);
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> administrator().post("/admin/rebuild").then().statusCode(202));
        awaitStatus(number + 1, "ACTIVE");
        awaitStatus(number, "CANCELLED");
        assertThat(answering()).isEqualTo(number + 1).isGreaterThan(generation);
    }

    @Test
    void oneWhoseProcessIsGoneHasFailed() throws Exception {
        int number;
        try (Connection connection = dataSource.getConnection()) {
            number = generations
                    .begin(connection, false, "a process that is gone")
                    .number();
        }

        awaitStatus(number, "FAILED").body("reason", containsString("process"));
    }

    @Test
    void whatDoesNotExistIsNotFound() {
        administrator().get("/admin/rebuild/999999").then().statusCode(404);
        administrator().get("/admin/rebuild/latest").then().statusCode(404);
        administrator().post("/admin/rebuild/999999/cancel").then().statusCode(404);
        administrator()
                .post("/admin/rebuild?acceptMissing=perhaps")
                .then()
                .statusCode(400)
                .body("detail", containsString("true, false"));
    }

    private List<JsonNode> figures() throws Exception {
        List<JsonNode> figures = new ArrayList<>();
        for (String address : FIGURES) {
            JsonNode figure =
                    json.readTree(ask(address).statusCode(200).extract().asString());
            ((ObjectNode) figure).remove("freshness");
            figures.add(figure);
        }
        return figures;
    }

    private static int answering() {
        return ask("/v1/freshness").statusCode(200).extract().path("generation");
    }

    private static ValidatableResponse rebuild(String query) {
        return administrator()
                .post("/admin/rebuild" + query)
                .then()
                .statusCode(202)
                .header("Location", containsString("/admin/rebuild/"));
    }

    private static ValidatableResponse awaitStatus(int number, String status) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> administrator()
                        .get("/admin/rebuild/" + number)
                        .then()
                        .statusCode(200)
                        .body("status", equalTo(status)));
        return administrator().get("/admin/rebuild/" + number).then();
    }

    private static io.restassured.specification.RequestSpecification administrator() {
        return given().auth().oauth2(Tokens.with(Roles.ADMIN));
    }

    private static int insertUntold(Connection connection, String id) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into replica (aggregate_type, id, version, deleted, state, occurred_at)"
                        + " values ('interview', ?, 1, false, '{}', now())")) {
            insert.setString(1, id);
            return insert.executeUpdate();
        }
    }

    private String fingerprint(String table, List<String> ids) {
        return ActiveReadModel.in(dataSource, connection -> {
            try (PreparedStatement statement = connection.prepareStatement("select count(*) || ' ' || md5(string_agg("
                    + "concat_ws(' ', aggregate_type, id, version, deleted, state, occurred_at), '\n'"
                    + " order by aggregate_type, id, version)) from " + table + " where id = any (?)")) {
                statement.setArray(1, connection.createArrayOf("text", ids.toArray()));
                try (ResultSet row = statement.executeQuery()) {
                    row.next();
                    return row.getString(1);
                }
            }
        });
    }

    private void execute(String sql, RecordMetadata record) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, record.topic());
            statement.setLong(2, record.offset());
            assertThat(statement.executeUpdate()).isPositive();
        }
    }
}
