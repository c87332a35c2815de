/** What somebody should look at in a project; nothing is refused because of it. */
@NullMarked
package org.migrationprofiles.project.advisory;

import org.jspecify.annotations.NullMarked;
