/** Aggregates: a version with each change, one change event with each version, nothing for a change that changes nothing. */
@NullMarked
package org.migrationprofiles.kit.aggregate;

import org.jspecify.annotations.NullMarked;
