/** Tables in: what evaluation-service takes from an annex, from claims and from capacity results. */
@NullMarked
package org.migrationprofiles.evaluation.exchange;

import org.jspecify.annotations.NullMarked;
