/** Evaluations over HTTP. */
@NullMarked
package org.migrationprofiles.evaluation.assessment.web;

import org.jspecify.annotations.NullMarked;
