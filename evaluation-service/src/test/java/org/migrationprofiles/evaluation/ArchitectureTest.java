package org.migrationprofiles.evaluation;

import org.migrationprofiles.testsupport.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {

    ArchitectureTest() {
        super("evaluation");
    }
}
