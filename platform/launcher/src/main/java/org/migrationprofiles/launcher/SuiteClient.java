package org.migrationprofiles.launcher;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Talks to the services over HTTP with a bearer token, like any other client. */
final class SuiteClient {

    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(2);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(60);

    private static final String JSON = "application/json";
    private static final String PROBLEM = "application/problem+json";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_WITHIN)
            .build();
    private final String token;

    SuiteClient(String token) {
        this.token = token;
    }

    /**
     * An answer.
     *
     * @param status of HTTP
     * @param body parsed; a missing node when it is no JSON
     * @param text as it came
     */
    record Answer(int status, JsonNode body, String text) {

        boolean successful() {
            return status >= 200 && status < 300;
        }

        /** What a problem answer says, for a person. */
        String problem() {
            String title = body.path("title").asText("");
            String detail = body.path("detail").asText("");
            String rows = body.path("report").path("rowReports").findValuesAsText("reason").stream()
                    .findFirst()
                    .map(reason -> " " + reason)
                    .orElse("");
            return ("HTTP " + status + " " + title + (detail.isEmpty() ? "" : ": " + detail) + rows).strip();
        }
    }

    Answer get(String address) throws IOException, InterruptedException {
        return get(address, JSON);
    }

    /** As {@link #get(String)}, of another media type. */
    Answer get(String address, String mediaType) throws IOException, InterruptedException {
        return send(request(address)
                .setHeader("Accept", mediaType + ", " + PROBLEM)
                .GET()
                .build());
    }

    Answer post(String address, String mediaType, String body, String idempotencyKey)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = request(address)
                .header("Content-Type", mediaType)
                .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8));
        if (!idempotencyKey.isEmpty()) {
            request.header("Idempotency-Key", idempotencyKey);
        }
        return send(request.build());
    }

    /** Whether an address answers 200 now. */
    boolean answers(String address) throws InterruptedException {
        try {
            return get(address).successful();
        } catch (IOException notYet) {
            return false;
        }
    }

    /** How many events the figures do not have yet, for a person. */
    String lag(Settings settings) throws InterruptedException {
        try {
            JsonNode lag = get(settings.address(Service.METRICS) + "/v1/freshness")
                    .body()
                    .path("lagEvents");
            return lag.isNumber() ? lag.asText() : "unknown";
        } catch (IOException unanswered) {
            return "unknown";
        }
    }

    private HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create(address))
                .timeout(ANSWER_WITHIN)
                .header("Accept", JSON + ", " + PROBLEM)
                .header("Authorization", "Bearer " + token);
    }

    private Answer send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        return new Answer(response.statusCode(), parsed(response.body()), response.body());
    }

    /** A text as JSON; a missing node when it is none. */
    static JsonNode parsed(String text) {
        try {
            JsonNode node = MAPPER.readTree(text);
            return node == null ? MissingNode.getInstance() : node;
        } catch (JsonProcessingException notJson) {
            return MissingNode.getInstance();
        }
    }
}
