/** Which countries need a new edition of their profile, or a first one, and in which order to look at them (S80, S102). */
@NullMarked
package org.migrationprofiles.metrics.worklist;

import org.jspecify.annotations.NullMarked;
