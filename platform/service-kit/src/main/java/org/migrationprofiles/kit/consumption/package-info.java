/** What services share that take records of others into their own database. */
@NullMarked
package org.migrationprofiles.kit.consumption;

import org.jspecify.annotations.NullMarked;
