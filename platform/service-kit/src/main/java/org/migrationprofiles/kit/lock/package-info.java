/** Locks of the database that outlast transactions. */
@NullMarked
package org.migrationprofiles.kit.lock;

import org.jspecify.annotations.NullMarked;
