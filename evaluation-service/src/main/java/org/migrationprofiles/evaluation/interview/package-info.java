/** Interviews (S5): who was asked by role and stage, when and about what. */
@NullMarked
package org.migrationprofiles.evaluation.interview;

import org.jspecify.annotations.NullMarked;
