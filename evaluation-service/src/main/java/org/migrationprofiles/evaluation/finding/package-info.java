/** What was found about projects and profiles: challenges, successes and lessons, with what caused them (S4, S67-S77, S94-S100). */
@NullMarked
package org.migrationprofiles.evaluation.finding;

import org.jspecify.annotations.NullMarked;
