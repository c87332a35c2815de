package org.migrationprofiles.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.migrationprofiles.testsupport.OpenApiContract;

/** How evaluation-service describes itself is what is committed, and leaves no question open. */
@QuarkusTest
@EvaluationServiceTest
class OpenApiContractTest {

    private final OpenApiContract contract = new OpenApiContract("evaluation-service");

    @Test
    void theGeneratedDocumentIsTheCommittedOne() {
        contract.assertCommitted();
    }

    @Test
    void everyOperationIsExplainedWithItsProblemsAndWithExamplesThatItsSchemasAllow() {
        assertThat(contract.shortcomings()).isEmpty();
    }
}
