package org.migrationprofiles.metrics.coverage;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.metrics.freshness.Freshness;
import org.migrationprofiles.metrics.indicator.CountedUnit;
import org.migrationprofiles.metrics.indicator.Figure;
import org.migrationprofiles.metrics.indicator.IndicatorAnswer;
import org.migrationprofiles.metrics.indicator.NamedPopulation;
import org.migrationprofiles.metrics.indicator.OpenConflict;

/**
 * How the units of a population lie over the regions of a scheme.
 *
 * @param scheme code of the scheme
 * @param name of the scheme, for people
 * @param membershipAsOf the date at which membership was read: the scheme's own, else the one asked for
 * @param unit what is counted
 * @param population of which
 * @param total units of the population
 * @param levels what is covered, level by level
 * @param regions all regions, those with nothing too, parents before their parts
 * @param selected the regions that were asked for together; null when none were
 * @param unplaced countries with units that no region of the scheme has
 * @param withoutCountry units that are of no single country
 * @param excluded what was left out of the population, by reason
 * @param caveats to keep in mind
 * @param conflicts what sources contradict each other about that the count depends on, and that no determination settles
 * @param reported what sources claim about how many units there are, with the verdict on it
 * @param asOf the date in the world that was asked for
 * @param freshness how far behind the records this is
 * @param links to the units and to the same figures as an indicator
 */
public record CoverageAnswer(
        String scheme,
        String name,
        LocalDate membershipAsOf,
        CountedUnit unit,
        NamedPopulation population,
        @JsonProperty("N") int total,
        List<LevelCoverage> levels,
        List<RegionCoverage> regions,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Selected selected,
        List<Unplaced> unplaced,
        int withoutCountry,
        List<IndicatorAnswer.Exclusion> excluded,
        List<String> caveats,
        List<OpenConflict> conflicts,
        List<IndicatorAnswer.Reported> reported,
        LocalDate asOf,
        Freshness freshness,
        @JsonProperty("_links") Map<String, String> links) {

    /**
     * What is covered at one level.
     *
     * @param level which
     * @param covered regions with a unit, of all regions of the level
     * @param largest the regions with the most units; several when they tie, none when all are empty
     * @param largestShare units in one of the largest, of all units of the population (S36)
     */
    public record LevelCoverage(Level level, Figure covered, List<String> largest, Figure largestShare) {}

    /**
     * A region.
     *
     * @param key its code
     * @param name for people
     * @param parent the region above
     * @param level how deep it lies
     * @param narrowest whether it is divided no further
     * @param n units in it and in the regions below it, each once
     * @param percent of all units of the population, one decimal; null when there are none
     */
    public record RegionCoverage(
            String key,
            String name,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            String parent,

            Level level,
            boolean narrowest,
            int n,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            BigDecimal percent) {}

    /**
     * Regions told of together (S31, C6).
     *
     * @param regions which
     * @param figure units in any of them, each once, of all units of the population
     * @param members address of these units
     */
    public record Selected(List<String> regions, Figure figure, String members) {}

    /**
     * A country without a region.
     *
     * @param country ISO 3166-1 alpha-3
     * @param n units of it
     */
    public record Unplaced(String country, int n) {}
}
