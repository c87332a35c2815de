/** Country profiles over HTTP. */
@NullMarked
package org.migrationprofiles.project.profile.web;

import org.jspecify.annotations.NullMarked;
