package org.migrationprofiles.metrics.indicator;

import java.util.List;

/**
 * What stands beside a figure wherever it is told: in the answer of its indicator, and in answers that are made of it.
 *
 * @param excluded what was left out of the population, by reason
 * @param caveats to keep in mind
 * @param conflicts what sources contradict each other about that the figure depends on, and that no determination settles
 * @param reported what sources claim about the indicator, with the verdict on it
 */
public record Beside(
        List<IndicatorAnswer.Exclusion> excluded,
        List<Caveat> caveats,
        List<OpenConflict> conflicts,
        List<IndicatorAnswer.Reported> reported) {}
