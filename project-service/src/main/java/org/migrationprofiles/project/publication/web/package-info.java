/** Publications over HTTP. */
@NullMarked
package org.migrationprofiles.project.publication.web;

import org.jspecify.annotations.NullMarked;
