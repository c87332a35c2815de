/** Surveys of those who made country profiles: whom was asked, what came of it, and what was answered (S13, S14, S48). */
@NullMarked
package org.migrationprofiles.evaluation.survey;

import org.jspecify.annotations.NullMarked;
