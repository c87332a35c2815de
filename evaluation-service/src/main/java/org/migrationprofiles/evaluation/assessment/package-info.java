/** Evaluations of profiles and projects. */
@NullMarked
package org.migrationprofiles.evaluation.assessment;

import org.jspecify.annotations.NullMarked;
