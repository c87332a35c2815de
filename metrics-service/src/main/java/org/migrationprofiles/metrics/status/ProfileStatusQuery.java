package org.migrationprofiles.metrics.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.migrationprofiles.metrics.indicator.NamedPopulation;

/**
 * What is asked about profiles.
 *
 * @param asOf date in the world
 * @param updateCycleYears after how many years the next edition is due
 * @param ageBasis which year counts
 * @param population whose publications count
 * @param funderCategories of the population, those with a funder of any of these; empty for all
 * @param countries ISO 3166-1 alpha-2, alpha-3 or M49 codes; empty for those with anything on record, or, where not all
 *     funders count, those with a released publication that does
 * @param all whether every country is wanted
 * @param statuses countries with one of these are listed; empty for any
 */
public record ProfileStatusQuery(
        LocalDate asOf,
        int updateCycleYears,
        AgeBasis ageBasis,
        NamedPopulation population,
        List<String> funderCategories,
        List<String> countries,
        boolean all,
        Set<Status> statuses) {

    /** Categories that funders have. */
    public static final List<String> FUNDER_CATEGORIES = List.of("IDF", "IOM", "EU_EC", "GOVERNMENT", "OTHER");

    /**
     * @throws IllegalArgumentException for a category that there is not
     */
    public ProfileStatusQuery {
        if (!FUNDER_CATEGORIES.containsAll(funderCategories)) {
            throw new IllegalArgumentException("Categories of funders are " + FUNDER_CATEGORIES);
        }
    }

    /** A question about funders of all categories and countries of any status. */
    public ProfileStatusQuery(
            LocalDate asOf,
            int updateCycleYears,
            AgeBasis ageBasis,
            NamedPopulation population,
            List<String> countries,
            boolean all) {
        this(asOf, updateCycleYears, ageBasis, population, List.of(), countries, all, Set.of());
    }

    /** Whether publications count whoever paid for them. */
    boolean allFunders() {
        return population == NamedPopulation.ALL && funderCategories.isEmpty();
    }

    /** Whether it asks by the rule that the report names, of all funders: the usual question. */
    boolean usual() {
        return allFunders() && updateCycleYears == ProfileStatus.REPORTED_CYCLE && ageBasis == AgeBasis.EDITION_YEAR;
    }

    /** Which publications and profiles count, as SQL over the columns of their rows. */
    String condition() {
        // These are constants, never what somebody sent.
        return funderCategories.isEmpty()
                ? population.condition()
                : population.condition()
                        + funderCategories.stream()
                                .collect(
                                        Collectors.joining("','", " and (funder_categories && array['", "']::text[])"));
    }
}
