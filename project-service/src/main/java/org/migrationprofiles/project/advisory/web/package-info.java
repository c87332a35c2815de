/** Advisories over HTTP. */
@NullMarked
package org.migrationprofiles.project.advisory.web;

import org.jspecify.annotations.NullMarked;
