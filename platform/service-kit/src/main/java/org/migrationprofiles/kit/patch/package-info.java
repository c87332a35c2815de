/** JSON merge patch (RFC 7396). */
@NullMarked
package org.migrationprofiles.kit.patch;

import org.jspecify.annotations.NullMarked;
