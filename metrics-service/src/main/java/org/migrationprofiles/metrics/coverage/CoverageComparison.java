package org.migrationprofiles.metrics.coverage;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.metrics.freshness.Freshness;
import org.migrationprofiles.metrics.indicator.CountedUnit;
import org.migrationprofiles.metrics.indicator.Figure;
import org.migrationprofiles.metrics.indicator.IndicatorAnswer;
import org.migrationprofiles.metrics.indicator.OpenConflict;

/**
 * Where what the Fund pays for lies beside where the rest lies (S33), in both readings of "non-2010-2014" (S39, C18).
 *
 * @param scheme code of the scheme of regions
 * @param name of the scheme, for people
 * @param membershipAsOf the date at which membership was read: the scheme's own, else the one asked for
 * @param unit what is counted
 * @param fundingYearFrom first year of the period that is set apart
 * @param fundingYearTo last year of it
 * @param total units of all of them
 * @param groups of units, some parts of others: see {@link CoverageGroup}
 * @param regions all regions, each with the units of each group that are in it
 * @param excluded what was left out of all of them, by reason; what has no funder or funding year is a group
 * @param caveats to keep in mind
 * @param conflicts what sources contradict each other about that the count depends on, and that no determination settles
 * @param reported what sources claim about how many units there are, with the verdict on it
 * @param asOf the date in the world that was asked for
 * @param freshness how far behind the records this is
 */
public record CoverageComparison(
        String scheme,
        String name,
        LocalDate membershipAsOf,
        CountedUnit unit,
        int fundingYearFrom,
        int fundingYearTo,
        @JsonProperty("N") int total,
        List<Side> groups,
        List<Region> regions,
        List<IndicatorAnswer.Exclusion> excluded,
        List<String> caveats,
        List<OpenConflict> conflicts,
        List<IndicatorAnswer.Reported> reported,
        LocalDate asOf,
        Freshness freshness) {

    /**
     * A group and how it lies over the regions.
     *
     * @param group which
     * @param definition in words
     * @param n units of it
     * @param covered regions that are divided no further with a unit of it, of all of these
     * @param largest of these regions those with the most units; several when they tie, none when it is empty
     * @param largestShare units in one of the largest, of all of the group
     * @param members addresses of its units, which together are all of it; empty where no filter finds them
     */
    public record Side(
            CoverageGroup group,
            String definition,
            int n,
            Figure covered,
            List<String> largest,
            Figure largestShare,
            List<String> members) {}

    /**
     * A region.
     *
     * @param key its code
     * @param name for people
     * @param parent the region above; null for none
     * @param narrowest whether it is divided no further
     * @param n units of each group in it and in the regions below it
     */
    public record Region(
            String key, String name, @Nullable String parent, boolean narrowest, Map<CoverageGroup, Integer> n) {}
}
