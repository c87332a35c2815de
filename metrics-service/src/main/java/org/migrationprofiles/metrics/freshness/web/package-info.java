/** The address that tells how fresh the figures are. */
@NullMarked
package org.migrationprofiles.metrics.freshness.web;

import org.jspecify.annotations.NullMarked;
