package org.migrationprofiles.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;

/** A criterion that is taken out of its set while evaluations rate by it: one of the two is refused. */
@QuarkusTest
@EvaluationServiceTest
class CriteriaRaceTest {

    private static final int EVALUATIONS = 8;

    @BeforeEach
    void startWithoutAny() throws SQLException {
        Records.clear();
    }

    @RepeatedTest(3)
    void noEvaluationIsLeftWithACriterionThatItsSetDoesNotHave() {
        String set =
                Records.post("/v1/criteria-sets", """
                {"key": "raced", "edition": "1", "title": "Raced",
                 "criteria": [{"code": "KEPT", "name": "Kept"}, {"code": "LOST", "name": "Lost"}]}
                """).statusCode(201).extract().path("id");
        String evaluation = """
                {"status": "DRAFT", "criteriaSetId": "%s", "ratings": [{"criterion": "LOST", "notAssessedReason": "Early."}]}
                """.formatted(set);
        List<CompletableFuture<Integer>> answers = new ArrayList<>();

        ExecutorService writers = Executors.newFixedThreadPool(EVALUATIONS + 1);
        try {
            for (int count = 0; count < EVALUATIONS; count++) {
                if (count == EVALUATIONS / 2) {
                    answers.add(0, CompletableFuture.supplyAsync(() -> narrowed(set), writers));
                }
                answers.add(CompletableFuture.supplyAsync(
                        () -> Records.post("/v1/evaluations", evaluation)
                                .extract()
                                .statusCode(),
                        writers));
            }
            answers.forEach(CompletableFuture::join);
        } finally {
            writers.shutdown();
        }

        List<Integer> statuses = answers.stream().map(CompletableFuture::join).toList();
        List<String> criteria =
                Records.get("/v1/criteria-sets/" + set).extract().path("criteria.code");
        List<String> rating =
                Records.get("/v1/evaluations?criterion=LOST").extract().path("items.id");
        Stream<Integer> accepted = statuses.stream().skip(1).filter(status -> status == 201);
        assertThat(rating).hasSize((int) accepted.count());
        assertThat(statuses.get(0)).isIn(200, 409);
        if (statuses.get(0) == 200) {
            assertThat(criteria).containsExactly("KEPT");
            assertThat(rating).isEmpty();
        } else {
            assertThat(criteria).containsExactly("KEPT", "LOST");
        }
    }

    private static int narrowed(String set) {
        return Revisions.patch("/v1/criteria-sets/" + set, "{\"criteria\": [{\"code\": \"KEPT\", \"name\": \"Kept\"}]}")
                .extract()
                .statusCode();
    }
}
