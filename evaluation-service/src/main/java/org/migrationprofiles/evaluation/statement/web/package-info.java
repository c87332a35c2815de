/** The search over everything that is said, over HTTP. */
@NullMarked
package org.migrationprofiles.evaluation.statement.web;

import org.jspecify.annotations.NullMarked;
