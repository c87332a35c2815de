package org.migrationprofiles.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.migrationprofiles.infrastructure.EmbeddedPostgresql;
import org.migrationprofiles.infrastructure.SuiteDatabase;

/**
 * The backup of a suite of an earlier release, made by {@code pg_dump} while it ran, restored beside a Kafka that has
 * nothing: this release takes it forward, and the figures are as they were.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EarlierReleaseTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    static Path directory;

    private static StartedSuite suite;

    @BeforeAll
    static void restoreAndStart() throws IOException, SQLException {
        Map<String, String> environment = StartedSuite.environment(directory.resolve("data"));
        restore(DataDirectory.prepared(directory.resolve("data")));
        suite = StartedSuite.start(environment, "up").awaitUp();
    }

    @AfterAll
    static void stop() throws IOException {
        suite.close();
    }

    private static void restore(DataDirectory data) throws IOException, SQLException {
        EmbeddedPostgresql.Passwords passwords = Secrets.of(data).databasePasswords();
        try (EmbeddedPostgresql postgresql = EmbeddedPostgresql.start(data.postgresql(), 0, passwords)) {
            String superuserPassword = Files.readString(data.postgresql().resolve("suite-superuser"))
                    .strip();
            try (Connection connection = DriverManager.getConnection(
                            "jdbc:postgresql://127.0.0.1:" + postgresql.port() + "/" + SuiteDatabase.NAME,
                            "postgres",
                            superuserPassword);
                    Statement statement = connection.createStatement()) {
                for (String schema :
                        List.of("project", "evaluation", "metrics", "metrics_a", "metrics_b", "metrics_known")) {
                    statement.execute("drop schema " + schema + " cascade");
                }
                statement.execute(text(new GZIPInputStream(resource("2026-11.sql.gz"))));
                statement.execute(text(resource("owned-by-services.sql")));
            }
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(EarlierReleaseTest.class.getResourceAsStream("/earlier-release/" + name), name);
    }

    private static String text(InputStream stream) throws IOException {
        try (stream) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    @Order(1)
    void isTakenForwardWithItsRecordsAndFigures() throws Exception {
        // Of the report's data, what that release did not have yet.
        assertThat(suite.output())
                .contains("to project-service: 2 rows, 2 publications changed")
                .contains("to evaluation-service: 102 rows, 1 claim, 6 claims changed")
                .doesNotContain("nothing was loaded");
        GoldenFigures.assertPrinted(suite.output());
        GoldenFigures.assertReportAsIn(suite);
        GoldenFigures.assertStatus(suite);
        GoldenFigures.assertRecordsOnce(suite);
    }

    @Test
    @Order(2)
    void whatWasKnownThenCanStillBeAsked() throws Exception {
        String dumped = read(
                "metrics",
                "select to_char(max(occurred_at) at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"') from state_history");

        JsonNode evaluated = suite.get(Service.METRICS, "/v1/indicators/evaluated?unit=PROJECT&knownAt=" + dumped);

        assertThat(List.of(evaluated.path("n").asInt(), evaluated.path("N").asInt()))
                .isEqualTo(List.of(2, 9));
    }

    /** The numbers of transactions in the dump are those of another server. */
    @Test
    @Order(3)
    void theFeedTellsAllThatWasRestoredAndThenWhatIsNew() throws Exception {
        String next = "/v1/changes?limit=200";
        Set<String> told = new HashSet<>();
        JsonNode page;
        do {
            page = suite.get(Service.PROJECT, next);
            page.path("items").forEach(event -> told.add(event.path("id").asText()));
            next = "/v1/changes?limit=200&after=" + page.path("next").asText();
        } while (!page.path("items").isEmpty());
        assertThat(told).hasSizeGreaterThanOrEqualTo(9 + 13 + 13);
        String publication = suite.get(Service.PROJECT, "/v1/publications?limit=1")
                .at("/items/0/id")
                .asText();

        assertThat(suite.patch(Service.PROJECT, "/v1/publications/" + publication, "{\"imprintYear\": 2016}"))
                .isEqualTo(200);

        JsonNode after = suite.get(Service.PROJECT, next);
        assertThat(after.path("items").findValuesAsText("subject")).hasSize(1);
    }

    /** Partners read the topics too, and a rebuild does: both find everything again. */
    @Test
    @Order(4)
    void fillsTheTopicsAndTheReadModelAnew() throws Exception {
        for (Service service : List.of(Service.PROJECT, Service.EVALUATION)) {
            start(service, "/admin/republish");
        }
        // It does not take over before the topics tell of every record.
        await().atMost(PATIENCE).until(() -> {
            JsonNode rebuild = start(Service.METRICS, "/admin/rebuild");
            String own = "/admin/rebuild/" + rebuild.path("number").asText();
            await().atMost(PATIENCE).until(() -> !status(own).equals("FILLING"));
            return status(own).equals("ACTIVE");
        });

        GoldenFigures.assertReportAsIn(suite);
        GoldenFigures.assertStatus(suite);
    }

    private static String status(String address) throws IOException, InterruptedException {
        return suite.client("admin")
                .get(suite.settings().address(Service.METRICS) + address)
                .body()
                .path("status")
                .asText();
    }

    private static JsonNode start(Service service, String path) throws IOException, InterruptedException {
        SuiteClient.Answer answer = suite.client("admin")
                .post(
                        suite.settings().address(service) + path,
                        "application/json",
                        "",
                        UUID.randomUUID().toString());
        assertThat(answer.status()).as(path).isEqualTo(202);
        return answer.body();
    }

    @Test
    @Order(5)
    void theServicesOwnNoTablesAnyMore() throws Exception {
        for (String schema : SuiteDatabase.SCHEMAS) {
            assertThat(read(schema, "select count(*) from pg_class where relowner = current_user::regrole"))
                    .as(schema)
                    .isEqualTo("0");
        }
    }

    private static String read(String schema, String query) throws SQLException {
        EmbeddedPostgresql.Passwords passwords =
                Secrets.of(new DataDirectory(suite.settings().data())).databasePasswords();
        String url = "jdbc:postgresql://127.0.0.1:" + suite.settings().port(PortSetting.POSTGRESQL) + "/"
                + SuiteDatabase.NAME + "?currentSchema=" + schema;
        try (Connection connection =
                        DriverManager.getConnection(url, SuiteDatabase.roleOf(schema), passwords.ofServices());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
