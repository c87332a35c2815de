package org.migrationprofiles.metrics.status;

import java.time.LocalDate;
import java.util.List;
import org.migrationprofiles.metrics.indicator.NamedPopulation;

/**
 * What is asked about profiles.
 *
 * @param asOf date in the world
 * @param updateCycleYears after how many years the next edition is due
 * @param ageBasis which year counts
 * @param population whose publications count
 * @param countries ISO 3166-1 alpha-2, alpha-3 or M49 codes; empty for those with anything on record, or, of a population
 *     other than all, those with a released publication in it
 * @param all whether every country is wanted
 */
public record ProfileStatusQuery(
        LocalDate asOf,
        int updateCycleYears,
        AgeBasis ageBasis,
        NamedPopulation population,
        List<String> countries,
        boolean all) {}
