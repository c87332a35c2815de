package org.migrationprofiles.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.migrationprofiles.kit.security.Roles;
import org.migrationprofiles.testsupport.Tokens;

/**
 * Fifty writers assert, withdraw and determine on one subject at once. Afterwards each conflict says what follows from the
 * assertions and determinations that there are, counted here once more from what the service answers of those alone.
 */
@QuarkusTest
@EvaluationServiceTest
class ConflictRaceTest {

    private static final int WRITERS = 50;
    private static final List<String> ATTRIBUTES = List.of("START", "ACTUAL_END");

    @Inject
    ObjectMapper json;

    private Said project;

    @BeforeEach
    void startWithAProjectThatNothingIsSaidOf() throws Exception {
        Records.clear();
        project = Said.of("PROJECT", RegistryEvents.project("PR." + UUID.randomUUID()));
        for (String attribute : ATTRIBUTES) {
            project.that(attribute, "2010");
            project.that(attribute, "2011");
        }
    }

    @Test
    void afterFiftyWritersAtOnceConflictsEqualARecount() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(WRITERS);
        try {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<?>> writers = new ArrayList<>();
            for (int index = 0; index < WRITERS; index++) {
                int writer = index;
                writers.add(pool.submit(() -> {
                    start.await();
                    write(writer);
                    return null;
                }));
            }
            start.countDown();
            for (Future<?> writer : writers) {
                writer.get();
            }
        } finally {
            pool.shutdownNow();
        }

        for (String attribute : ATTRIBUTES) {
            assertEqualsRecount(attribute);
        }
        assertThat(page("/v1/conflicts?limit=200")).hasSize(ATTRIBUTES.size());
        assertThat(page("/v1/determinations?limit=200")).isNotEmpty();
    }

    /** Two of five assert, one asserts and withdraws, one corrects what it asserted, one determines. */
    private void write(int writer) {
        String attribute = ATTRIBUTES.get(writer / 5 % ATTRIBUTES.size());
        switch (writer % 5) {
            case 0, 1 -> project.that(attribute, Integer.toString(2010 + writer % 3));
            case 2 -> Said.act("DELETE", "/v1/assertions/" + project.that(attribute, "201" + writer % 10));
            case 3 -> Said.correct(project.that(attribute, "2012-07"), "2010-03");
            default -> determine(project.conflict(attribute));
        }
    }

    private static void determine(String conflict) {
        for (int attempt = 0; attempt < 1000; attempt++) {
            ValidatableResponse read = Said.answered(() -> Records.get("/v1/conflicts/" + conflict))
                    .statusCode(200);
            int version = read.extract().path("version");
            String chosen = read.extract().path("assertions[0].assertionId");
            int status = Said.determine(Tokens.of("judge", Roles.DETERMINER), conflict, version, chosen)
                    .extract()
                    .statusCode();
            assertThat(status).isIn(201, 412, 503);
            if (status == 201) {
                return;
            }
        }
    }

    private void assertEqualsRecount(String attribute) throws Exception {
        List<JsonNode> assertions =
                page("/v1/assertions?limit=200&subjectId=" + project.id() + "&attribute=" + attribute);
        Map<String, Set<String>> contradicted = new TreeMap<>();
        for (JsonNode one : assertions) {
            contradicted.put(
                    one.path("id").asText(),
                    assertions.stream()
                            .filter(other -> contradict(
                                    one.path("value").asText(),
                                    other.path("value").asText()))
                            .map(other -> other.path("id").asText())
                            .collect(Collectors.toSet()));
        }
        JsonNode conflict = page("/v1/conflicts?subjectId=" + project.id() + "&attribute=" + attribute)
                .get(0);
        Map<String, Set<String>> kept = new TreeMap<>();
        conflict.path("assertions").forEach(statement -> {
            Set<String> others = new HashSet<>();
            statement.path("contradicts").forEach(id -> others.add(id.asText()));
            kept.put(statement.path("assertionId").asText(), others);
        });
        assertThat(kept).isEqualTo(contradicted);

        List<JsonNode> inForce = page("/v1/determinations?limit=200&status=IN_FORCE&conflictId="
                + conflict.path("id").asText());
        assertThat(inForce.stream()
                        .map(determination -> determination.path("id").asText())
                        .toList())
                .isEqualTo(
                        conflict.path("determinationId").isNull()
                                ? List.of()
                                : List.of(conflict.path("determinationId").asText()));
        for (JsonNode determination : inForce) {
            String chosen = determination.path("chosenAssertionId").asText();
            Map<String, String> considered = new TreeMap<>();
            determination
                    .path("consideredStatements")
                    .forEach(statement -> considered.put(
                            statement.path("assertionId").asText(),
                            statement.path("value").asText()));
            assertThat(contradicted).containsKey(chosen);
            Map<String, String> said = assertions.stream()
                    .collect(Collectors.toMap(
                            assertion -> assertion.path("id").asText(),
                            assertion -> assertion.path("value").asText()));
            assertThat(contradicted.get(chosen))
                    .allSatisfy(other -> assertThat(considered.get(other)).isEqualTo(said.get(other)));
        }
        boolean any = contradicted.values().stream().anyMatch(others -> !others.isEmpty());
        String status = !any ? "RESOLVED_BY_AGREEMENT" : inForce.isEmpty() ? "OPEN" : "DETERMINED";
        assertThat(conflict.path("status").asText()).isEqualTo(status);
    }

    // Years and months of them: one of two is the beginning of the other, or they differ.
    private static boolean contradict(String one, String other) {
        return !one.startsWith(other) && !other.startsWith(one);
    }

    private List<JsonNode> page(String address) throws Exception {
        JsonNode answer =
                json.readTree(Records.get(address).statusCode(200).extract().asString());
        assertThat(answer.path("next").isNull()).isTrue();
        List<JsonNode> items = new ArrayList<>();
        answer.path("items").forEach(items::add);
        return items;
    }
}
