/** Answers indicators with the records behind them. */
@NullMarked
package org.migrationprofiles.metrics.indicator.web;

import org.jspecify.annotations.NullMarked;
