/** How long projects were to take and took, and how long it was until they published. */
@NullMarked
package org.migrationprofiles.metrics.indicator.catalogue.duration;

import org.jspecify.annotations.NullMarked;
