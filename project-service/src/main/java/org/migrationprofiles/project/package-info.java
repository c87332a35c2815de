/** What projects, country profiles and publications are, and who pays for them. */
@NullMarked
package org.migrationprofiles.project;

import org.jspecify.annotations.NullMarked;
