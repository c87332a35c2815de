/** Puts the figures of the 2018 report into one document, recomputed. */
@NullMarked
package org.migrationprofiles.metrics.report;

import org.jspecify.annotations.NullMarked;
