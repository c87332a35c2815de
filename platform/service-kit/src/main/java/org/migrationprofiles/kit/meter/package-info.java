/** What metrics of every service have in common. */
@NullMarked
package org.migrationprofiles.kit.meter;

import org.jspecify.annotations.NullMarked;
