package org.migrationprofiles.project;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logmanager.ExtLogRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.migrationprofiles.kit.security.Roles;
import org.migrationprofiles.testsupport.EventContract;
import org.migrationprofiles.testsupport.KafkaRecords;
import org.migrationprofiles.testsupport.Tokens;

/** Tracing off, as it is unless turned on: what a caller says of its trace is handed on, and nothing else is. */
@QuarkusTest
@ProjectServiceTest
class TraceContextTest {

    private static final String TRACE_ID = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String TRACE = "00-" + TRACE_ID + "-00f067aa0ba902b7-01";
    private static final Logger AUDIT = Logger.getLogger("org.migrationprofiles.audit");

    @Inject
    DataSource dataSource;

    @Test
    void theTraceOfTheCallerIsInTheEventTheFeedAndTheRecordOfKafka() throws SQLException {
        String id = created(editor().header("traceparent", TRACE));

        assertThat(traceparents(id)).containsExactly(TRACE);
        ConsumerRecord<String, String> record = record(id);
        assertThat(KafkaRecords.header(record, "ce_traceparent")).isEqualTo(TRACE);
        assertThat(KafkaRecords.header(record, "traceparent")).isEqualTo(TRACE);
        assertThat(EventContract.headerViolations(record.headers())).isEmpty();
        assertThat(inFeed(id)).containsExactly(TRACE);
    }

    @Test
    void withoutOneThereIsNone() throws SQLException {
        String id = created(editor());

        assertThat(traceparents(id)).hasSize(1).containsOnlyNulls();
        ConsumerRecord<String, String> record = record(id);
        assertThat(record.headers().lastHeader("ce_traceparent")).isNull();
        assertThat(record.headers().lastHeader("traceparent")).isNull();
        assertThat(inFeed(id)).hasSize(1).containsOnlyNulls();
        reader().get("/v1/no-such-thing").then().statusCode(404).body("$", not(hasKey("traceId")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada.lovelace@example.org",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-ada",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00F067AA0BA902B7-01",
                "'; drop table change_event; --",
            })
    void whatIsNoPlaceInATraceIsNeitherStoredNorSaid(String hostile) throws SQLException {
        String id = created(editor().header("traceparent", hostile));

        assertThat(traceparents(id)).hasSize(1).containsOnlyNulls();
        reader().header("traceparent", hostile)
                .get("/v1/no-such-thing")
                .then()
                .statusCode(404)
                .body("$", not(hasKey("traceId")));
    }

    @Test
    void twoPlacesAreNone() throws SQLException {
        String id = created(editor().header("traceparent", TRACE, TRACE.replace("-01", "-00")));

        assertThat(traceparents(id)).hasSize(1).containsOnlyNulls();
    }

    @Test
    void whatAnImportWritesIsOfTheTraceOfTheRequestThatSentIt() throws SQLException {
        String key = Registry.key();

        given().auth()
                .oauth2(Tokens.with(Roles.PROJECT_EDITOR))
                .header("traceparent", TRACE)
                .contentType("text/csv; charset=utf-8")
                .body("key,name,category\n" + key + ",A funder,OTHER\n")
                .post("/v1/imports?kind=organisations")
                .then()
                .statusCode(201)
                .body("created.organisations", equalTo(1));

        assertThat(column("select traceparent from change_event where payload ->> 'key' = ?", key))
                .containsExactly(TRACE);
    }

    @Test
    void problemsNameTheTraceHoweverEarlyTheyAre() {
        for (String address : List.of("/v1/no-such-thing", "/v1/projects?limit=" + "1".repeat(9_000))) {
            reader().header("traceparent", TRACE).get(address).then().body("traceId", equalTo(TRACE_ID));
        }
        given().header("traceparent", TRACE)
                .get("/v1/projects")
                .then()
                .statusCode(401)
                .body("traceId", equalTo(TRACE_ID));
        editor().header("traceparent", TRACE)
                .body("{}")
                .post("/v1/projects")
                .then()
                .statusCode(400)
                .body("traceId", equalTo(TRACE_ID));
    }

    @Test
    void linesOfTheLogHaveTheTraceAndTheRequestBesideTheirText() {
        Queue<ExtLogRecord> lines = new ConcurrentLinkedQueue<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord line) {
                ExtLogRecord whole = ExtLogRecord.wrap(line);
                whole.copyMdc();
                lines.add(whole);
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        AUDIT.addHandler(handler);
        try {
            reader().header("traceparent", TRACE)
                    .header("X-Request-Id", "traced-1")
                    .post("/admin/republish")
                    .then()
                    .statusCode(403);
        } finally {
            AUDIT.removeHandler(handler);
        }

        assertThat(lines).singleElement().satisfies(line -> {
            assertThat(line.getMdc("traceId")).isEqualTo(TRACE_ID);
            assertThat(line.getMdc("requestId")).isEqualTo("traced-1");
        });
    }

    private static RequestSpecification reader() {
        return Registry.reader();
    }

    private static RequestSpecification editor() {
        return Registry.editor();
    }

    private static String created(RequestSpecification request) {
        return request.body(
                        "{\"key\": \"%s\", \"name\": \"A funder\", \"category\": \"OTHER\"}".formatted(Registry.key()))
                .post("/v1/organisations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ConsumerRecord<String, String> record(String id) {
        List<ConsumerRecord<String, String>> found = new ArrayList<>();
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            found.clear();
            KafkaRecords.all("migration-profiles.organisation.v1").stream()
                    .filter(record -> id.equals(record.key()))
                    .forEach(found::add);
            assertThat(found).hasSize(1);
        });
        return found.get(0);
    }

    private List<@Nullable String> traceparents(String id) throws SQLException {
        return column("select traceparent from change_event where aggregate_id = ?", id);
    }

    private List<@Nullable String> column(String query, String parameter) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, parameter);
            try (ResultSet row = statement.executeQuery()) {
                List<@Nullable String> values = new ArrayList<>();
                while (row.next()) {
                    values.add(row.getString(1));
                }
                return values;
            }
        }
    }

    /** What the feed says of the trace of each event of a record; null where it says nothing. */
    private static List<@Nullable String> inFeed(String id) {
        List<@Nullable String> found = new ArrayList<>();
        String after = "";
        while (true) {
            var page = reader().queryParam("limit", 200)
                    .get("/v1/changes" + after)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            if (page.getList("items").isEmpty()) {
                return found;
            }
            found.addAll(page.getList("items.findAll { it.subject == '" + id + "' }.traceparent", String.class));
            after = "?after=" + page.getString("next");
        }
    }
}
