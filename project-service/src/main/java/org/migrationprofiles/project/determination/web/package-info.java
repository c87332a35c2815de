/** Determination tasks over HTTP. */
@NullMarked
package org.migrationprofiles.project.determination.web;

import org.jspecify.annotations.NullMarked;
