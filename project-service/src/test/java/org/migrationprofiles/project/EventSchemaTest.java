package org.migrationprofiles.project;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.migrationprofiles.kit.security.Roles;
import org.migrationprofiles.testsupport.Tokens;

/** Who reads an event can read what it promises. */
@QuarkusTest
@ProjectServiceTest
class EventSchemaTest {

    @Test
    void theDataSchemaOfAnEventLeadsToItsSchema() {
        String schema = given().auth()
                .oauth2(Tokens.with(Roles.READER))
                .get("/v1/changes?limit=1")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].dataschema");

        given().get(schema)
                .then()
                .statusCode(200)
                .contentType("application/schema+json")
                .body("'$schema'", equalTo("https://json-schema.org/draft/2020-12/schema"));
    }

    @Test
    void aSchemaThatIsNotThereIsNotFound() {
        given().get("/contracts/events/project/v9.schema.json")
                .then()
                .statusCode(404)
                .body("type", endsWith("/problems/not-found"));
        given().get("/contracts/events/..%2f..%2fapplication/v1.schema.json")
                .then()
                .statusCode(404);
    }
}
