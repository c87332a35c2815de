package org.migrationprofiles.evaluation;

import org.migrationprofiles.testsupport.ProblemPageRules;

class ProblemPagesTest extends ProblemPageRules {}
