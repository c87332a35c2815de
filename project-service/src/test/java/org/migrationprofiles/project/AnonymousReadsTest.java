package org.migrationprofiles.project;

import static io.restassured.RestAssured.given;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where the operator says so, everybody may read; nobody may do more for that. */
@QuarkusTest
@ProjectServiceTest
@TestProfile(AnonymousReadsTest.AnonymousReads.class)
class AnonymousReadsTest {

    @Test
    void withoutATokenOneMayReadAndNothingElse() {
        given().get("/v1/countries/KEN").then().statusCode(200);
        given().get("/v1/changes").then().statusCode(200);
        given().contentType("application/json")
                .body("{}")
                .post("/v1/projects")
                .then()
                .statusCode(401);
        given().post("/admin/republish").then().statusCode(401);
        given().auth().oauth2("garbage").get("/v1/countries/KEN").then().statusCode(401);
    }

    /** The setting of the operator. */
    public static class AnonymousReads implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("suite.security.anonymous-reads", "true");
        }
    }
}
