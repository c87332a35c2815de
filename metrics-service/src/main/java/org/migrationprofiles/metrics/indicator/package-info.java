/** The indicators: each a class and a file of SQL, over one notion of unit, population and filter. */
@NullMarked
package org.migrationprofiles.metrics.indicator;

import org.jspecify.annotations.NullMarked;
