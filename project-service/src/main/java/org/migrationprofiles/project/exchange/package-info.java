/** Tables in: what project-service takes from the annex of a report. */
@NullMarked
package org.migrationprofiles.project.exchange;

import org.jspecify.annotations.NullMarked;
