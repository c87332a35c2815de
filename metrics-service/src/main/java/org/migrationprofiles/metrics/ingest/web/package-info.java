/** Lets an administrator see, replay and discard the records that could not be read. */
@NullMarked
package org.migrationprofiles.metrics.ingest.web;

import org.jspecify.annotations.NullMarked;
