/** Dates as exactly as they are known. */
@NullMarked
package org.migrationprofiles.kit.time;

import org.jspecify.annotations.NullMarked;
