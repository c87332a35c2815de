package org.migrationprofiles.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A request with a key does its work once, whatever happens to it. */
@QuarkusTest
@ProjectServiceTest
class IdempotencyTest {

    @Test
    void aRequestWhoseTransactionWasRolledBackLeavesNoTraceAndMayBeSentAgain() {
        String key = UUID.randomUUID().toString();
        String code = Registry.key();
        String holder = Registry.project("");
        String taken = Registry.reader().get("/v1/projects/" + holder).path("identifiers[0].value");
        String body = "{\"identifiers\": [{\"scheme\": \"IOM_PROJECT\", \"value\": \"%s\", \"primary\": true}]}";

        post(key, body.formatted(taken)).then().statusCode(409);
        post(key, body.formatted(code)).then().statusCode(201).header("Idempotent-Replay", nullValue());

        post(key, body.formatted(code))
                .then()
                .statusCode(201)
                .header("Idempotent-Replay", equalTo("true"))
                .header("ETag", "\"1\"");
    }

    @Test
    void ofRequestsWithOneKeyAtTheSameMomentOneDoesTheWork() {
        for (int times = 0; times < 5; times++) {
            String key = UUID.randomUUID().toString();
            String code = Registry.key();
            String body = "{\"key\": \"%s\", \"name\": \"A funder\", \"category\": \"OTHER\"}".formatted(code);
            List<CompletableFuture<Response>> all = IntStream.range(0, 8)
                    .mapToObj(number -> CompletableFuture.supplyAsync(() -> Registry.editor()
                            .header("Idempotency-Key", key)
                            .body(body)
                            .post("/v1/organisations")))
                    .toList();

            List<Response> answers = all.stream().map(CompletableFuture::join).toList();

            // One made it, the others were told to wait or got its answer: nobody a second record.
            assertThat(answers).extracting(Response::statusCode).contains(201).isSubsetOf(201, 409);
            assertThat(answers.stream()
                            .filter(answer -> answer.statusCode() == 201)
                            .map(answer -> answer.path("id").toString())
                            .distinct())
                    .hasSize(1);
            assertThat(answers.stream()
                            .filter(answer -> answer.statusCode() == 201)
                            .filter(answer -> answer.header("Idempotent-Replay") == null))
                    .hasSize(1);
        }
    }

    @Test
    void aKeyIsForOneAddressAndOneBody() {
        String key = UUID.randomUUID().toString();
        String body = "{\"key\": \"%s\", \"name\": \"A funder\", \"category\": \"OTHER\"}";
        Registry.editor()
                .header("Idempotency-Key", key)
                .body(body.formatted(Registry.key()))
                .post("/v1/organisations")
                .then()
                .statusCode(201);

        Registry.editor()
                .header("Idempotency-Key", key)
                .body(body.formatted(Registry.key()))
                .post("/v1/organisations")
                .then()
                .statusCode(422)
                .body("type", endsWith("/problems/idempotency-key-reused"));
        post(
                        key,
                        "{\"identifiers\": [{\"scheme\": \"IOM_PROJECT\", \"value\": \"%s\", \"primary\": true}]}"
                                .formatted(Registry.key()))
                .then()
                .statusCode(422);
    }

    @Test
    void aKeyHasAtMostTwoHundredCharacters() {
        String body = "{\"identifiers\": [{\"scheme\": \"IOM_PROJECT\", \"value\": \"%s\", \"primary\": true}]}";

        post("k".repeat(201), body.formatted(Registry.key())).then().statusCode(400);
    }

    private static Response post(String key, String body) {
        return Registry.editor().header("Idempotency-Key", key).body(body).post("/v1/projects");
    }
}
