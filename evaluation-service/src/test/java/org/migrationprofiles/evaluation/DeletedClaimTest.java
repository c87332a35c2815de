package org.migrationprofiles.evaluation;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.migrationprofiles.kit.security.Roles;
import org.migrationprofiles.testsupport.Tokens;

/** A claim that others name as competing may be deleted; they are marked until it is restored. */
@QuarkusTest
@EvaluationServiceTest
class DeletedClaimTest {

    @BeforeEach
    void startWithAClaimThatNamesTwoOthers() throws SQLException {
        Records.clear();
        create("annex", "[]");
        create("table", "[]");
        create("text", "[\"annex\", \"table\"]");
    }

    @Test
    void aClaimThatNamesADeletedOneIsMarkedUntilItIsRestored() {
        delete("table", 2);

        Records.get("/v1/claims/text")
                .body("version", equalTo(2))
                .body("competingClaims", contains("annex", "table"))
                .body("deletedReferences", contains("/competingClaims/1"));
        Records.get("/v1/claims/text/history").body("[1].reason", equalTo("Claim table was deleted."));
        Records.get("/v1/claims/annex").body("deletedReferences", empty());

        given().auth()
                .oauth2(Tokens.with(Roles.EVALUATOR))
                .header("If-Match", "\"3\"")
                .post("/v1/claims/table/restore?reason=It+is+there")
                .then()
                .statusCode(200)
                .body("competingClaims", contains("text"));
        Records.get("/v1/claims/text").body("version", equalTo(3)).body("deletedReferences", empty());
    }

    @Test
    void whatIsNamedNoMoreIsNotMarkedAnyMore() {
        delete("table", 2);

        given().auth()
                .oauth2(Tokens.with(Roles.EVALUATOR))
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"2\"")
                .body("{\"competingClaims\": [\"annex\"]}")
                .patch("/v1/claims/text")
                .then()
                .statusCode(200)
                .body("deletedReferences", empty());
    }

    private static void create(String key, String competing) {
        Records.post(
                        "/v1/claims",
                        "{\"key\":\"%s\",\"statement\":\"So many.\",\"kind\":\"COUNT\",\"competingClaims\":%s}"
                                .formatted(key, competing))
                .statusCode(201)
                .body("deletedReferences", empty());
    }

    private static void delete(String key, int version) {
        given().auth()
                .oauth2(Tokens.with(Roles.EVALUATOR))
                .header("If-Match", "\"" + version + "\"")
                .delete("/v1/claims/" + key + "?reason=Withdrawn")
                .then()
                .statusCode(204);
    }
}
