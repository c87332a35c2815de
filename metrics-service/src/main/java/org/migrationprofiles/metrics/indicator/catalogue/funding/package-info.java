/** What projects may cost. */
@NullMarked
package org.migrationprofiles.metrics.indicator.catalogue.funding;

import org.jspecify.annotations.NullMarked;
