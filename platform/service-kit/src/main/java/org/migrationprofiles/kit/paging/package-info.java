/** Keyset paging with cursors that nobody can forge. */
@NullMarked
package org.migrationprofiles.kit.paging;

import org.jspecify.annotations.NullMarked;
