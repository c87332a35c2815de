package org.migrationprofiles.project;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.migrationprofiles.testsupport.SuiteInfrastructure;
import org.migrationprofiles.testsupport.Tokens;

/** Started while the OpenID provider does not answer, the service says so and does not take anybody for somebody. */
@QuarkusTest
@TestProfile(IdentityProviderAwayTest.Away.class)
@WithTestResource(
        value = SuiteInfrastructure.class,
        initArgs = {
            @ResourceArg(name = "schema", value = "project"),
            @ResourceArg(name = "tokens", value = "of-a-provider")
        })
class IdentityProviderAwayTest {

    /** A provider where nobody listens. */
    public static class Away implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.oidc.auth-server-url", "http://127.0.0.1:1/realms/away");
        }
    }

    @Test
    void whoHasATokenIsToldToComeAgain() {
        given().auth()
                .oauth2(Tokens.with("reader"))
                .get("/v1/projects")
                .then()
                .statusCode(503)
                .header("Retry-After", notNullValue())
                .contentType("application/problem+json")
                .body("type", endsWith("/problems/unavailable"));
    }

    @Test
    void whoHasNoneIsAskedForOne() {
        given().get("/v1/projects").then().statusCode(401).contentType("application/problem+json");
    }
}
