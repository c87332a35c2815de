package org.migrationprofiles.metrics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.migrationprofiles.kit.security.Roles;
import org.migrationprofiles.testsupport.Tokens;

/** Who only reads is not told of a mistake in the request when a record on file is what the database cannot use. */
@QuarkusTest
@MetricsServiceTest
class ReadFailuresTest {

    @BeforeEach
    void theAnnexIsKnown() {
        ReportAnnex.load();
    }

    @Test
    void aValueOnRecordThatCannotBeUsedIsNoMistakeOfWhoReadsAndIsLoggedUnderTheRequest() {
        Logged logged = new Logged();
        Logger.getLogger("").addHandler(logged);
        try (Stated stated = new Stated()) {
            stated.change(
                    "project",
                    ReportAnnex.project("PR.0100"),
                    Stated.fields(
                            "budgets",
                            List.of(Stated.fields("money", Stated.fields("amount", "much", "currency", "USD")))));
            stated.awaitTaken();

            given().auth()
                    .oauth2(Tokens.with(Roles.READER))
                    .header("X-Request-Id", "an-odd-budget")
                    .get("/v1/indicators/budget")
                    .then()
                    .statusCode(500)
                    .body("type", endsWith("/internal-error"))
                    .body("requestId", equalTo("an-odd-budget"));
        } finally {
            Logger.getLogger("").removeHandler(logged);
        }
        assertThat(logged.messages)
                .anySatisfy(message -> assertThat(message).contains("an-odd-budget", "/v1/indicators/budget"));
    }

    /** Keeps what is logged. */
    private static final class Logged extends Handler {

        private final Queue<String> messages = new ConcurrentLinkedQueue<>();

        @Override
        public void publish(LogRecord entry) {
            messages.add(entry.getMessage() + " " + Arrays.toString(entry.getParameters()));
        }

        @Override
        public void flush() {
            // Nothing is held back.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
