package org.migrationprofiles.evaluation;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.migrationprofiles.kit.security.Roles;
import org.migrationprofiles.testsupport.Tokens;

/** How determinations are asked for and taken back: once for each key, with a reason of a bounded length. */
@QuarkusTest
@EvaluationServiceTest
class DeterminationRequestsTest {

    private static final String LONG = "x".repeat(2001);

    private String late;
    private String conflict;

    @BeforeEach
    void startWithTwoSourcesThatContradictEachOther() throws SQLException {
        Records.clear();
        Said project = Said.of("PROJECT", RegistryEvents.project("PR." + UUID.randomUUID()));
        String unused = project.that("ACTUAL_END", "2013");
        late = project.that("ACTUAL_END", "2014");
        conflict = project.conflict("ACTUAL_END");
    }

    @Test
    void aRepeatedRequestWithItsKeyIsAnsweredAsBeforeAndMakesNothing() {
        String key = UUID.randomUUID().toString();
        String made = determine(key, "It is the later source.")
                .statusCode(201)
                .header("Idempotent-Replay", nullValue())
                .extract()
                .path("id");

        determine(key, "It is the later source.")
                .statusCode(201)
                .header("Idempotent-Replay", "true")
                .header("Location", endsWith("/v1/determinations/" + made))
                .header("ETag", "\"1\"")
                .body("id", equalTo(made));
        determine(key, "Another reason.").statusCode(422).body("type", endsWith("/problems/idempotency-key-reused"));
        determine(UUID.randomUUID().toString(), "It is the later source.").statusCode(412);
        Records.get("/v1/determinations?conflictId=" + conflict).body("items", hasSize(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void anEmptyKeyIsNoKey(String key) {
        determine(key, "It is the later source.")
                .statusCode(400)
                .body("errors.pointer", contains("Idempotency-Key header"));
        Records.get("/v1/determinations?conflictId=" + conflict).body("items", hasSize(0));
    }

    @Test
    void aDeterminationIsTakenBackWithAReasonInTheBodyToo() {
        String made = Said.determine(conflict, late).extract().path("id");

        withdraw(made, "{\"reason\": \" \"}").statusCode(400).body("errors.pointer", contains("/reason"));
        withdraw(made, "{\"reason\": \"%s\"}".formatted(LONG))
                .statusCode(400)
                .body("errors.pointer", contains("/reason"));
        withdraw(made, "{\"reason\": \"It was the wrong conflict.\"}")
                .statusCode(200)
                .body("statusReason", equalTo("It was the wrong conflict."));
    }

    @Test
    void aDeterminationIsTakenBackWithoutABodyAndItsType() {
        String made = Said.determine(conflict, late).extract().path("id");

        given().auth()
                .oauth2(Tokens.with(Roles.DETERMINER))
                .noContentType()
                .header("If-Match", "\"1\"")
                .queryParam("reason", "It was the wrong conflict.")
                .post("/v1/determinations/" + made + "/withdraw")
                .then()
                .statusCode(200)
                .body("statusReason", equalTo("It was the wrong conflict."));
    }

    @Test
    void aReasonIsNotLongerThanTwoThousandCharacters() {
        String made = Said.determine(conflict, late).extract().path("id");
        for (String method :
                new String[] {"DELETE /v1/assertions/" + late, "POST /v1/determinations/" + made + "/withdraw"}) {
            String[] request = method.split(" ", 2);
            given().auth()
                    .oauth2(Tokens.with(Roles.EVALUATOR, Roles.DETERMINER))
                    .header("If-Match", "\"1\"")
                    .queryParam("reason", LONG)
                    .request(request[0], request[1])
                    .then()
                    .statusCode(400)
                    .body("type", endsWith("/problems/invalid-parameter"))
                    .body("errors.pointer", contains("?reason"))
                    .body("errors[0].message", equalTo("At most 2000 characters."));
        }
    }

    private ValidatableResponse determine(@Nullable String key, String rationale) {
        return given().auth()
                .oauth2(Tokens.of("judge", Roles.DETERMINER))
                .contentType("application/json")
                .header("If-Match", "\"1\"")
                .header("Idempotency-Key", key)
                .body("{\"chosenAssertionId\":\"%s\",\"rationale\":\"%s\",\"subjective\":true}"
                        .formatted(late, rationale))
                .post("/v1/conflicts/" + conflict + "/determinations")
                .then();
    }

    private static ValidatableResponse withdraw(String determination, String body) {
        return given().auth()
                .oauth2(Tokens.with(Roles.DETERMINER))
                .contentType("application/json")
                .header("If-Match", "\"1\"")
                .body(body)
                .post("/v1/determinations/" + determination + "/withdraw")
                .then();
    }
}
