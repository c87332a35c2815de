package org.migrationprofiles.evaluation;

import io.quarkus.test.junit.QuarkusTest;
import org.migrationprofiles.testsupport.FuzzRules;

/** Random requests to evaluation-service. */
@QuarkusTest
@EvaluationServiceTest
class FuzzTest extends FuzzRules {

    FuzzTest() {
        super("evaluation-service");
    }
}
