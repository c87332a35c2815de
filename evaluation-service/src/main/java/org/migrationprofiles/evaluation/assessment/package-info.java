/** Evaluations of profiles and projects, and surveys of those who made them. */
@NullMarked
package org.migrationprofiles.evaluation.assessment;

import org.jspecify.annotations.NullMarked;
