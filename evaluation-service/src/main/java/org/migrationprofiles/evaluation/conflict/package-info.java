/** What sources contradict each other about, found by the service, and what somebody determined of it (S17, S18). */
@NullMarked
package org.migrationprofiles.evaluation.conflict;

import org.jspecify.annotations.NullMarked;
