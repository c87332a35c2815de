/** Surveys of those who made country profiles (S13). */
@NullMarked
package org.migrationprofiles.evaluation.survey;

import org.jspecify.annotations.NullMarked;
