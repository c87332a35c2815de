package org.migrationprofiles.metrics.oracle;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.migrationprofiles.kit.security.Roles;
import org.migrationprofiles.testsupport.Tokens;

/** Asks the service over HTTP, as often as a property test has to. */
final class Asking {

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private static final int READERS = 3;

    private final HttpClient client = HttpClient.newHttpClient();
    private final String token = Tokens.with(Roles.READER);

    /** The answers to several addresses, a few at a time. */
    Map<String, JsonNode> all(Collection<String> addresses) {
        ExecutorService readers = Executors.newFixedThreadPool(READERS);
        try {
            Map<String, Future<JsonNode>> asked = new LinkedHashMap<>();
            addresses.forEach(address -> asked.computeIfAbsent(address, one -> readers.submit(() -> get(one))));
            Map<String, JsonNode> answers = new LinkedHashMap<>();
            for (Map.Entry<String, Future<JsonNode>> answer : asked.entrySet()) {
                answers.put(answer.getKey(), answer.getValue().get());
            }
            return answers;
        } catch (ExecutionException failure) {
            throw new IllegalStateException("An answer is missing", failure);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while asking", interruption);
        } finally {
            readers.shutdownNow();
        }
    }

    /** The answer to an address, which has to be 200. */
    JsonNode get(String address) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + address))
                .header("Authorization", "Bearer " + token)
                .build();
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new IllegalStateException(
                        address + " was answered with " + response.statusCode() + ": " + response.body());
            }
            return JSON.readTree(response.body());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while asking", interruption);
        }
    }
}
