/** Conditions under which the read model is read: as it was known at some time, or once it has certain versions. */
@NullMarked
package org.migrationprofiles.metrics.reading;

import org.jspecify.annotations.NullMarked;
