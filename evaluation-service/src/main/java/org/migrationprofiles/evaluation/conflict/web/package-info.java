/** Conflicts and determinations over HTTP. */
@NullMarked
package org.migrationprofiles.evaluation.conflict.web;

import org.jspecify.annotations.NullMarked;
