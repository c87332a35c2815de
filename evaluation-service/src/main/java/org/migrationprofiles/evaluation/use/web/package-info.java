/** Use events over HTTP. */
@NullMarked
package org.migrationprofiles.evaluation.use.web;

import org.jspecify.annotations.NullMarked;
