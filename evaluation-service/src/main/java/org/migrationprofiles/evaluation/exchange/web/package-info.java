/** Imports over HTTP. */
@NullMarked
package org.migrationprofiles.evaluation.exchange.web;

import org.jspecify.annotations.NullMarked;
