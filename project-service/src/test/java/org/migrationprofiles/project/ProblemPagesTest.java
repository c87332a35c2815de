package org.migrationprofiles.project;

import org.migrationprofiles.testsupport.ProblemPageRules;

class ProblemPagesTest extends ProblemPageRules {}
