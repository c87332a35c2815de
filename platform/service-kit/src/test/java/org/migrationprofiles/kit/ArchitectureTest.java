package org.migrationprofiles.kit;

import org.migrationprofiles.testsupport.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {

    ArchitectureTest() {
        super("kit");
    }
}
