package org.migrationprofiles.evaluation;

import io.quarkus.test.junit.QuarkusTest;
import org.migrationprofiles.testsupport.MeterRules;

/** The metrics of evaluation-service are those of the table. */
@QuarkusTest
@EvaluationServiceTest
class MetersTest extends MeterRules {

    MetersTest() {
        super("evaluation-service");
    }
}
