package org.migrationprofiles.evaluation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.migrationprofiles.kit.security.Roles;
import org.migrationprofiles.testsupport.KafkaRecords;
import org.migrationprofiles.testsupport.Tokens;

/** A respondent is forgotten, and nothing that is counted changes. */
@QuarkusTest
@EvaluationServiceTest
class ErasureTest {

    private static final String NAME = "Zo\u00eb \\\"Zo\\\" O'Hara-N\u00fa\u00f1ez";
    private static final List<String> TRACES = List.of(
            "O'Hara-N\u00fa\u00f1ez",
            "O'Hara-N\\u00fa\\u00f1ez",
            "O'Hara-N",
            "Zo\u00eb \"Zo\"",
            "Zo\u00eb \\\"Zo",
            "Zo\\u00eb",
            "Room 4711",
            "only she knew");
    private static final String COLUMNS = """
            select column_info.table_name, column_info.column_name from information_schema.columns column_info
            join information_schema.tables table_info using (table_schema, table_name)
            where table_schema = current_schema and table_info.table_type = 'BASE TABLE'
              and data_type in ('text', 'character varying', 'json', 'jsonb', 'ARRAY')
            """;

    @Inject
    DataSource dataSource;

    private String source;
    private String idempotencyKey;

    @BeforeEach
    void startWithTheSourceOfAnInterview() throws SQLException {
        Records.clear();
        source = Records.post("/v1/sources", "{\"key\": \"talk\", \"type\": \"INTERVIEW\", \"title\": \"A talk\"}")
                .statusCode(201)
                .extract()
                .path("id");
        idempotencyKey = UUID.randomUUID().toString();
    }

