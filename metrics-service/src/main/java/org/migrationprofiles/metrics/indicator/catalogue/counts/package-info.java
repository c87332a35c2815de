/** How many publications, profiles, projects and countries there are. */
@NullMarked
package org.migrationprofiles.metrics.indicator.catalogue.counts;

import org.jspecify.annotations.NullMarked;
