package org.migrationprofiles.project;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.migrationprofiles.testsupport.IdentityProvider;
import org.migrationprofiles.testsupport.IdentityProviderInfrastructure;
import org.migrationprofiles.testsupport.SuiteInfrastructure;
import org.migrationprofiles.testsupport.Tokens;

/** Tokens of a real OpenID provider, whose keys change and which goes away. */
@QuarkusTest
@WithTestResource(
        value = SuiteInfrastructure.class,
        initArgs = {
            @ResourceArg(name = "schema", value = "project"),
            @ResourceArg(name = "tokens", value = "of-a-provider")
        })
@WithTestResource(IdentityProviderInfrastructure.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Tag("identity-provider")
class IdentityProviderTest {

    private static String early = "";
    private static String late = "";

    private final IdentityProvider provider = IdentityProviderInfrastructure.provider();

    @Test
    @Order(1)
    void rolesOfTheProviderDecide() {
        early = provider.tokenOf("editor");

        create(early).statusCode(201);
        create(provider.tokenOf("nobody")).statusCode(403).body("type", equalTo(problem("forbidden")));
        create(provider.tokenOfAnotherRealm()).statusCode(401).body("type", equalTo(problem("unauthenticated")));
        create(Tokens.with("project-editor")).statusCode(401);
        create(early.substring(0, early.lastIndexOf('.')) + ".AAAA").statusCode(401);
    }

    @Test
    @Order(2)
    void aNewKeyOfTheProviderIsTakenWithinSeconds() {
        provider.rotateKeys();
        late = provider.tokenOf("editor");

        assertThat(header(late)).isNotEqualTo(header(early));
        // Keys were asked for a moment ago, for the sake of tokens of others.
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> create(late).statusCode(201));
        create(early).statusCode(201);
    }

    @Test
    @Order(3)
    void whileTheProviderIsAwayItsTokensGoOnAndOthersAreRefused() {
        provider.close();

        create(early).statusCode(201);
        create(late).statusCode(201);
        create(Tokens.with("project-editor")).statusCode(401);
    }

    private static String header(String token) {
        return token.substring(0, token.indexOf('.'));
    }

    private static String problem(String name) {
        return "http://localhost:8081/problems/" + name;
    }

    private static ValidatableResponse create(String token) {
        return given().auth()
                .oauth2(token)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body(Map.of("key", Registry.key(), "name", "A funder", "category", "OTHER"))
                .post("/v1/organisations")
                .then();
    }
}
