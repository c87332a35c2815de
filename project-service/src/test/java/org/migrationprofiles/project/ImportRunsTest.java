package org.migrationprofiles.project;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.migrationprofiles.kit.security.Roles;
import org.migrationprofiles.testsupport.Tokens;

/** An import goes on after whatever broke it off, and nothing of it is there twice. */
@QuarkusTest
@ProjectServiceTest
class ImportRunsTest {

    @Inject
    DataSource dataSource;

    @BeforeEach
    void startWithAnEmptyRegistry() throws SQLException {
        Registry.clearWithEvents();
    }

    @Test
    void aRunThatWasHalfAppliedGoesOnWhereItWas() throws SQLException {
        organisation("A");
        organisation("B");

        UUID run = staged("ACCEPTED_ROWS", 2);

        ended(run)
                .body("status", equalTo("COMPLETED"))
                .body("applied", equalTo(4))
                .body("accepted", equalTo(4))
                .body("created", equalTo(Map.of("organisations", 4)));
        assertThat(number("select count(*) from organisation")).isEqualTo(4);
        assertThat(number("select count(*) from change_event")).isEqualTo(4);
        // In the name of whoever sent it.
        assertThat(number("select count(*) from change_event where actor = 'sender' and request_id = 'sent-once'"))
                .isEqualTo(2);
        assertThat(number("select count(*) from import_row")).isZero();
    }

    @Test
    void aRunOfAllOrNothingThatWasTakenBackStartsAgain() throws SQLException {
        UUID run = staged("ALL_OR_NOTHING", 2);

        ended(run)
                .body("status", equalTo("COMPLETED"))
                .body("accepted", equalTo(4))
                .body("created", equalTo(Map.of("organisations", 4)));
        assertThat(number("select count(*) from change_event")).isEqualTo(4);
    }

    @Test
    void aRunWhoseConnectionIsCutIsTakenUpAgainAndTheSameContentMeanwhileIsTheSameRun() throws Exception {
        organisation("LAST");
        StringBuilder table = new StringBuilder("key,name,category\n");
        for (int row = 0; row < 500; row++) {
            table.append("K").append(row).append(",One of many,OTHER\n");
        }
        table.append("LAST,Changed,OTHER\n");
        String first;
        try (Connection editor = dataSource.getConnection();
                Statement statement = editor.createStatement()) {
            editor.setAutoCommit(false);
            statement.execute("select 1 from organisation where key = 'LAST' for update");
            long editorsProcess = number("select pg_backend_pid()", statement);
            first = send(table.toString());
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> number("select count(*) from pg_stat_activity where " + editorsProcess
                                    + " = any(pg_blocking_pids(pid))")
                            > 0);
            assertThat(send(table.toString())).isEqualTo(first);

            execute("select pg_terminate_backend(pid) from pg_stat_activity where " + editorsProcess
                    + " = any(pg_blocking_pids(pid))");
            editor.rollback();
        }

        ended(UUID.fromString(first))
                .body("status", equalTo("COMPLETED"))
                .body("rejected", equalTo(0))
                .body("created", equalTo(Map.of("organisations", 500)))
                .body("updated", equalTo(Map.of("organisations", 1)));
        assertThat(number("select count(*) from organisation")).isEqualTo(501);
        assertThat(number("select count(*) from change_event")).isEqualTo(502);
    }

    @Test
    void anEditThatIsCommittedWhileTheRowWaitsIsNotLost() throws Exception {
        organisation("LAST");
        CompletableFuture<ValidatableResponse> answer;
        try (Connection editor = dataSource.getConnection();
                Statement statement = editor.createStatement()) {
            editor.setAutoCommit(false);
            statement.execute("update organisation set version = version + 1 where key = 'LAST'");
            long editorsProcess = number("select pg_backend_pid()", statement);
            answer = CompletableFuture.supplyAsync(() -> post("key,name,category\nLAST,Changed,OTHER\n", "wait=20"));
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> number("select count(*) from pg_stat_activity where " + editorsProcess
                                    + " = any(pg_blocking_pids(pid))")
                            > 0);
            editor.commit();
        }

        answer.get().statusCode(422).body("report.rowReports[0].messages[0].column", equalTo("version"));
        assertThat(number("select version from organisation")).isEqualTo(2);
    }

    private static String send(String table) {
        return post(table, "wait=0").statusCode(202).extract().path("id");
    }

    private static ValidatableResponse post(String table, String prefer) {
        return given().auth()
                .oauth2(Tokens.with(Roles.PROJECT_EDITOR))
                .contentType("text/csv")
                .header("Prefer", prefer)
                .body(table)
                .post("/v1/imports?kind=organisations" + (prefer.equals("wait=0") ? "&mode=ACCEPTED_ROWS" : ""))
                .then();
    }

    private static ValidatableResponse ended(UUID run) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> !get(run).extract().<String>path("status").equals("RUNNING"));
        return get(run);
    }

    private static ValidatableResponse get(UUID run) {
        return given().auth()
                .oauth2(Tokens.with(Roles.READER))
                .get("/v1/imports/" + run)
                .then()
                .statusCode(200);
    }

    private static void organisation(String key) {
        Registry.created(
                "/v1/organisations",
                "{\"key\": \"%s\", \"name\": \"One of many\", \"category\": \"OTHER\"}".formatted(key));
    }

    /** A run of four rows as a service leaves it behind that dies after some of them. */
    private UUID staged(String mode, int applied) throws SQLException {
        UUID run = UuidCreator.getTimeOrderedEpoch();
        for (int row = 1; row <= 4; row++) {
            execute(
                    "insert into import_row (run_id, row, content) values ('%s', %d, '[\"%s\", \"One of many\", \"OTHER\"]')"
                            .formatted(run, row, "ABCD".charAt(row - 1)));
        }
        execute("""
                insert into import_run (id, kind, content_hash, status, actor, mode, header, roles, request_id, row_count,
                                        applied, accepted, created)
                values ('%s', 'organisations', '%s', 'RUNNING', 'sender', '%s', '{key,name,category}', '{project-editor}',
                        'sent-once', 4, %d, %d, '{"organisations": %d}')
                """.formatted(run, run, mode, applied, applied, applied));
        return run;
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long number(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            return number(sql, statement);
        }
    }

    private static long number(String sql, Statement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getLong(1);
        }
    }
}
