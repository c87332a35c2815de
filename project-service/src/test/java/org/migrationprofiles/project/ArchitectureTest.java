package org.migrationprofiles.project;

import org.migrationprofiles.testsupport.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {

    ArchitectureTest() {
        super("project");
    }
}
