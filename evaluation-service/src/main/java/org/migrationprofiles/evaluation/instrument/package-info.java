/** Survey instruments: what is asked, in versions whose questions keep their meaning (S13). */
@NullMarked
package org.migrationprofiles.evaluation.instrument;

import org.jspecify.annotations.NullMarked;
