/** Impacts over HTTP. */
@NullMarked
package org.migrationprofiles.evaluation.impact.web;

import org.jspecify.annotations.NullMarked;
