package org.migrationprofiles.evaluation;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.migrationprofiles.kit.security.Roles;
import org.migrationprofiles.testsupport.Tokens;

/** What the kit tests in project-service is here too. */
@QuarkusTest
@EvaluationServiceTest
class ChangeFeedTest {

    @Test
    void evaluationServiceHasAFeedOfItsOwnAndCanSayEverythingAgain() {
        given().auth()
                .oauth2(Tokens.with(Roles.EVALUATOR))
                .contentType("application/json")
                .body("{\"key\": \"feed-test\", \"type\": \"REPORT\", \"title\": \"A report\"}")
                .post("/v1/sources")
                .then()
                .statusCode(201);

        given().auth()
                .oauth2(Tokens.with(Roles.READER))
                .get("/v1/changes?limit=1&wait=20")
                .then()
                .statusCode(200)
                .body("items[0].source", equalTo("/evaluation-service"))
                .body("next", notNullValue());
        given().auth()
                .oauth2(Tokens.with(Roles.ADMIN))
                .post("/admin/republish")
                .then()
                .statusCode(202);
    }
}
