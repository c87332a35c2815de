/** Publication reviews over HTTP. */
@NullMarked
package org.migrationprofiles.evaluation.review.web;

import org.jspecify.annotations.NullMarked;
