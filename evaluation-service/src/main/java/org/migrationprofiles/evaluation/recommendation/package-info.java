/** What evaluations and profiles recommend, and what became of it (S91). */
@NullMarked
package org.migrationprofiles.evaluation.recommendation;

import org.jspecify.annotations.NullMarked;
