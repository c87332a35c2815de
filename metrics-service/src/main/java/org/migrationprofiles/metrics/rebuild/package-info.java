/** Fills the read model again from all events, beside the one that answers. */
@NullMarked
package org.migrationprofiles.metrics.rebuild;

import org.jspecify.annotations.NullMarked;
