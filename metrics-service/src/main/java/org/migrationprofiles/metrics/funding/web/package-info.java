/** Money over HTTP. */
@NullMarked
package org.migrationprofiles.metrics.funding.web;

import org.jspecify.annotations.NullMarked;
