package org.migrationprofiles.evaluation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.migrationprofiles.kit.security.Roles;
import org.migrationprofiles.testsupport.Tokens;

/** Requests that wait for something to be heard of stand in nobody's way. */
@QuarkusTest
@EvaluationServiceTest
class WaitingForReferencesTest {

    private static final String IDLE_TRANSACTIONS = """
            select count(*) from pg_stat_activity where usename = current_user and state = 'idle in transaction'
            and xact_start < clock_timestamp() - interval '500 milliseconds'
            """;

    @Inject
    DataSource dataSource;

    @Test
    void requestsThatWaitHoldNoTransactionAndAreRefusedInTheEnd() {
        List<CompletableFuture<Integer>> waiting = Stream.generate(
                        () -> CompletableFuture.supplyAsync(WaitingForReferencesTest::evaluationOfAnUnknownProfile))
                .limit(3)
                .toList();

        await().during(Duration.ofMillis(1500)).atMost(Duration.ofMillis(2500)).until(() -> idleTransactions() == 0);

        assertThat(waiting).noneMatch(CompletableFuture::isDone);
        assertThat(waiting).allMatch(answer -> answer.join() == 422);
    }

    @Test
    void moreRequestsThanMayWaitAreAllAnswered() {
        List<CompletableFuture<Integer>> waiting = Stream.generate(
                        () -> CompletableFuture.supplyAsync(WaitingForReferencesTest::evaluationOfAnUnknownProfile))
                .limit(60)
                .toList();

        int read = given().auth()
                .oauth2(Tokens.with(Roles.READER))
                .get("/v1/evaluations")
                .statusCode();

        assertThat(read).isEqualTo(200);
        assertThat(waiting).allMatch(answer -> answer.join() == 422);
    }

    @Test
    void whatIsKnownToBeDeletedIsRefusedAtOnce() {
        RegistryEvents.country("KEN");
        UUID project = RegistryEvents.project("PR." + UUID.randomUUID());
        UUID profile = RegistryEvents.heardProfile(project, "KEN");
        RegistryEvents.profile(profile, project, "KEN", 2, true);

        // Whoever waits does so for three seconds.
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> Records.post(
                                "/v1/capacity-results",
                                "{\"profileId\":\"%s\",\"resultCode\":\"R1\",\"value\":\"YES\"}".formatted(profile))
                        .statusCode(422)
                        .header("Retry-After", nullValue())
                        .body("errors[0].message", equalTo("It was deleted."))
                        .time(lessThan(2500L)));
    }

    private static int evaluationOfAnUnknownProfile() {
        return given().auth()
                .oauth2(Tokens.with(Roles.EVALUATOR))
                .contentType("application/json")
                .body("{\"status\":\"PUBLISHED\",\"profileIds\":[\"" + UUID.randomUUID() + "\"]}")
                .post("/v1/evaluations")
                .statusCode();
    }

    private int idleTransactions() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(IDLE_TRANSACTIONS)) {
            return row.next() ? row.getInt(1) : 0;
        }
    }
}
