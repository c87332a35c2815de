/** What a profile brought for the capacity of its country (S60-S66). */
@NullMarked
package org.migrationprofiles.evaluation.impact;

import org.jspecify.annotations.NullMarked;
