/** What profiles were used for: by whom, for which gaps, with which projects after them (S88-S91). */
@NullMarked
package org.migrationprofiles.evaluation.use;

import org.jspecify.annotations.NullMarked;
