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
 * @param funderCategory categories of funders whose publications count; empty for all
 * @param allFundersConsidered whether publications count whoever paid for them
 * @param rule after how long a profile is out of date, and who says so
 * @param summary countries asked for by status, before those of some statuses are picked; those without any too
 * @param ages of the latest editions of the same countries
 * @param countries by alpha-3 code
 * @param changes address of what changes after this answer; null unless it is of today, by the usual rule, of all funders
 * @param freshness how far behind the records this is
 */
public record ProfileStatusAnswer(
        LocalDate asOf,
        AgeBasis ageBasis,
        NamedPopulation population,
        List<String> funderCategory,
        boolean allFundersConsidered,
        Rule rule,
        Map<Status, Integer> summary,
        Ages ages,
        List<CountryStatus> countries,
        @Nullable String changes,
        Freshness freshness) {

    /** The same of another moment, at which what changes afterwards is at another address. */
    ProfileStatusAnswer at(@Nullable String following, Freshness moment) {
        return new ProfileStatusAnswer(
                asOf,
                ageBasis,
                population,
                funderCategory,
                allFundersConsidered,
                rule,
                summary,
                ages,
                countries,
                following,
                moment);
    }

    /**
     * The update rule (S34, C17).
     *
     * @param updateCycleYears after how many years the next edition is due
     * @param strength IDEAL: nobody must; REQUESTED when the request names another cycle than the report
     * @param statement in words
     * @param source who says so
     * @param reported what the report says, also where the request names another cycle
     */
    public record Rule(int updateCycleYears, String strength, String statement, String source, ReportedRule reported) {}

    /**
     * The rule that is on record.
     *
     * @param updateCycleYears after how many years the next edition is due
     * @param strength IDEAL: nobody must
     * @param statement in words
     * @param source who says so
     */
    public record ReportedRule(int updateCycleYears, String strength, String statement, String source) {}

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
     * @param title in English, else in its original language, else in any; null when none is on record
     * @param titles all that are on record
     * @param type MP: a migration profile; EMP: an extended one
     * @param languages BCP 47; empty where they are not known
     * @param originalLanguage the one that it was written in; null where that is not known
     * @param hasGovernanceSection whether it has a section on migration governance (S78); UNKNOWN where nobody looked
     * @param editionYear in its title
     * @param imprintYear of its copyright
     * @param launchedOn ISO 8601 year, month or day
     * @param uploadedOn the same
     * @param funders categories of those who paid
     * @param supersedes the edition before it; null where there is none, or the records do not tell which
     * @param record its address in project-service
     * @param access where it can be read or downloaded; empty where that is not known
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Edition(
            String id,
            @Nullable String title,
            List<Title> titles,
            @Nullable String type,
            List<String> languages,
            @Nullable String originalLanguage,
            String hasGovernanceSection,
            @Nullable Integer editionYear,
            @Nullable Integer imprintYear,
            @Nullable String launchedOn,
            @Nullable String uploadedOn,
            List<String> funders,
            @Nullable Preceding supersedes,
            String record,
            List<String> access) {}

    /**
     * A title.
     *
     * @param language BCP 47; null where it is not known
     * @param text as published
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Title(@Nullable String language, String text) {}

    /**
     * The edition before another.
     *
     * @param id of the publication
     * @param editionYear in its title; null where it is not known
     * @param basis what says that it is the one before
     * @param record its address in project-service
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Preceding(String id, @Nullable Integer editionYear, PrecedingBasis basis, String record) {}

    /** What says that an edition is the one before another. */
    public enum PrecedingBasis {
        /** The later one names it. */
        PREVIOUS_EDITION,
        /** The profile of the later one takes the place of its profile, whose latest edition it is. */
        SUPERSEDED_PROFILE,
        /** Nothing but their dates: of those that count it is the latest but one. */
        OLDER_ON_RECORD
    }

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
