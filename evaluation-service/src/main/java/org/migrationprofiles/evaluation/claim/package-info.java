/** Figures and statements that a source reports; checked, and never put in the place of records. */
@NullMarked
package org.migrationprofiles.evaluation.claim;

import org.jspecify.annotations.NullMarked;
