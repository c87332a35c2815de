/** Findings over HTTP. */
@NullMarked
package org.migrationprofiles.evaluation.finding.web;

import org.jspecify.annotations.NullMarked;
