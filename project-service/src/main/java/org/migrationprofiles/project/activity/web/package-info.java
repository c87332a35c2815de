/** Activities over HTTP. */
@NullMarked
package org.migrationprofiles.project.activity.web;

import org.jspecify.annotations.NullMarked;
