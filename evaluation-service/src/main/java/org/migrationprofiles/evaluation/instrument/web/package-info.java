/** Survey instruments over HTTP. */
@NullMarked
package org.migrationprofiles.evaluation.instrument.web;

import org.jspecify.annotations.NullMarked;
