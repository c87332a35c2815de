package org.migrationprofiles.project;

import org.migrationprofiles.testsupport.ContentRules;

class ContentRulesTest extends ContentRules {

    ContentRulesTest() {
        super("project");
    }
}
