/** Checks what sources claim against what the records say. */
@NullMarked
package org.migrationprofiles.metrics.claim;

import org.jspecify.annotations.NullMarked;
