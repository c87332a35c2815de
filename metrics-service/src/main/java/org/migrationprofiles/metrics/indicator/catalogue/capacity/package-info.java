/** Results for capacity, as the report's Figure 5 lists them, and impacts on policy. */
@NullMarked
package org.migrationprofiles.metrics.indicator.catalogue.capacity;

import org.jspecify.annotations.NullMarked;
