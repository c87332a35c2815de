/** Quotations over HTTP. */
@NullMarked
package org.migrationprofiles.evaluation.quotation.web;

import org.jspecify.annotations.NullMarked;
