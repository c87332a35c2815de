/** Generations of the read model: which one answers, which one is being filled. */
@NullMarked
package org.migrationprofiles.metrics.generation;

import org.jspecify.annotations.NullMarked;
