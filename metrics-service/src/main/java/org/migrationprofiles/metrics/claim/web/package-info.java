/** Answers claims with their verdicts and relations. */
@NullMarked
package org.migrationprofiles.metrics.claim.web;

import org.jspecify.annotations.NullMarked;
