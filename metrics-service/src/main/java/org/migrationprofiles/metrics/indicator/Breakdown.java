package org.migrationprofiles.metrics.indicator;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Statements that count, of a whole population and of each group of it. A unit stands once in each of its groups; groups
 * of closed lists, years and regions are there also when they are empty.
 */
final class Breakdown {

    /** How a unit counts in each of its groups, and in UNKNOWN when it has none. */
    private static final String PLACED = """
            , placed as (
                select distinct unit_id, observation, bounds, coalesce(value, 'UNKNOWN') as key
                from judged left join lateral (:values) as single (value) on true
                where standing = 'IN'),
            """;

    private static final String COUNTED = """
            select keys.key, keys.name, keys.parent, :n, count(unit_id)::int as total, :unknown:statistics
            from keys left join placed on placed.key = keys.key
            group by keys.key, keys.name, keys.parent, keys.position order by keys.position, keys.key
            """;

    private static final String REST = """
            union all select 'UNKNOWN', 'UNKNOWN', null, 2147483647
            where exists (select 1 from placed where key = 'UNKNOWN')
            """;
    private static final String YEARS = """
            span as (
                select coalesce(?::int, min(nullif(key, 'UNKNOWN')::int)) as first,
                       coalesce(?::int, max(nullif(key, 'UNKNOWN')::int)) as last from placed),
            keys as (
                select y::text as key, y::text as name, null::text as parent, y as position
                from span cross join lateral generate_series(span.first, span.last) y
            """;
    private static final String REGIONS = """
            keys as (select region as key, name, parent, position from region_fact where scheme = ?
            """;
    private static final String COUNTRIES = """
            keys as (
                select distinct key, coalesce(c.name, key) as name, null::text as parent, 0 as position
                from placed left join country_fact c on c.country = key where key <> 'UNKNOWN'
            """;
    private static final String OPEN_LIST = """
            keys as (
                select distinct key, key as name, null::text as parent, 0 as position
                from placed where key <> 'UNKNOWN'
            """;
    private static final String CLOSED_LIST = """
            keys as (
                select key, key as name, null::text as parent, position::int
                from unnest(?::text[]) with ordinality as list (key, position)
            """;
    private static final String MEMBERSHIP = """
            select m.region from region_country_fact m where m.scheme = ? and m.country = any (countries)
            and ? between coalesce(m.valid_from, '-infinity') and coalesce(m.valid_to, 'infinity')
            """;

    private Breakdown() {}

    /** Counts the population as a whole; columns {@code n}, {@code total} and {@code unknown}. */
    static String total(Indicator indicator) {
        return "select " + n(indicator) + ", count(unit_id)::int as total, " + unknown(indicator)
                + " from judged where standing = 'IN'";
    }

    /**
     * Counts group by group; also columns {@code key}, {@code name}, {@code parent} and, of a measure,
     * those of {@link StatisticsColumns}.
     *
     * @param grouping any but CATEGORY, of which each group is a question of its own
     */
    static PreparedStatement statement(
            UnitSelection selection,
            Connection connection,
            Indicator indicator,
            Grouping grouping,
            IndicatorQuery query)
            throws SQLException {
        return switch (grouping) {
            case YEAR -> {
                if (query.yearAxis() == YearAxis.OBSERVATION_YEAR) {
                    yield selection.statement(
                            connection,
                            OverTime.placed(indicator, query) + YEARS + REST + ")" + counted(indicator),
                            UnitSelection.NoYear.NONE,
                            UnitSelection.NoYear.NONE);
                }
                boolean funding = query.yearAxis() == YearAxis.FUNDING_YEAR;
                UnitFilters filters = query.filters();
                yield selection.statement(
                        connection,
                        placed(indicator, grouping, query) + YEARS + ")" + counted(indicator),
                        year(funding ? filters.fundingYearFrom() : filters.publicationYearFrom()),
                        year(funding ? filters.fundingYearTo() : filters.publicationYearTo()));
            }
            case REGION -> {
                List<Object> parameters = new ArrayList<>(parameters(grouping, query));
                parameters.add(String.valueOf(query.regionScheme()));
                yield selection.statement(
                        connection,
                        placed(indicator, grouping, query) + REGIONS + REST + ")" + counted(indicator),
                        parameters.toArray());
            }
            case COUNTRY, LANGUAGE -> {
                String keys = grouping == Grouping.COUNTRY ? COUNTRIES : OPEN_LIST;
                yield selection.statement(
                        connection, placed(indicator, grouping, query) + keys + REST + ")" + counted(indicator));
            }
            case FUNDER_CATEGORY, TYPE, STATUS, SAMPLED, EVALUATED -> {
                boolean whole = grouping.closedList().contains(Group.UNKNOWN);
                yield selection.statement(
                        connection,
                        placed(indicator, grouping, query) + CLOSED_LIST + (whole ? "" : REST) + ")"
                                + counted(indicator),
                        (Object) grouping.closedList().toArray(String[]::new));
            }
            case CATEGORY -> throw new IllegalArgumentException("Each category is asked about on its own");
        };
    }

