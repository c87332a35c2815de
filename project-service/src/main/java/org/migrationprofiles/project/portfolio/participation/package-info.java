/** Who takes part in a project, and how: parts of what is known of it. */
@NullMarked
package org.migrationprofiles.project.portfolio.participation;

import org.jspecify.annotations.NullMarked;
