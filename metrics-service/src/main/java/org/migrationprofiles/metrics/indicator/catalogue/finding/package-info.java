/** Challenges, successes and lessons. What nobody names is unknown, never a no. */
@NullMarked
package org.migrationprofiles.metrics.indicator.catalogue.finding;

import org.jspecify.annotations.NullMarked;
