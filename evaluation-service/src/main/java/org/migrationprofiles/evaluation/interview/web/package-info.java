/** Interviews over HTTP. */
@NullMarked
package org.migrationprofiles.evaluation.interview.web;

import org.jspecify.annotations.NullMarked;
