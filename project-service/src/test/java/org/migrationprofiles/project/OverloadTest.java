package org.migrationprofiles.project;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.migrationprofiles.testsupport.Tokens;

/** More requests than can be answered are refused with a word on when to come again; those let in are answered. */
@QuarkusTest
@ProjectServiceTest
@TestProfile(OverloadTest.FewAtOnce.class)
class OverloadTest {

    private static final int AT_ONCE = 8;
    private static final int RATE = 20;
    private static final byte[] BODY = "{}".getBytes(StandardCharsets.US_ASCII);

    /** So few that a test reaches them. */
    public static class FewAtOnce implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "suite.http.max-active-requests", Integer.toString(AT_ONCE),
                    "suite.http.client-rate", Integer.toString(RATE));
        }
    }

    @TestHTTPResource
    @Nullable
    URL service;

    @TestHTTPResource(management = true)
    @Nullable
    URL management;

    @Test
    void aClientThatAsksTooOftenWaitsAndOthersDoNot() {
        String wild = Tokens.of("wild-client", "reader");
        List<Response> answers = new ArrayList<>();
        for (int index = 0; index < RATE * 10; index++) {
            answers.add(given().auth().oauth2(wild).get("/v1/organisations?limit=1"));
        }

        assertThat(answers).extracting(Response::statusCode).contains(200, 429).containsOnly(200, 429);
        Response refused = answers.stream()
                .filter(answer -> answer.statusCode() == 429)
                .findFirst()
                .orElseThrow();
        assertThat(refused.header("Retry-After")).isEqualTo("1");
        assertThat(refused.contentType()).isEqualTo("application/problem+json");
        assertThat(refused.jsonPath().getString("type")).endsWith("/problems/too-many-requests");
        asCalmClient().statusCode(200);
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> given().auth()
                        .oauth2(wild)
                        .get("/v1/organisations?limit=1")
                        .then()
                        .statusCode(200));
        assertThat(refusals("rate")).isPositive();
    }

    @Test
    void whatIsBeyondTheRequestsAnsweredAtOnceIsRefusedAndThoseLetInAreAnswered() throws IOException {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int index = 0; index < AT_ONCE; index++) {
                slow.add(halfARequest());
            }

            await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> {
                Response refused = given().get("/v1/organisations?limit=1");
                assertThat(refused.statusCode()).isEqualTo(503);
                assertThat(refused.header("Retry-After")).isEqualTo("1");
                assertThat(refused.jsonPath().getString("type")).endsWith("/problems/unavailable");
            });
            assertThat(refusals("busy")).isPositive();

            for (Socket request : slow) {
                request.getOutputStream().write(BODY);
                assertThat(new BufferedReader(
                                        new InputStreamReader(request.getInputStream(), StandardCharsets.US_ASCII))
                                .readLine())
                        .startsWith("HTTP/1.1 400");
            }
            asCalmClient().statusCode(200);
        } finally {
            for (Socket request : slow) {
                request.close();
            }
        }
    }

    @Test
    void clientsThatGoAwayInTheMiddleLeaveTheirPlaceToOthers() throws IOException {
        for (int index = 0; index < AT_ONCE * 3; index++) {
            halfARequest().close();
        }

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> asCalmClient().statusCode(200));
    }

    private static ValidatableResponse asCalmClient() {
        return given().auth()
                .oauth2(Tokens.of("calm-client", "reader"))
                .get("/v1/organisations?limit=1")
                .then();
    }

    // Its body is still to come, and so it is being answered.
    private Socket halfARequest() throws IOException {
        Socket connection = new Socket(
                InetAddress.getLoopbackAddress(),
                Objects.requireNonNull(service).getPort());
        connection.setSoTimeout(10_000);
        String head = "POST /v1/organisations HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                + Tokens.of("slow-client-" + connection.getLocalPort(), "project-editor")
                + "\r\nContent-Type: application/json\r\nContent-Length: " + BODY.length + "\r\n\r\n";
        connection.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        connection.getOutputStream().flush();
        return connection;
    }

    private double refusals(String reason) {
        String address =
                "http://127.0.0.1:" + Objects.requireNonNull(management).getPort() + "/q/metrics";
        return given().get(address)
                .asString()
                .lines()
                .filter(line -> line.startsWith("suite_requests_refused_total{") && line.contains(reason))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }
}
