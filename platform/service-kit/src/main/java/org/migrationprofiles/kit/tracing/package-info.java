/** One trace from the request that writes to whoever hears of it, with no more said of a request than its template. */
@NullMarked
package org.migrationprofiles.kit.tracing;

import org.jspecify.annotations.NullMarked;
