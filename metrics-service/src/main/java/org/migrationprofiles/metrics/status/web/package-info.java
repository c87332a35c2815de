/** The address that the profile status is asked at. */
@NullMarked
package org.migrationprofiles.metrics.status.web;

import org.jspecify.annotations.NullMarked;
