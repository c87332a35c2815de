/** Countries and the schemes that put them into regions: reviewed data, read only. */
@NullMarked
package org.migrationprofiles.project.region;

import org.jspecify.annotations.NullMarked;
