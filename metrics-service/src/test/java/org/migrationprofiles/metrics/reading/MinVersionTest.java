package org.migrationprofiles.metrics.reading;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.migrationprofiles.metrics.Answers.ask;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.migrationprofiles.kit.security.Roles;
import org.migrationprofiles.metrics.MetricsServiceTest;
import org.migrationprofiles.metrics.ReportAnnex;
import org.migrationprofiles.metrics.StatedTopics;
import org.migrationprofiles.metrics.generation.Generation;
import org.migrationprofiles.metrics.generation.Generations;
import org.migrationprofiles.testsupport.Tokens;

/** Who has written something can ask for figures that rest on it. */
@QuarkusTest
@MetricsServiceTest
class MinVersionTest {

    @Inject
    DataSource dataSource;

    @Inject
    Generations generations;

    private final StatedTopics topics = new StatedTopics();

    @BeforeEach
    void theAnnexIsKnown() {
        ReportAnnex.load();
    }

    @Test
    void aVersionThatHasNotComeIsWaitedForAndThenAnswered() throws Exception {
        String id = UUID.randomUUID().toString();
        CompletableFuture<ValidatableResponse> answer;
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            // Nothing that is told can be written until this ends.
            Generation unused = generations.enterActiveToWrite(connection);
            tell(id, 1);
            answer = CompletableFuture.supplyAsync(
                    () -> waiting("/v1/indicators/evaluated?minVersion=organisation:" + id + "@1", 20));
            ask("/v1/indicators/evaluated?minVersion=organisation:" + id + "@1")
                    .statusCode(503)
                    .header("Retry-After", notNullValue())
                    .body("detail", containsString("organisation:" + id + "@1"));
            connection.rollback();
            connection.setAutoCommit(true);
        }

        answer.join().statusCode(200).body("indicator", equalTo("evaluated"));
        ask("/v1/profile-status?minVersion=organisation:" + id + "@1").statusCode(200);
        ask("/v1/profile-status?minVersion=organisation:" + id + "@2").statusCode(503);
        waiting("/v1/reports/idf-2010-2014?minVersion=organisation:" + id + "@2", 1)
                .statusCode(503)
                .time(lessThan(20_000L));
        tell(id, 2);
        topics.awaitTaken();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "project",
                "project:1",
                "project:x@1",
                "organisation:01939f5e-6a00-7000-8000@1",
                "country:Kenya@1",
                "project@1",
                "PROJECT:1@1",
                "project:1@one",
                "foo:1@1",
                "claim-check:1@1",
                "",
                "project:1@99999999999999999"
            })
    void whatIsNoVersionIsRefused(String version) {
        ask("/v1/indicators/evaluated?minVersion=" + version)
                .statusCode(400)
                .body("errors[0].pointer", equalTo("?minVersion"));
    }

    @Test
    void anIdThatNoRecordCanHaveIsRefusedWithTheForm() {
        ask("/v1/indicators/evaluated?minVersion=project:x@1")
                .statusCode(400)
                .header("Retry-After", nullValue())
                .body("detail", containsString("project:{id}@{version}"))
                .body("detail", containsString("a UUID"));
        ask("/v1/indicators/evaluated?minVersion=region-scheme:M49@1,country:KEN@1")
                .statusCode(200);
        String fund = ReportAnnex.fund().toUpperCase(Locale.ROOT);
        ask("/v1/indicators/evaluated?minVersion=organisation:" + fund + "@1").statusCode(200);
    }

    /** Whatever takes the condition keeps to it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "claims?",
                "claims/evaluations-of-projects?",
                "coverage?scheme=M49&",
                "coverage/comparison?scheme=M49&",
                "coverage/countries-without-profile?",
                "coverage/funders?",
                "freshness?",
                "funding?",
                "funding/pairs?",
                "indicators?",
                "indicators/evaluated?",
                "indicators/evaluated/excluded?",
                "indicators/evaluated/members?",
                "indicators/evaluated/population?",
                "indicators/evaluated/unknown?",
                "profile-status?",
                "profile-status/changes?",
                "reports/idf-2010-2014?",
                "reports/idf-2010-2014/snapshots/diff?from=01939f5e-6a00-7000-8000-000000000001&to=now&",
                "worklist?"
            })
    void whatTakesAVersionWaitsForIt(String question) {
        ask("/v1/" + question + "minVersion=organisation:" + UUID.randomUUID() + "@1")
                .statusCode(503)
                .header("Retry-After", notNullValue());
    }

    /** Events, definitions and kept reports are the service's own: no version of another record is in them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "changes",
                "report-definitions",
                "report-definitions/idf-2010-2014",
                "reports",
                "reports/idf-2010-2014/snapshots",
                "reports/idf-2010-2014/snapshots/01939f5e-6a00-7000-8000-000000000001"
            })
    void whatRestsOnNoVersionRefusesOne(String address) {
        ask("/v1/" + address + "?minVersion=organisation:" + ReportAnnex.fund() + "@1")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("?minVersion"));
        ask("/v1/" + address + "?knownAt=2026-01-01T00:00:00Z").statusCode(address.equals("reports") ? 200 : 400);
    }

    @Test
    void aKindThatIsNeverHeardOfIsRefusedWithThoseThatAre() {
        ask("/v1/indicators/evaluated?minVersion=foo:1@1")
                .statusCode(400)
                .header("Retry-After", nullValue())
                .body("detail", containsString("project:{id}@{version}"))
                .body("detail", containsString("activity, assertion, capacity-result"))
                .body("detail", containsString("use-event"));
    }

    @Test
    void conditionsOfReadingAreForReadingFigures() {
        given().auth()
                .oauth2(Tokens.with(Roles.ADMIN))
                .get("/admin/dead-events?minVersion=project:1@1")
                .then()
                .statusCode(400);
        given().auth()
                .oauth2(Tokens.with(Roles.ADMIN))
                .get("/admin/rebuild?knownAt=2026-11-24T10:15:30Z")
                .then()
                .statusCode(400);
        given().get("/v1/indicators/evaluated?minVersion=project:1@1").then().statusCode(401);
    }

    private static ValidatableResponse waiting(String address, int seconds) {
        return given().urlEncodingEnabled(false)
                .auth()
                .oauth2(Tokens.with(Roles.READER))
                .header("Prefer", "respond-async, wait=" + seconds)
                .get(address)
                .then();
    }

    private void tell(String id, int version) {
        String state = "{\"id\": \"%s\", \"version\": %d, \"deleted\": %s}".formatted(id, version, version > 1);
        var unused = topics.send(StatedTopics.topic("organisation"), id, state.getBytes(StandardCharsets.UTF_8));
    }
}