    /**
     * SQL for the keys of the groups that a unit is in, over its columns; no row where it has no value for the breakdown.
     *
     * @param grouping any but CATEGORY, of which no unit is in one
     */
    private static String values(Indicator indicator, Grouping grouping, IndicatorQuery query) {
        return switch (grouping) {
            case YEAR ->
                switch (query.yearAxis()) {
                    case FUNDING_YEAR -> "select funding_year::text";
                    case PUBLICATION_YEAR -> "select unnest(publication_years)::text";
                    case OBSERVATION_YEAR ->
                        "select year::text from (" + OverTime.years(indicator, query) + ") observed";
                };
            case REGION -> MEMBERSHIP;
            case COUNTRY -> "select unnest(countries)";
            case LANGUAGE -> "select unnest(languages)";
            case FUNDER_CATEGORY -> "select unnest(funder_categories)";
            case TYPE -> "select unnest(types)";
            case STATUS -> "select " + UnitSelection.STATUS;
            case SAMPLED -> "select " + UnitSelection.SAMPLED;
            case EVALUATED -> "select rolled_up('ANY', evaluated, evaluated_whole)";
            case CATEGORY -> throw new IllegalArgumentException("Each category is asked about on its own");
        };
    }

    /** A condition on the columns of a unit: it is in the group whose key is the first parameter. */
    static String inGroup(Indicator indicator, Grouping grouping, IndicatorQuery query) {
        return "? = any (array(select coalesce(value, 'UNKNOWN') from (select 1) one left join lateral ("
                + values(indicator, grouping, query) + ") as single (value) on true))";
    }

    /** The parameters of {@link #inGroup} behind the first. */
    static List<Object> parameters(Grouping grouping, IndicatorQuery query) {
        return grouping == Grouping.REGION
                ? List.of(String.valueOf(query.regionScheme()), Date.valueOf(query.asOf()))
                : List.of();
    }

    private static String placed(Indicator indicator, Grouping grouping, IndicatorQuery query) {
        return PLACED.replace(":values", values(indicator, grouping, query));
    }

    private static String counted(Indicator indicator) {
        return COUNTED.replace(":n", n(indicator))
                .replace(":unknown", unknown(indicator))
                .replace(":statistics", indicator.measures() ? ", " + StatisticsColumns.SQL : "");
    }

    private static String n(Indicator indicator) {
        return indicator.measures()
                ? "count(observation)::int as n"
                : "count(unit_id) filter (where observation::text = 'YES')::int as n";
    }

    private static String unknown(Indicator indicator) {
        return indicator.measures()
                ? "(count(unit_id) - count(observation))::int as unknown"
                : "count(unit_id) filter (where observation::text = 'UNKNOWN')::int as unknown";
    }

    private static Object year(@Nullable Integer year) {
        return year == null ? UnitSelection.NoYear.NONE : year;
    }
}
