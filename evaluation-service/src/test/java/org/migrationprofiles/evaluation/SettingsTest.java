package org.migrationprofiles.evaluation;

import org.migrationprofiles.testsupport.SettingsRules;

/** The settings of evaluation-service are those of the reference. */
class SettingsTest extends SettingsRules {

    SettingsTest() {
        super("evaluation");
    }
}
