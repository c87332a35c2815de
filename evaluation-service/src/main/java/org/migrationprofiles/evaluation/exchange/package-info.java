/** Records and tables in, records out. */
@NullMarked
package org.migrationprofiles.evaluation.exchange;

import org.jspecify.annotations.NullMarked;