    @Test
    void nothingOfTheRespondentIsLeftAndAllThatIsCountedStays() throws SQLException {
        String id = namedInVersionOneAndSentInEveryWay();
        String other = Records.post(
                        "/v1/interviews", interview("other", ", \"respondentRole\": \"no\", \"notes\": \"no\""))
                .extract()
                .path("id");
        assertThat(columnsWithTraces()).contains("change_event.payload", "idempotency_key.body", "import_row.content");
        long events = Records.events(dataSource);

        erase(id, "3", Roles.EVALUATOR, NAME + " asked for it").statusCode(403);
        erase(id, "2", Roles.ADMIN, NAME + " asked for it").statusCode(412);
        erase(id, "3", Roles.ADMIN, " ").statusCode(400);
        erase(id, "3", Roles.ADMIN, NAME + " asked for it")
                .statusCode(200)
                .body("version", equalTo(4))
                .body("erased", equalTo(true))
                .body("respondentRole", nullValue())
                .body("involvementStages", contains("DESIGN"))
                .body("date.value", equalTo("2018-03"));

        assertThat(columnsWithTraces()).isEmpty();
        assertThat(Records.events(dataSource)).isEqualTo(events + 1);
        Records.get("/v1/interviews?erased=true").body("items.id", contains(id));
        Records.get("/v1/interviews?involvementStage=DESIGN").body("items.id", contains(id));
        Records.get("/v1/interviews/" + id + "/history")
                .body("version", contains(1, 2, 3, 4))
                .body("[3].reason", equalTo("[erased] asked for it"));
        Records.get("/v1/interviews/" + other)
                .body("version", equalTo(1))
                .body("respondentRole", equalTo("no"))
                .body("notes", equalTo("no"));
        create().statusCode(201)
                .header("Idempotent-Replay", "true")
                .body("id", equalTo(id))
                .body("respondentName", nullValue())
                .body("date.value", equalTo("2018-03"));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(newestTold(id)).contains("\"erased\": true").doesNotContain(TRACES));
    }

    @Test
    void anErasedInterviewTakesNothingOfTheKindAgain() throws SQLException {
        String id = namedInVersionOneAndSentInEveryWay();
        erase(id, "3", Roles.ADMIN, "Asked for.").statusCode(200);

        Revisions.patch("/v1/interviews/" + id, "{\"notes\": \"only she knew\"}")
                .statusCode(409)
                .body("errors.pointer[0]", equalTo("/respondentName"));
        Revisions.patch("/v1/interviews/" + id, "{\"date\": {\"value\": \"2018\", \"precision\": \"YEAR\"}}")
                .statusCode(200)
                .body("erased", equalTo(true));
        Records.postImport("interviews", "application/json", "[" + named() + "]")
                .statusCode(422);
        assertThat(columnsWithTraces()).contains("import_row.content");

        erase(id, "5", Roles.ADMIN, "Again, for what was sent since.")
                .statusCode(200)
                .body("version", equalTo(5));
        assertThat(columnsWithTraces()).isEmpty();
    }

    @Test
    void aDeletedInterviewIsErasedAndStaysDeleted() throws SQLException {
        String id = create().statusCode(201).extract().path("id");
        given().auth()
                .oauth2(Tokens.with(Roles.EVALUATOR))
                .header("If-Match", "\"1\"")
                .queryParam("reason", NAME.replace("\\", "") + " was not there")
                .delete("/v1/interviews/" + id)
                .then()
                .statusCode(204);

        erase(id, "2", Roles.ADMIN, "Asked for.")
                .statusCode(200)
                .body("deleted", equalTo(true))
                .body("deletionReason", equalTo("[erased] was not there"));

        assertThat(columnsWithTraces()).isEmpty();
        Records.get("/v1/interviews/" + id)
                .statusCode(410)
                .body("detail", equalTo("It was deleted: [erased] was not there"));
    }

    /** Its id; it is at version 3, and refused rows of an import name the respondent, one by another way to write it. */
    private String namedInVersionOneAndSentInEveryWay() {
        String id = create().statusCode(201).extract().path("id");
        Records.postImport("interviews", "application/json", "[" + named() + "]")
                .statusCode(201)
                .body("unchanged.interviews", equalTo(1));
        Revisions.patch("/v1/interviews/" + id, """
                {"respondentName": null, "namePublished": false, "namePublication": null, "respondentRole": "Director"}
                """).statusCode(200);
        Revisions.patch("/v1/interviews/" + id, "{\"notes\": null}").statusCode(200);
        Records.postImport("interviews", "application/json", """
                [{"key": "new", "sourceId": "talk", "respondentName": "%s", "place": "Room 4711"},
                 {"key": "third", "sourceId": "nowhere", "note": "After %s"}]
                """.formatted(NAME.replace("\u00eb", "\\u00eb"), NAME))
                .statusCode(422);
        Records.postImport("interviews", "text/csv; charset=utf-8", """
                key,sourceId,respondentName,place
                fourth,nowhere,"%s",Room 4711
                """.formatted(NAME.replace("\\\"", "\"\"")))
                .statusCode(422);
        return id;
    }

    private ValidatableResponse create() {
        return given().auth()
                .oauth2(Tokens.with(Roles.EVALUATOR))
                .header("Idempotency-Key", idempotencyKey)
                .contentType("application/json; charset=utf-8")
                .body(named())
                .post("/v1/interviews")
                .then();
    }

    private ValidatableResponse erase(String id, String version, String role, String reason) {
        return given().auth()
                .oauth2(Tokens.with(role))
                .header("If-Match", "\"" + version + "\"")
                .contentType("application/json; charset=utf-8")
                .body("{\"reason\": \"" + reason + "\"}")
                .post("/v1/interviews/" + id + "/erasure")
                .then();
    }

    private String named() {
        return interview("erased", """
                , "respondentName": "%s", "namePublished": true, "namePublication": "%s is thanked on page 2",
                "respondentRole": "Director", "involvementStages": ["DESIGN"], "place": "Room 4711",
                "date": {"value": "2018-03", "precision": "MONTH"}, "notes": "only she knew"
                """.formatted(NAME, NAME));
    }

    private String interview(String key, String more) {
        return "{\"key\": \"%s\", \"sourceId\": \"%s\"%s}".formatted(key, source, more);
    }

    private static String newestTold(String id) {
        List<ConsumerRecord<String, String>> told = KafkaRecords.all("migration-profiles.interview.v1").stream()
                .filter(record -> record.key().equals(id))
                .toList();
        return told.get(told.size() - 1).value();
    }

    /** Every column of every table in which something of the respondent stands, in whatever form. */
    private List<String> columnsWithTraces() throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet column = statement.executeQuery(COLUMNS)) {
            while (column.next()) {
                String table = column.getString(1);
                String name = column.getString(2);
                if (hasTrace(connection, table, name)) {
                    found.add(table + "." + name);
                }
            }
        }
        return found;
    }

    private static boolean hasTrace(Connection connection, String table, String column) throws SQLException {
        String sql = "select exists (select 1 from \"" + table + "\", unnest(?::text[]) trace where strpos(\"" + column
                + "\"::text, trace) > 0)";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("text", TRACES.toArray()));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }
}
