/** Says of each country whether its migration profile is current, as of a date. */
@NullMarked
package org.migrationprofiles.metrics.status;

import org.jspecify.annotations.NullMarked;
