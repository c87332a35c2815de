/** The address of the recomputed report. */
@NullMarked
package org.migrationprofiles.metrics.report.web;

import org.jspecify.annotations.NullMarked;
