/** The pages of problem types over HTTP. */
@NullMarked
package org.migrationprofiles.kit.problem.web;

import org.jspecify.annotations.NullMarked;
