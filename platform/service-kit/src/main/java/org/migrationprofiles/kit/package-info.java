/** What every service of the suite needs and that knows nothing of the domain. */
@NullMarked
package org.migrationprofiles.kit;

import org.jspecify.annotations.NullMarked;
