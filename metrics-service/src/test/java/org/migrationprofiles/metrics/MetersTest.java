package org.migrationprofiles.metrics;

import io.quarkus.test.junit.QuarkusTest;
import org.migrationprofiles.testsupport.MeterRules;

/** The metrics of metrics-service are those of the table. */
@QuarkusTest
@MetricsServiceTest
class MetersTest extends MeterRules {

    MetersTest() {
        super("metrics-service");
    }
}
