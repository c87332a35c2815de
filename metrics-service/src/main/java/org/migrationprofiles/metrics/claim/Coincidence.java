package org.migrationprofiles.metrics.claim;

import org.migrationprofiles.metrics.indicator.CountedUnit;
import org.migrationprofiles.metrics.indicator.NamedPopulation;

/**
 * Another measure with the value that is claimed. It may be where the claim comes from, or chance; it proves nothing.
 *
 * @param indicator what is measured
 * @param definition of it, in words
 * @param unit of which units
 * @param population of which population
 * @param text the value, for people
 */
public record Coincidence(
        String indicator, String definition, CountedUnit unit, NamedPopulation population, String text) {}
