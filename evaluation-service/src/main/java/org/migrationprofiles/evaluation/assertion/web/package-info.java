/** Assertions over HTTP. */
@NullMarked
package org.migrationprofiles.evaluation.assertion.web;

import org.jspecify.annotations.NullMarked;
