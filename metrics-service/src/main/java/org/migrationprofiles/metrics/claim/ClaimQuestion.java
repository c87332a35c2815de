package org.migrationprofiles.metrics.claim;

import org.migrationprofiles.metrics.indicator.Indicator;
import org.migrationprofiles.metrics.indicator.IndicatorQuery;

/**
 * What has to be asked to check a claim: as claimed, or of another unit or population.
 *
 * @param claim in question
 * @param indicator to ask
 * @param query to ask it with
 */
record ClaimQuestion(HeardClaim claim, Indicator indicator, IndicatorQuery query) {}
