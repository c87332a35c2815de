package org.migrationprofiles.project;

import io.quarkus.test.junit.QuarkusTest;
import org.migrationprofiles.testsupport.MeterRules;

/** The metrics of project-service are those of the table. */
@QuarkusTest
@ProjectServiceTest
class MetersTest extends MeterRules {

    MetersTest() {
        super("project-service");
    }
}
