/** Organisations that fund, by category. */
@NullMarked
package org.migrationprofiles.project.organisation;

import org.jspecify.annotations.NullMarked;
