package org.migrationprofiles.metrics;

import org.migrationprofiles.testsupport.ProblemPageRules;

class ProblemPagesTest extends ProblemPageRules {}
