/** Claims over HTTP. */
@NullMarked
package org.migrationprofiles.evaluation.claim.web;

import org.jspecify.annotations.NullMarked;
