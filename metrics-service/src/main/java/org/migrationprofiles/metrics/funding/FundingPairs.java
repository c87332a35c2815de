package org.migrationprofiles.metrics.funding;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.metrics.freshness.Freshness;
import org.migrationprofiles.metrics.indicator.CountedUnit;
import org.migrationprofiles.metrics.indicator.IndicatorAnswer;
import org.migrationprofiles.metrics.indicator.NamedPopulation;
import org.migrationprofiles.metrics.indicator.OpenConflict;

/**
 * What projects cost beside what they built, as pairs: to look at, not to conclude from (S45, S59).
 *
 * @param unit PROJECT
 * @param population projects of which
 * @param total how many there are
 * @param complete how many of them have an amount and a known breadth
 * @param suppressed INSUFFICIENT_EVIDENCE: no measure of how the two go together is computed
 * @param explanation of that, in words
 * @param pairs one for each project
 * @param excluded what was left out of the population, by reason
 * @param caveats to keep in mind
 * @param conflicts what sources contradict each other about that the budgets depend on, and that no determination settles
 * @param reported what sources claim about the budgets, with the verdict on it
 * @param asOf the date in the world that was asked for
 * @param freshness how far behind the records this is
 */
public record FundingPairs(
        CountedUnit unit,
        NamedPopulation population,
        @JsonProperty("N") int total,
        int complete,
        String suppressed,
        String explanation,
        List<Pair> pairs,
        List<IndicatorAnswer.Exclusion> excluded,
        List<String> caveats,
        List<OpenConflict> conflicts,
        List<IndicatorAnswer.Reported> reported,
        LocalDate asOf,
        Freshness freshness) {

    /**
     * A project.
     *
     * @param id of it
     * @param label its code
     * @param amount its current budget in US dollars; null when none is known
     * @param modules how many modules of the guide its publications have; null when that is not known
     * @param topics how many topics; null when that is not known
     * @param activities how many activities; null when that is not known
     * @param results how many results of Figure 5 its profiles have
     * @param resultsUnknown of how many that is not known
     * @param costPerResult amount for each result, to the cent; null where there is none, for the reason beside it
     * @param costPerResultReason why there is no cost for each result; null when there is one
     * @param record where the project is
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Pair(
            String id,
            String label,
            @Nullable BigDecimal amount,
            @Nullable BigDecimal modules,
            @Nullable BigDecimal topics,
            @Nullable BigDecimal activities,
            int results,
            int resultsUnknown,
            @Nullable BigDecimal costPerResult,
            @Nullable WithoutCostPerResult costPerResultReason,
            String record) {}
}
