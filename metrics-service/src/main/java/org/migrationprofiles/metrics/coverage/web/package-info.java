/** Coverage over HTTP. */
@NullMarked
package org.migrationprofiles.metrics.coverage.web;

import org.jspecify.annotations.NullMarked;
