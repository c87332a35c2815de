/** Rating scales over HTTP. */
@NullMarked
package org.migrationprofiles.evaluation.rating.web;

import org.jspecify.annotations.NullMarked;
