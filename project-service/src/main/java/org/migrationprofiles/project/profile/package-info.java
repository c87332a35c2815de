/** Country profiles: one country's profile exercise each. */
@NullMarked
package org.migrationprofiles.project.profile;

import org.jspecify.annotations.NullMarked;
