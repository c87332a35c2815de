/** Plain SQL files with named parameters, read from beside the class that runs them. */
@NullMarked
package org.migrationprofiles.metrics.sql;

import org.jspecify.annotations.NullMarked;
