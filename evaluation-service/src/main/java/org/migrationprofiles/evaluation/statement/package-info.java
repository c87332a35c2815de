/** One search over everything that is said, whatever kind of record says it. */
@NullMarked
package org.migrationprofiles.evaluation.statement;

import org.jspecify.annotations.NullMarked;
