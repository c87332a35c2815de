/** Criteria sets over HTTP. */
@NullMarked
package org.migrationprofiles.evaluation.criteria.web;

import org.jspecify.annotations.NullMarked;
