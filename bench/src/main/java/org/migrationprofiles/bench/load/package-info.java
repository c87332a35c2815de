/** Generates load at a constant rate or as fast as it is answered, and counts what that takes. */
@NullMarked
package org.migrationprofiles.bench.load;

import org.jspecify.annotations.NullMarked;
