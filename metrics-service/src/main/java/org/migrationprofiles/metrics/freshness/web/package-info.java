/** Freshness over HTTP. */
@NullMarked
package org.migrationprofiles.metrics.freshness.web;

import org.jspecify.annotations.NullMarked;
