/** Imports of tables: row by row, all or nothing or what can be accepted, tried out first if one likes. */
@NullMarked
package org.migrationprofiles.kit.imports;

import org.jspecify.annotations.NullMarked;
