package org.migrationprofiles.metrics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.migrationprofiles.testsupport.Tokens;

/** What administrators do, and what others try to, is in the log. */
@QuarkusTest
@MetricsServiceTest
class AdminCallsTest {

    private static final Logger AUDIT = Logger.getLogger("org.migrationprofiles.audit");

    private final Queue<String> lines = new ConcurrentLinkedQueue<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord line) {
            lines.add(line.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        AUDIT.addHandler(handler);
    }

    @AfterEach
    void stopListening() {
        AUDIT.removeHandler(handler);
    }

    @Test
    void aCallOfAnAdministratorIsNotedWithWhoAndWhatAndTheAnswer() {
        given().auth()
                .oauth2(Tokens.of("olga.operator", "admin"))
                .header("X-Request-Id", "audit-1")
                .post("/admin/dead-events/999999/discard")
                .then()
                .statusCode(404);

        assertThat(lines).contains("POST /admin/dead-events/999999/discard by olga.operator: 404, request audit-1");
    }

    @Test
    void anAttemptWithoutTheRoleIsNotedToo() {
        given().auth()
                .oauth2(Tokens.of("rita.reader", "reader"))
                .header("X-Request-Id", "audit-2")
                .post("/admin/rebuild")
                .then()
                .statusCode(403);

        assertThat(lines).contains("POST /admin/rebuild by rita.reader: 403, request audit-2");
    }

    @Test
    void anAttemptWithoutATokenThatIsGoodIsNotedAsOfNobody() {
        for (String token : List.of(Tokens.expired("admin"), Tokens.signedWithThePublicKey("admin"), "garbage")) {
            given().auth()
                    .oauth2(token)
                    .header("X-Request-Id", "audit-3")
                    .post("/admin/rebuild")
                    .then()
                    .statusCode(401);
        }
        given().header("X-Request-Id", "audit-3").post("/admin/rebuild").then().statusCode(401);

        assertThat(lines)
                .hasSize(4)
                .containsOnly("POST /admin/rebuild by nobody with a good token: 401, request audit-3");
    }

    @Test
    void questionsAreNotNoted() {
        given().auth()
                .oauth2(Tokens.with("admin"))
                .get("/admin/dead-events")
                .then()
                .statusCode(200);

        assertThat(lines).isEmpty();
    }
}
