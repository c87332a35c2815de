/** Recommendations over HTTP. */
@NullMarked
package org.migrationprofiles.evaluation.recommendation.web;

import org.jspecify.annotations.NullMarked;
