/** Where in the world there are profiles: coverage of the regions of any scheme. */
@NullMarked
package org.migrationprofiles.metrics.coverage;

import org.jspecify.annotations.NullMarked;
