/** Figures, recomputed from the records, with their members, exclusions and caveats. */
@NullMarked
package org.migrationprofiles.metrics;

import org.jspecify.annotations.NullMarked;
