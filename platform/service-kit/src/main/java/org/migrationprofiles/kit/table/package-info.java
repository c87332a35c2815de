/** Flat tables: CSV that is read and written as a stream, and records as rows of cells, both ways without loss. */
@NullMarked
package org.migrationprofiles.kit.table;

import org.jspecify.annotations.NullMarked;
