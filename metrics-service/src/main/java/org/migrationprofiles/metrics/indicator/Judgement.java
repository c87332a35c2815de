package org.migrationprofiles.metrics.indicator;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What a question gives once all units are judged.
 *
 * @param figure of the whole population
 * @param statistics of a measure, without values their count alone; null for other indicators
 * @param groups of the breakdown; empty when none was asked for, and of one by category
 * @param excluded how many units are left out, by reason
 * @param labels of them, by reason; empty when they were not asked for
 * @param caveats that follow from what is observed of the population
 * @param contested whether anything is not settled that affects such figures, about whatever it is
 */
record Judgement(
        Figure figure,
        @Nullable Statistics statistics,
        List<Group> groups,
        SortedMap<LeftOut, Integer> excluded,
        SortedMap<LeftOut, List<String>> labels,
        Set<Caveat> caveats,
        boolean contested) {}
