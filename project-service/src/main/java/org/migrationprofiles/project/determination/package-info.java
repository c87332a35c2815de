/**
 * What was determined in evaluation-service of records that are kept here: a task where it differs from the record, applied by
 * an editor alone.
 */
@NullMarked
package org.migrationprofiles.project.determination;

import org.jspecify.annotations.NullMarked;
