package org.migrationprofiles.project;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What a client hears when the database does not serve it in time. */
@QuarkusTest
@ProjectServiceTest
class UnavailableTest {

    @Inject
    DataSource dataSource;

    @Test
    void aRequestThatWaitsTooLongForALockIsToldToComeBack() throws SQLException {
        isUnavailable(whileTheTableIsLocked(""));
    }

    @Test
    void aStatementThatIsCancelledForItsTimeIsATimeout() throws SQLException {
        whileTheTableIsLocked("pg_cancel_backend")
                .then()
                .statusCode(504)
                .contentType("application/problem+json")
                .header("Retry-After", notNullValue())
                .body("type", endsWith("/problems/timeout"))
                .body("detail", not(containsString("statement")));
    }

    @Test
    void aConnectionThatIsCutIsToldAsUnavailable() throws SQLException {
        isUnavailable(whileTheTableIsLocked("pg_terminate_backend"));
    }

    @Test
    void aRequestThatFindsNoConnectionIsToldToComeBack() throws SQLException {
        List<Connection> taken = new ArrayList<>();
        try {
            takeAll(taken);

            isUnavailable(Registry.reader().get("/v1/projects"));
        } finally {
            for (Connection connection : taken) {
                connection.close();
            }
        }
        Registry.reader().get("/v1/projects").then().statusCode(200);
    }

    private void takeAll(List<Connection> taken) {
        while (true) {
            try {
                taken.add(dataSource.getConnection());
            } catch (SQLException noneIsLeft) {
                return;
            }
        }
    }

    private static void isUnavailable(Response answer) {
        answer.then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", notNullValue())
                .body("type", endsWith("/problems/unavailable"));
    }

    /** The answer to a request that waits for a lock, on whose connection a function is called; none when empty. */
    private Response whileTheTableIsLocked(String function) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table organisation in access exclusive mode");
            CompletableFuture<Response> answer =
                    CompletableFuture.supplyAsync(() -> Registry.reader().get("/v1/organisations"));
            if (!function.isEmpty()) {
                await().atMost(Duration.ofSeconds(8)).until(() -> {
                    // A transaction sees the activity of its first look for as long as it lasts.
                    statement.execute("select pg_stat_clear_snapshot()");
                    try (ResultSet row = statement.executeQuery("select " + function + "(pid) from pg_stat_activity"
                            + " where usename = current_user and wait_event_type = 'Lock'")) {
                        return row.next();
                    }
                });
            }
            Response answered = answer.join();
            connection.rollback();
            return answered;
        }
    }
}
