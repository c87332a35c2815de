package org.migrationprofiles.project;

import org.migrationprofiles.testsupport.SettingsRules;

/** The settings of project-service are those of the reference. */
class SettingsTest extends SettingsRules {

    SettingsTest() {
        super("project");
    }
}
