package org.migrationprofiles.metrics;

import io.quarkus.test.junit.QuarkusTest;
import org.migrationprofiles.testsupport.FuzzRules;

/** Random requests to metrics-service. */
@QuarkusTest
@MetricsServiceTest
class FuzzTest extends FuzzRules {

    FuzzTest() {
        super("metrics-service");
    }
}
