/** How strictly JSON is read. */
@NullMarked
package org.migrationprofiles.kit.json;

import org.jspecify.annotations.NullMarked;
