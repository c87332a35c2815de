package org.migrationprofiles.metrics.claim;

import org.migrationprofiles.metrics.indicator.Indicator;
import org.migrationprofiles.metrics.indicator.IndicatorQuery;

/**
 * What the records give of what a claim says: a claim is compared with it.
 *
 * @param indicator that is asked
 * @param query with which it is asked, in the claim's own unit and population
 */
public record ComparedFigure(Indicator indicator, IndicatorQuery query) {}
