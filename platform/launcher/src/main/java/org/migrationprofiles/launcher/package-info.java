/** Starts, watches and stops the whole suite on one machine, loads the report's annex and prints the figures. */
@NullMarked
package org.migrationprofiles.launcher;

import org.jspecify.annotations.NullMarked;
