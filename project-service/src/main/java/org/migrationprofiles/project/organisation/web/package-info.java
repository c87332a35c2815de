/** Organisations over HTTP. */
@NullMarked
package org.migrationprofiles.project.organisation.web;

import org.jspecify.annotations.NullMarked;
