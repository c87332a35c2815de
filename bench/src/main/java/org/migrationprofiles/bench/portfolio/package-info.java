/** A made-up portfolio, the same for the same seed. */
@NullMarked
package org.migrationprofiles.bench.portfolio;

import org.jspecify.annotations.NullMarked;
