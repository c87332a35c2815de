/** Imports and exports over HTTP. */
@NullMarked
package org.migrationprofiles.project.exchange.web;

import org.jspecify.annotations.NullMarked;
