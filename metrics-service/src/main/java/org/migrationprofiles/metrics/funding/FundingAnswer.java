package org.migrationprofiles.metrics.funding;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
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
 * The money of projects. The countries' parts and what is undivided add up to the total, to the cent: no project is counted in two
 * countries (S47).
 *
 * @param unit PROJECT
 * @param population projects of which
 * @param budget which of their budgets counts
 * @param synthetic what was done with made-up amounts
 * @param allocation how a project's money was divided
 * @param currency of all amounts
 * @param known of how many projects an amount is known; {@code suppressed} is NO_DATA when of none
 * @param total of the known amounts; null when none is
 * @param statistics of the known amounts (S40); null when none is
 * @param projects each with its amount, the largest first
 * @param countries what falls to each, the largest first
 * @param regions of the scheme that was asked for, those with nothing too, parents before their parts; null without one
 * @param undivided what falls to no country
 * @param unplaced what falls to countries that no region has; null without a scheme
 * @param withoutBudget projects of which no amount is known, each with the reason
 * @param excluded what was left out of the population, by reason
 * @param caveats to keep in mind
 * @param conflicts what sources contradict each other about that the budgets depend on, and that no determination settles
 * @param reported what sources claim about the budgets, with the verdict on it
 * @param asOf the date in the world that was asked for
 * @param freshness how far behind the records this is
 * @param links to the indicator, and to pairs with what was built
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FundingAnswer(
        CountedUnit unit,
        NamedPopulation population,
        BudgetStage budget,
        SyntheticAmounts synthetic,
        AllocationMethod allocation,
        String currency,
        @JsonUnwrapped Figure known,
        @Nullable BigDecimal total,
        @Nullable Spread statistics,
        List<ProjectMoney> projects,
        List<Part> countries,
        @Nullable List<RegionMoney> regions,
        Undivided undivided,
        @Nullable BigDecimal unplaced,
        List<WithoutBudget> withoutBudget,
        List<IndicatorAnswer.Exclusion> excluded,
        List<String> caveats,
        List<OpenConflict> conflicts,
        List<IndicatorAnswer.Reported> reported,
        LocalDate asOf,
        Freshness freshness,
        @JsonProperty("_links") Map<String, String> links) {

    /**
     * How amounts are spread; what halves a cent is rounded to the even one.
     *
     * @param min the smallest
     * @param max the largest
     * @param mean the average, to the cent
     * @param median the middle one, or the average of the two in the middle, to the cent
     * @param standardDeviation of the population, to the cent
     */
    public record Spread(
            BigDecimal min, BigDecimal max, BigDecimal mean, BigDecimal median, BigDecimal standardDeviation) {}

    /**
     * The money of a project.
     *
     * @param id of the project
     * @param label its code
     * @param amount in US dollars
     * @param percent of the total, two decimals; those of all projects add up to 100.00 (S46)
     * @param undivided why it is not divided; null when it is
     * @param countries what falls to each country, by ISO 3166-1 alpha-3
     * @param record where the project is
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ProjectMoney(
            String id,
            String label,
            BigDecimal amount,
            BigDecimal percent,
            FundedProject.@Nullable Undivided undivided,
            Map<String, BigDecimal> countries,
            String record) {}

    /**
     * A project of which no amount is known.
     *
     * @param id of the project
     * @param label its code
     * @param reason why none is
     * @param record where the project is
     */
    public record WithoutBudget(String id, String label, NoAmount reason, String record) {}

    /**
     * What falls to a country.
     *
     * @param key ISO 3166-1 alpha-3
     * @param name for people
     * @param amount in US dollars
     * @param percent of the total, two decimals; with that of what is undivided they add up to 100.00
     * @param projects from how many projects
     */
    public record Part(String key, String name, BigDecimal amount, BigDecimal percent, int projects) {}

    /**
     * What falls to a region, and to the regions below it.
     *
     * @param key its code
     * @param name for people
     * @param parent the region above; null for the highest
     * @param amount in US dollars
     * @param percent of the total, one decimal; those of the highest regions, with what is in none of them, add up to
     *     100.0, and those of the parts of a region to its own; null when there is no total
     */
    public record RegionMoney(
            String key,
            String name,
            @Nullable String parent,
            BigDecimal amount,
            @Nullable BigDecimal percent) {}

    /**
     * What falls to no country.
     *
     * @param amount in US dollars
     * @param percent of the total, two decimals
     * @param projects whose money it is
     */
    public record Undivided(BigDecimal amount, BigDecimal percent, List<String> projects) {}
}
