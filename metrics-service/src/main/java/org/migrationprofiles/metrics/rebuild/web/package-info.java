/** Rebuilds over HTTP. */
@NullMarked
package org.migrationprofiles.metrics.rebuild.web;

import org.jspecify.annotations.NullMarked;
