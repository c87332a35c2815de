package org.migrationprofiles.metrics.indicator;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.metrics.freshness.Freshness;

/**
 * A figure with all that it takes to trust it.
 *
 * @param indicator what was asked
 * @param formulaVersion by which formula
 * @param unit what is counted
 * @param population of which
 * @param rollUp what a project of several countries had to have
 * @param category the only category that is asked about; null when all are
 * @param yearAxis which years a breakdown by year is of, the usual one too; null without one
 * @param figure n of N, or why there is no value
 * @param statistics of a measure; null for other indicators
 * @param largest the units with the largest value of a measure, several where they tie; null for other indicators
 * @param explanation why what is on record could never tell, in words; else null
 * @param groups the breakdown, where one was asked for
 * @param excluded what was left out of the population, by reason
 * @param caveats to keep in mind
 * @param conflicts what sources contradict each other about that the figure depends on, and that nobody has determined yet or
 *     that cannot be determined
 * @param reported what sources claim about this very indicator
 * @param asOf the date in the world that was asked for
 * @param freshness how far behind the records this is
 * @param links to the units behind it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record IndicatorAnswer(
        String indicator,
        int formulaVersion,
        CountedUnit unit,
        PopulationView population,
        RollUp rollUp,
        @Nullable String category,
        @Nullable YearAxis yearAxis,
        @JsonUnwrapped Figure figure,
        @Nullable Statistics statistics,
        @Nullable List<Extreme> largest,
        @Nullable String explanation,
        @Nullable List<Group> groups,
        List<Exclusion> excluded,
        List<Caveat> caveats,
        List<OpenConflict> conflicts,
        List<Reported> reported,
        LocalDate asOf,
        Freshness freshness,
        @JsonProperty("_links") Map<String, String> links) {

    /**
     * The population of an answer.
     *
     * @param name of it
     * @param definition in words
     * @param filters what narrows it, as given, by name
     */
    public record PopulationView(NamedPopulation name, String definition, Map<String, String> filters) {}

    /**
     * A unit with the largest value.
     *
     * @param id of its record
     * @param label for people
     * @param value of the measure; of one that is known within bounds, the middle of them
     * @param lower the least that it can be, where it is known within bounds; else null
     * @param upper the most that it can be; null too where there is no most
     */
    public record Extreme(
            String id,
            String label,
            BigDecimal value,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            BigDecimal lower,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            BigDecimal upper) {}

    /**
     * A claim of a source about the indicator.
     *
     * @param claim its key
     * @param n how many it claims; null when it claims something else
     * @param total of how many
     * @param text what it claims, for people
     * @param unit what it counts
     * @param population of which
     * @param verdict what the records say of it
     * @param sameUnitAndPopulation whether it can be compared with this answer
     * @param source title of the source
     * @param locator the place in it
     * @param link to its check
     * @param unexplained how many more it claims than the records name, at least none, of the unit and population that it is
     *     claimed of, as its check says (S66); null where that cannot be told: it claims no number of units, says of how many and
     *     the records have another number of them, cannot be checked, or is about what is never counted
     */
    public record Reported(
            String claim,
            @Nullable Integer n,
            @JsonProperty("N") @Nullable Integer total,
            @Nullable String text,
            @Nullable String unit,
            @Nullable String population,
            String verdict,
            boolean sameUnitAndPopulation,
            @Nullable String source,
            @Nullable String locator,
            String link,
            @Nullable Integer unexplained) {}

    /**
     * Units left out for one reason.
     *
     * @param reason why
     * @param count how many
     * @param units which, by label
     * @param link to these units
     */
    public record Exclusion(LeftOut reason, int count, List<String> units, String link) {}
}
