package org.migrationprofiles.testsupport.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * A request that follows from a document, a seed and a number; the same three make the same request again. It never changes a record
 * that is there: where a record is named that exists, it is read, or the version that is demanded is not its own.
 */
final class RandomRequest {

    private static final List<String> VERSIONS =
            List.of("\"999999\"", "W/\"1\"", "\"\"", "abc", "\"-1\"", "\"99999999999999999999\"");
    private static final List<String> KINDS = List.of(
            "application/json",
            "text/csv",
            "application/x-ndjson",
            "application/merge-patch+json",
            "text/plain",
            "nonsense");
    private static final List<String> WANTED =
            List.of("application/json", "*/*", "text/csv", "text/markdown", "image/png", "nonsense");

    private final Random random;
    private final RandomJson json;
    private final Operation operation;
    private final List<String> ids;
    private final List<String> tokens;

    /**
     * @param ids of records that exist
     * @param tokens to choose from; a client without one too
     */
    RandomRequest(JsonNode document, Operation operation, long seed, List<String> ids, List<String> tokens) {
        this.random = new Random(seed);
        this.json = new RandomJson(document, random, random.nextInt(3) == 0 ? 0.0 : 0.08);
        this.operation = operation;
        this.ids = ids;
        this.tokens = tokens;
    }

    HttpRequest build(String base) {
        StringBuilder query = new StringBuilder();
        String path = operation.path();
        HttpRequest.Builder request = HttpRequest.newBuilder().timeout(Duration.ofSeconds(60));
        for (JsonNode parameter : operation.parameters()) {
            String name = parameter.path("name").asText();
            switch (parameter.path("in").asText()) {
                case "path" -> path = path.replace("{" + name + "}", encoded(pathValue(parameter)));
                case "query" -> {
                    if (parameter.path("required").asBoolean() || random.nextInt(3) == 0) {
                        query.append(query.isEmpty() ? '?' : '&')
                                .append(encoded(name))
                                .append('=')
                                .append(encoded(queryValue(name, parameter)));
                    }
                }
                default -> header(request, name);
            }
        }
        if (random.nextInt(30) == 0) {
            query.append(query.isEmpty() ? '?' : '&')
                    .append("unheardOf=")
                    .append(encoded(json.strange().asText()));
        }
        if (random.nextInt(5) == 0) {
            request.header("Accept", pick(WANTED));
        }
        String token = pick(tokens);
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        String body = body();
        request.method(
                operation.method().toUpperCase(Locale.ROOT),
                body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (body != null) {
            request.header("Content-Type", random.nextInt(15) == 0 ? pick(KINDS) : operation.mediaType());
        }
        return request.uri(URI.create(base + path + query)).build();
    }

    private String pathValue(JsonNode parameter) {
        boolean reads = operation.method().equals("get") || operation.demandsVersion();
        if (reads && !ids.isEmpty() && random.nextBoolean()) {
            return pick(ids);
        }
        return switch (random.nextInt(4)) {
            case 0 -> json.uuid();
            case 1 -> scalar(json.strange());
            default -> scalar(json.of(parameter.path("schema")));
        };
    }

    private String queryValue(String name, JsonNode parameter) {
        // Waiting is tried elsewhere; here it only takes time.
        if (name.equals("wait")) {
            return pick(List.of("0", "-1", "abc", "99999999999"));
        }
        return scalar(json.of(parameter.path("schema")));
    }

    private void header(HttpRequest.Builder request, String name) {
        switch (name) {
            case "If-Match" -> {
                if (random.nextInt(5) > 0) {
                    request.header(name, pick(VERSIONS));
                }
            }
            case "Prefer" -> request.header(name, pick(List.of("wait=0", "wait=-1", "respond-async", "wait=abc")));
            default -> {
                if (random.nextInt(4) == 0) {
                    request.header(name, pick(List.of("\"1\"", "*", "key-" + random.nextInt(5), "x".repeat(300), " ")));
                }
            }
        }
    }

    private @Nullable String body() {
        JsonNode schema = operation.bodySchema();
        if (schema == null) {
            return random.nextInt(20) == 0 ? "{}" : null;
        }
        String text = json.of(schema).toString();
        return switch (random.nextInt(20)) {
            case 0 -> text.substring(0, text.length() / 2);
            case 1 -> "";
            default -> text;
        };
    }

    // An address has at most so many characters; what is longer is refused by the server itself, without a body.
    private static String scalar(JsonNode value) {
        String text;
        if (value.isArray()) {
            List<String> elements = new ArrayList<>();
            value.forEach(element -> elements.add(element.asText()));
            text = String.join(",", elements);
        } else {
            text = value.asText();
        }
        return text.isEmpty() ? "x" : text.substring(0, Math.min(text.length(), 2000));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private <T> T pick(List<T> several) {
        return several.get(random.nextInt(several.size()));
    }
}
