/** Asks a service whatever its own description lets one think of, and worse. */
@NullMarked
package org.migrationprofiles.testsupport.fuzz;

import org.jspecify.annotations.NullMarked;
