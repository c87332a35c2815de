package org.migrationprofiles.evaluation;

import org.migrationprofiles.testsupport.ContentRules;

class ContentRulesTest extends ContentRules {

    ContentRulesTest() {
        super("evaluation");
    }
}
