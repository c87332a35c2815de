/** Says how far the read model is behind the topics. */
@NullMarked
package org.migrationprofiles.metrics.freshness;

import org.jspecify.annotations.NullMarked;
