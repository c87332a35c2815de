/** What evaluations, surveys, interviews and reviews speak of. */
@NullMarked
package org.migrationprofiles.metrics.indicator.catalogue.evidence;

import org.jspecify.annotations.NullMarked;
