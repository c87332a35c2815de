/** The change feed and republication over HTTP, in each service that has aggregates. */
@NullMarked
package org.migrationprofiles.kit.change.web;

import org.jspecify.annotations.NullMarked;
