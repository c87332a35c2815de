package org.migrationprofiles.testsupport.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.migrationprofiles.testsupport.Tokens;

/** Sends random requests to a service, several at once, and judges the answers. */
public final class Fuzzer {

    private static final Logger LOG = Logger.getLogger(Fuzzer.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int AT_ONCE = 8;
    private static final int SHOWN = 600;
    private static final Pattern INSIDE = Pattern.compile(
            "Exception|\\bat (org|java|io|com)\\.|org\\.(postgresql|hibernate|jboss|migrationprofiles)|java\\.(lang|util|sql)|SQLSTATE"
                    + "|jdbc:|\\b(select|insert into|update) [a-z_\", ]+ (from|set|values)\\b|currentSchema");
    // These begin work on all records, which goes on while other tests run; they have tests of their own.
    private static final Pattern LEFT_OUT = Pattern.compile("post /admin/(republish|rebuild|replica/rebuild)");

    private final JsonNode document;
    private final List<Operation> operations;
    private final String base;
    private final long seed;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<String> tokens = List.of(
            Tokens.with("admin"), Tokens.with("admin"), Tokens.with("reader"), Tokens.with("evaluator"), "garbage", "");

    /**
     * @param document the description of the service
     * @param base its address
     * @param seed of all that is random
     */
    public Fuzzer(JsonNode document, String base, long seed) {
        this.document = document;
        this.operations = Operation.of(document).stream()
                .filter(operation -> !LEFT_OUT.matcher(operation.name()).matches())
                .toList();
        this.base = base;
        this.seed = seed;
    }

    /**
     * Asks so often, each operation in its turn.
     *
     * @return what was wrong, each with its request
     */
    public List<String> ask(int requests) throws InterruptedException {
        LOG.infof("%d random requests for %d operations with seed %d", requests, operations.size(), seed);
        List<String> ids = ids();
        Queue<String> failures = new ConcurrentLinkedQueue<>();
        ExecutorService askers = Executors.newFixedThreadPool(AT_ONCE);
        try {
            for (int number = 0; number < requests; number++) {
                Operation operation = operations.get(number % operations.size());
                long own = seed * 31 + number;
                askers.execute(() -> askOne(operation, own, ids).ifPresent(failures::add));
            }
        } finally {
            askers.shutdown();
            if (!askers.awaitTermination(10, TimeUnit.MINUTES)) {
                failures.add("The requests did not end in ten minutes");
                askers.shutdownNow();
            }
        }
        return List.copyOf(failures);
    }

    private Optional<String> askOne(Operation operation, long own, List<String> ids) {
        HttpRequest request = new RandomRequest(document, operation, own, ids, tokens).build(base);
        try {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            return wrong(answer)
                    .map(what -> what + ": " + operation.name() + " as "
                            + shown(request.uri().toString()) + " -> " + answer.statusCode() + " "
                            + shown(answer.body()));
        } catch (IOException failure) {
            return Optional.of("no answer (" + failure + "): " + operation.name() + " as "
                    + shown(request.uri().toString()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static Optional<String> wrong(HttpResponse<String> answer) {
        int status = answer.statusCode();
        boolean comeAgain =
                status == 503 && answer.headers().firstValue("Retry-After").isPresent();
        if (status >= 500 && !comeAgain) {
            return Optional.of("a failure");
        }
        if (status < 400) {
            return Optional.empty();
        }
        if (!answer.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json")) {
            return Optional.of("no problem document");
        }
        try {
            JsonNode problem = JSON.readTree(answer.body());
            if (!problem.hasNonNull("type")
                    || problem.path("status").asInt() != status
                    || !problem.hasNonNull("detail")) {
                return Optional.of("an incomplete problem");
            }
            String said =
                    problem.path("title").asText() + problem.path("detail").asText() + problem.path("errors");
            return INSIDE.matcher(said).find() ? Optional.of("a leak") : Optional.empty();
        } catch (JsonProcessingException unreadable) {
            return Optional.of("a problem that is no JSON");
        }
    }

    // What lists without conditions show first.
    private List<String> ids() throws InterruptedException {
        List<String> ids = new ArrayList<>();
        for (Operation operation : operations) {
            if (operation.method().equals("get") && !operation.path().contains("{")) {
                HttpRequest request = HttpRequest.newBuilder(URI.create(base + operation.path()))
                        .header("Authorization", "Bearer " + Tokens.with("admin"))
                        .build();
                try {
                    HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
                    JSON.readTree(answer.body()).path("items").forEach(item -> {
                        if (item.path("id").isTextual() && ids.size() < 500) {
                            ids.add(item.path("id").asText());
                        }
                    });
                } catch (IOException noList) {
                    LOG.debugf("%s is no list: %s", operation.path(), noList.getMessage());
                }
            }
        }
        return ids;
    }

    private static String shown(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
