package org.migrationprofiles.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A client that gives up after some seconds and can send the same once more. */
final class ImpatientClient {

    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(2);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(15);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_WITHIN)
            .build();
    private final String token;

    ImpatientClient(String token) {
        this.token = token;
    }

    /**
     * An answer.
     *
     * @param status of HTTP
     * @param mediaType empty when none is named
     * @param tag the entity tag, empty when there is none
     * @param body parsed; a missing node when it is no JSON
     * @param text as it came
     */
    record Answer(int status, String mediaType, String tag, JsonNode body, String text) {

        /** The last part of the problem's type, such as {@code unavailable}; empty when it is no problem. */
        String problem() {
            String type = mediaType.startsWith("application/problem+json")
                    ? body.path("type").asText()
                    : "";
            return type.substring(type.lastIndexOf('/') + 1);
        }

        /** Whether it says, as it should, that the service cannot answer now. */
        boolean unavailable() {
            return (status == 429 || status == 503 || status == 504)
                    && !problem().isEmpty();
        }

        String said() {
            return status + " " + text.substring(0, Math.min(300, text.length()));
        }
    }

    Answer get(String address) throws IOException, InterruptedException {
        return send("GET", address, null, null, null);
    }

    Answer post(String address, @Nullable String body, String idempotencyKey) throws IOException, InterruptedException {
        return send("POST", address, body, "Idempotency-Key", idempotencyKey);
    }

    Answer patch(String address, String body, String tag) throws IOException, InterruptedException {
        return send("PATCH", address, body, "If-Match", tag);
    }

    /** What an address says that speaks no JSON. */
    String text(String address) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .timeout(ANSWER_WITHIN)
                .header("Accept", "text/plain")
                .build();
        return http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8)).body();
    }

    private Answer send(
            String method, String address, @Nullable String body, @Nullable String header, @Nullable String value)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address))
                .timeout(ANSWER_WITHIN)
                .header("Accept", "application/json, application/problem+json")
                .header("Authorization", "Bearer " + token)
                .method(
                        method,
                        body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body, StandardCharsets.UTF_8));
        if (body != null) {
            request.header(
                    "Content-Type", method.equals("PATCH") ? "application/merge-patch+json" : "application/json");
        }
        if (header != null && value != null) {
            request.header(header, value);
        }
        HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        return new Answer(
                response.statusCode(),
                response.headers().firstValue("Content-Type").orElse(""),
                response.headers().firstValue("ETag").orElse(""),
                SuiteClient.parsed(response.body()),
                response.body());
    }
}
