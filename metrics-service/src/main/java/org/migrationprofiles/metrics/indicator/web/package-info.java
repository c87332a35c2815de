/** Indicators over HTTP. */
@NullMarked
package org.migrationprofiles.metrics.indicator.web;

import org.jspecify.annotations.NullMarked;
