/** The sets of criteria that evaluations judge by, each in its editions. */
@NullMarked
package org.migrationprofiles.evaluation.criteria;

import org.jspecify.annotations.NullMarked;
