/** Counts what the other services record, and says of each figure which records are behind it. */
@NullMarked
package org.migrationprofiles.metrics;

import org.jspecify.annotations.NullMarked;
