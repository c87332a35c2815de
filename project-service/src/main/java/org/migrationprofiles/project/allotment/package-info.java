/** The allotment rule: the Fund pays for a country's profile once. */
@NullMarked
package org.migrationprofiles.project.allotment;

import org.jspecify.annotations.NullMarked;
