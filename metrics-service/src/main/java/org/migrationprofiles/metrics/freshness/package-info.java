/** How far behind the records the figures are. */
@NullMarked
package org.migrationprofiles.metrics.freshness;

import org.jspecify.annotations.NullMarked;
