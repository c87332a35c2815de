/** Conditions of reading over HTTP. */
@NullMarked
package org.migrationprofiles.metrics.reading.web;

import org.jspecify.annotations.NullMarked;
