package org.migrationprofiles.metrics.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What to keep in mind with a figure. */
public enum Caveat {
    /** There are fewer than {@link #FEW}, so that one more or less changes much (S11). */
    SMALL_POPULATION,
    /** It is about what the Fund pays for; others may differ (S21). */
    GENERALISABILITY_IDF_ONLY,
    /** What has several edition years is counted in each, so that the years add up to more. */
    COUNTED_IN_EACH_YEAR,
    /** What is in several regions is counted in each, so that the regions add up to more. */
    COUNTED_IN_EACH_REGION,
    /** What is in several groups is counted in each, so that they add up to more (C12). */
    COUNTED_IN_EACH_GROUP,
    /** Some countries of units are in no region of the scheme that is asked about. */
    COUNTRIES_WITHOUT_REGION,
    /** Some country of units is in its region by what follows from a source that does not state it. */
    MEMBERSHIP_INFERRED,
    /** A source denies what a record shows, of something that the figure rests on. */
    SOURCE_SAYS_OTHERWISE,
    /** An evaluation of a whole project, which names no country, decides here. */
    PROJECT_LEVEL_ONLY,
    /**
     * Values are only known within bounds, such as months between dates that are not days; each counts as the middle, or
     * as the least where there is no most.
     */
    VALUES_WITHIN_BOUNDS,
    /** All of which it is so were evaluated: of the others nobody may have looked (S75). */
    OBSERVED_WHERE_EVALUATED,
    /**
     * Of some of which it is so, all that tells was told after the date asked for: by sources issued later, or by evaluations,
     * surveys, interviews or reviews of a later date. They count: the date limits no count, years that are asked for do.
     */
    TOLD_LATER,
    /**
     * Capacity results of a profile contradict each other: one says yes and another no, so that it is unknown. Such results are records,
     * no assertions, and no conflict is made of them; whoever owns them corrects one.
     */
    CONTRADICTORY_RESULTS,
    /** Sources contradict each other about what the figure rests on, and nobody has determined yet. */
    OPEN_CONFLICT,
    /** Sources contradict each other about what the figure rests on, and it cannot be determined which of them is right. */
    UNDETERMINED_CONTRADICTION,
    /** Somebody determined another value than the record has on which the figure rests; its owner has not changed it. */
    RECORD_SAYS_OTHERWISE;

    /** A population of fewer than this is small (S11). */
    public static final int FEW = 30;

    /** Those that an answer of an indicator can carry. */
    public static List<Caveat> of(Indicator indicator) {
        List<Caveat> caveats = new ArrayList<>(List.of(values()));
        if (!Basis.on("evaluation", Set.copyOf(indicator.restsOn()))
                || !indicator.units().contains(CountedUnit.PROJECT)) {
            caveats.remove(PROJECT_LEVEL_ONLY);
        }
        if (!indicator.bounded()) {
            caveats.remove(VALUES_WITHIN_BOUNDS);
        }
        if (!indicator.observed()) {
            caveats.remove(OBSERVED_WHERE_EVALUATED);
        }
        if (indicator.results().isEmpty()) {
            caveats.remove(CONTRADICTORY_RESULTS);
        }
        return caveats;
    }
}
