/** Projects over HTTP. */
@NullMarked
package org.migrationprofiles.project.portfolio.web;

import org.jspecify.annotations.NullMarked;
