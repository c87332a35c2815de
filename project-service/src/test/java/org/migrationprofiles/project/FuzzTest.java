package org.migrationprofiles.project;

import io.quarkus.test.junit.QuarkusTest;
import org.migrationprofiles.testsupport.FuzzRules;

/** Random requests to project-service. */
@QuarkusTest
@ProjectServiceTest
class FuzzTest extends FuzzRules {

    FuzzTest() {
        super("project-service");
    }
}
