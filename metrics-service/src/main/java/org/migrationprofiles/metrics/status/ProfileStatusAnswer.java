package org.migrationprofiles.metrics.status;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.metrics.freshness.Freshness;
import org.migrationprofiles.metrics.indicator.NamedPopulation;

/**
 * Of each country, whether it has a current profile (S79).
 *
 * @param asOf the date in the world that was asked for
 * @param ageBasis which year counts; the answer depends on it
 * @param population whose publications count
 * @param allFundersConsidered whether publications count whoever paid for them
 * @param rule after how long a profile is out of date, and who says so
 * @param summary countries by status, those without any too
 * @param ages of the latest editions of these countries
 * @param countries by alpha-3 code
 * @param freshness how far behind the records this is
 */
public record ProfileStatusAnswer(
        LocalDate asOf,
        AgeBasis ageBasis,
        NamedPopulation population,
        boolean allFundersConsidered,
        Rule rule,
        Map<Status, Integer> summary,
        Ages ages,
        List<CountryStatus> countries,
        Freshness freshness) {

    /**
     * The update rule (S34, C17).
     *
     * @param updateCycleYears after how many years the next edition is due
     * @param strength IDEAL: nobody must; REQUESTED when the request names another cycle than the report
     * @param statement in words
     * @param source who says so
     */
    public record Rule(int updateCycleYears, String strength, String statement, String source) {}

    /**
     * Ages in calendar years: the year asked for less the year that counts.
     *
     * @param count countries with an age
     * @param sum of the ages
     * @param mean two decimals, half up; null without any
     * @param byYears how many countries have which age
     */
    public record Ages(
            int count,
            int sum,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            BigDecimal mean,

            Map<Integer, Integer> byYears) {}

    /**
     * The status of a country.
     *
     * @param iso3 ISO 3166-1 alpha-3
     * @param iso2 ISO 3166-1 alpha-2
     * @param m49 three digits
     * @param name in English, as M49 has it
     * @param status of its profile
     * @param exists whether there is a profile at all
     * @param latest edition; null without any
     * @param tied all editions that may be the latest, where the records do not say which is
     * @param age of the latest edition
     * @param dueFrom first day on which the next edition may be due
     * @param dueTo last such day; the next one is overdue after it
     * @param caveats to keep in mind
     * @param sources that say so
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record CountryStatus(
            String iso3,
            @Nullable String iso2,
            @Nullable String m49,
            String name,
            Status status,
            Existence exists,
            @Nullable Edition latest,
            List<Edition> tied,
            @Nullable Age age,
            @Nullable LocalDate dueFrom,
            @Nullable LocalDate dueTo,
            List<String> caveats,
            List<Source> sources) {}

    /**
     * An edition.
     *
     * @param id of the publication
     * @param editionYear in its title
     * @param imprintYear of its copyright
     * @param launchedOn ISO 8601 year, month or day
     * @param uploadedOn the same
     * @param funders categories of those who paid
     * @param record its address in project-service
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Edition(
            String id,
            @Nullable Integer editionYear,
            @Nullable Integer imprintYear,
            @Nullable String launchedOn,
            @Nullable String uploadedOn,
            List<String> funders,
            String record) {}

    /**
     * An age, with bounds since a year is not a day.
     *
     * @param atLeastMonths whole months that have passed for sure
     * @param atMostMonths whole months that may have passed
     * @param calendarYears the year asked for less the year that counts
     */
    public record Age(long atLeastMonths, long atMostMonths, int calendarYears) {}

    /**
     * Who says so.
     *
     * @param source title of the source, or its id
     * @param locator place in the source
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Source(String source, @Nullable String locator) {}
}
