package org.migrationprofiles.testsupport;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Who may do what, for every operation that the service's own OpenAPI document has: an endpoint that is added is tested
 * without a word here. A service extends this with its own test annotation.
 */
public abstract class EndpointSecurityContract {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");
    private static final String NO_SUCH_ID = "00000000-0000-7000-8000-000000000000";

    @Test
    void nobodyGetsPastAnOperationWithoutATokenThatIsGood() {
        Map<String, String> refused = Map.of(
                "expired", Tokens.expired("admin"),
                "signed with an unknown key", Tokens.wronglySigned("admin"),
                "for another audience", Tokens.forAnotherAudience("admin"),
                "of another issuer", Tokens.ofAnotherIssuer("admin"),
                "unsigned", Tokens.unsigned("admin"),
                "signed with the public key as a secret", Tokens.signedWithThePublicKey("admin"),
                "garbage", "garbage");
        SoftAssertions all = new SoftAssertions();

        for (Operation operation : guarded()) {
            isProblem(all, operation.send(null), 401, operation + " without a token");
            refused.forEach((kind, token) ->
                    isProblem(all, operation.send(token), 401, operation + " with a token that is " + kind));
        }

        all.assertAll();
    }

    @Test
    void aTokenWithoutTheNeededRoleIsRefused() {
        SoftAssertions all = new SoftAssertions();

        for (Operation operation : guarded()) {
            isProblem(all, operation.send(Tokens.with()), 403, operation + " with a token without roles");
            if (!operation.method().equals("get")) {
                isProblem(all, operation.send(Tokens.with("reader")), 403, operation + " as a reader");
            }
        }

        all.assertAll();
    }

    @Test
    void whatIsForEveryoneIsOnAShortListAndAnswersWithoutAToken() {
        given().accept("application/json").get("/openapi").then().statusCode(200);
        given().get("/problems").then().statusCode(200);
        assertThat(guarded()).isNotEmpty();
    }

    @Test
    void otherOriginsGetNoLeaveAndEveryAnswerHasItsSecurityHeaders() {
        SoftAssertions all = new SoftAssertions();
        List<Response> answers = List.of(
                given().header("Origin", "https://elsewhere.example").get("/problems"),
                given().header("Origin", "https://elsewhere.example").get("/v1/no-such-thing"),
                given().header("Origin", "https://elsewhere.example")
                        .header("Access-Control-Request-Method", "POST")
                        .options(guarded().get(0).address()),
                guarded().get(0).send(null),
                given().urlEncodingEnabled(false).get("/v1/a%00b"));

        for (Response answer : answers) {
            all.assertThat(answer.header("Access-Control-Allow-Origin")).isNull();
            all.assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            all.assertThat(answer.header("Content-Security-Policy")).isEqualTo("default-src 'none'");
            all.assertThat(answer.header("Cache-Control")).isEqualTo("no-cache");
            all.assertThat(answer.header("Server")).isNull();
        }

        all.assertAll();
    }

    private static void isProblem(SoftAssertions all, Response answer, int status, String what) {
        all.assertThat(answer.statusCode()).as(what).isEqualTo(status);
        all.assertThat(String.valueOf(answer.contentType())).as(what).startsWith("application/problem+json");
        if (status == 401) {
            all.assertThat(answer.header("WWW-Authenticate")).as(what).contains("Bearer");
        }
    }

    private static List<Operation> guarded() {
        Map<String, Map<String, Map<String, Object>>> paths = given().accept("application/json")
                .get("/openapi")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("paths");
        List<Operation> operations = new ArrayList<>();
        paths.forEach((path, item) -> item.forEach((method, operation) -> {
            if (METHODS.contains(method)) {
                operations.add(new Operation(method, path, mediaType(operation)));
            }
        }));
        return operations;
    }

    private static @Nullable String mediaType(Map<String, Object> operation) {
        if (operation.get("requestBody") instanceof Map<?, ?> body && body.get("content") instanceof Map<?, ?> types) {
            return String.valueOf(types.keySet().iterator().next());
        }
        return null;
    }

    /**
     * An operation of the OpenAPI document.
     *
     * @param method in lower case
     * @param path with its parameters in braces
     * @param mediaType of its body, when it takes one
     */
    private record Operation(
            String method, String path, @Nullable String mediaType) {

        @Override
        public String toString() {
            return method + " " + path;
        }

        String address() {
            return path.replaceAll("\\{[^}]*}", NO_SUCH_ID);
        }

        Response send(@Nullable String token) {
            var request = given();
            if (token != null) {
                request.header("Authorization", "Bearer " + token);
            }
            if (mediaType != null) {
                request.config(RestAssured.config()
                                .encoderConfig(
                                        EncoderConfig.encoderConfig().encodeContentTypeAs(mediaType, ContentType.TEXT)))
                        .contentType(mediaType)
                        .body("{}");
            }
            return request.request(method.toUpperCase(Locale.ROOT), address());
        }
    }
}
