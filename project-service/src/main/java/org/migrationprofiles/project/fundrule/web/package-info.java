/** The Fund's rules over HTTP. */
@NullMarked
package org.migrationprofiles.project.fundrule.web;

import org.jspecify.annotations.NullMarked;
