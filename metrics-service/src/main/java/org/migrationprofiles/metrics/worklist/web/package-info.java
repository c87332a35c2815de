/** The address that the work-list is asked at. */
@NullMarked
package org.migrationprofiles.metrics.worklist.web;

import org.jspecify.annotations.NullMarked;
