package org.migrationprofiles.metrics.claim;

import org.migrationprofiles.metrics.indicator.CountedUnit;
import org.migrationprofiles.metrics.indicator.NamedPopulation;

/**
 * The figure of a claim in another unit or population.
 *
 * @param unit what is counted
 * @param population of which
 * @param computed what the records give
 * @param reproduces whether it is exactly what the claim says
 */
public record Reading(CountedUnit unit, NamedPopulation population, Computed computed, boolean reproduces) {}
