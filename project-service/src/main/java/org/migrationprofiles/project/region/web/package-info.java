/** Countries and region schemes over HTTP. */
@NullMarked
package org.migrationprofiles.project.region.web;

import org.jspecify.annotations.NullMarked;
