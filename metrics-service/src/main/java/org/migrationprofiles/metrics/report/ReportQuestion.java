package org.migrationprofiles.metrics.report;

import java.time.LocalDate;
import org.migrationprofiles.metrics.freshness.Freshness;

/**
 * A report that is asked for, before any figure of it is computed.
 *
 * @param definition what it is made of
 * @param asOf the date in the world
 * @param mark of the read model that was found; figures are of this one or of a newer one
 * @param freshness of that read model
 * @param tag the same for the same definition, date, records and formulas, and another one otherwise
 */
public record ReportQuestion(
        ReportDefinition definition, LocalDate asOf, String mark, Freshness freshness, String tag) {}
