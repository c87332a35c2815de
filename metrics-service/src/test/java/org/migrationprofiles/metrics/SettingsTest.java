package org.migrationprofiles.metrics;

import org.migrationprofiles.testsupport.SettingsRules;

/** The settings of metrics-service are those of the reference. */
class SettingsTest extends SettingsRules {

    SettingsTest() {
        super("metrics");
    }
}
