/** What a profile brought for the capacity of its country (S60-S66). */
@NullMarked
package org.migrationprofiles.evaluation.criteria;

import org.jspecify.annotations.NullMarked;
