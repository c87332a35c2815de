package org.migrationprofiles.metrics;

import org.migrationprofiles.testsupport.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {

    ArchitectureTest() {
        super("metrics");
    }
}
