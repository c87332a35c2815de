/** Reviews of publications (S6): who read them by role, when, and what was noted. */
@NullMarked
package org.migrationprofiles.evaluation.review;

import org.jspecify.annotations.NullMarked;
