/** Sources over HTTP. */
@NullMarked
package org.migrationprofiles.evaluation.source.web;

import org.jspecify.annotations.NullMarked;
