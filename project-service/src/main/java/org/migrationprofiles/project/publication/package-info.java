/** Publications: the editions of a profile. */
@NullMarked
package org.migrationprofiles.project.publication;

import org.jspecify.annotations.NullMarked;
