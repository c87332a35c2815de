package org.migrationprofiles.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.migrationprofiles.testsupport.OpenApiContract;

/** How project-service describes itself is what is committed, and leaves no question open. */
@QuarkusTest
@ProjectServiceTest
class OpenApiContractTest {

    private final OpenApiContract contract = new OpenApiContract("project-service");

    @Test
    void theGeneratedDocumentIsTheCommittedOne() {
        contract.assertCommitted();
    }

    @Test
    void everyOperationIsExplainedWithItsProblemsAndWithExamplesThatItsSchemasAllow() {
        assertThat(contract.shortcomings()).isEmpty();
    }
}
