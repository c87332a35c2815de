/** Capacity results over HTTP. */
@NullMarked
package org.migrationprofiles.evaluation.capacity.web;

import org.jspecify.annotations.NullMarked;
