/** Quotations with their sources (S53). */
@NullMarked
package org.migrationprofiles.evaluation.quotation;

import org.jspecify.annotations.NullMarked;
