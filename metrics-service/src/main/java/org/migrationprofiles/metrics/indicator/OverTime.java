package org.migrationprofiles.metrics.indicator;

import org.jspecify.annotations.Nullable;
import org.migrationprofiles.metrics.SqlFile;

/** SQL for indicators that have a past of their own: what was observed of a unit in each year, up to the date that is asked for. */
final class OverTime {

    private static final String ANSWER =
            SqlFile.of(Indicator.class, "catalogue/answer-as-of.sql").strip();
    private static final String YEARS = """
            select distinct year from :observations said
            cross join lateral (
                select coalesce(first_day_of(since), first_day_of(until)) as first,
                       coalesce(last_day_of(until), last_day_of(since)) as last) days
            cross join lateral generate_series(
                extract(year from days.first)::int, extract(year from least(days.last, :asOf))::int) year
            where answer in ('YES', 'NO') and days.first <= :asOf
            """;
    // What touches the year, as of its end.
    private static final String ANSWER_OF_A_YEAR =
            """
            (with told as (
                select answer, since, until from :observations said
                where extract(year from coalesce(first_day_of(since), first_day_of(until))) <= :year
                  and extract(year from coalesce(last_day_of(until), last_day_of(since))) >= :year)
             :answer)
            """.replace(":answer", ANSWER.replace(":asOf", "least(:asOf, make_date(:year, 12, 31))"));
    private static final String PLACED = """
            , placed as (
                select unit_id, case when years.year is null then u.observation else seen.observation end as observation,
                       coalesce(years.year::text, 'UNKNOWN') as key
                from judged u
                left join lateral (:years) years on true
                left join lateral :answerOfTheYear seen (observation) on years.year is not null
                where standing = 'IN'),
            """;

    private OverTime() {}

    /** The years in which anything was observed of a unit {@code u}, in a column {@code year}. */
    static String years(Indicator indicator, IndicatorQuery query) {
        return filled(indicator, YEARS, query);
    }

    /** Each unit in each of its years, with what was observed by the end of that; in UNKNOWN where it has no year. */
    static String placed(Indicator indicator, IndicatorQuery query) {
        return filled(
                indicator,
                PLACED.replace(":years", YEARS)
                        .replace(":answerOfTheYear", ANSWER_OF_A_YEAR.replace(":year", "years.year")),
                query);
    }

    /** What an indicator says of a unit in the only year that a query asks about; null where it asks about no such year. */
    static @Nullable String ofTheYear(Indicator indicator, IndicatorQuery query) {
        String group = query.group();
        boolean year = query.groupBy() == Grouping.YEAR && query.yearAxis() == YearAxis.OBSERVATION_YEAR;
        return !year || group == null || group.equals(Group.UNKNOWN)
                ? null
                : filled(indicator, ANSWER_OF_A_YEAR.replace(":year", group), query);
    }

    private static String filled(Indicator indicator, String sql, IndicatorQuery query) {
        String observations = indicator.observations();
        if (observations == null) {
            throw new IllegalArgumentException(indicator.id() + " has no past of its own");
        }
        return UnitSelection.filled(sql.replace(":observations", observations), indicator, query);
    }
}
