/** The scales that evaluations rate on. */
@NullMarked
package org.migrationprofiles.evaluation.rating;

import org.jspecify.annotations.NullMarked;
