/** Indicators: what is counted of which population, with members, exclusions and caveats. */
@NullMarked
package org.migrationprofiles.metrics.indicator;

import org.jspecify.annotations.NullMarked;
