/** Query parameters: only those that an operation has, and of the kind that it takes. */
@NullMarked
package org.migrationprofiles.kit.parameter;

import org.jspecify.annotations.NullMarked;
