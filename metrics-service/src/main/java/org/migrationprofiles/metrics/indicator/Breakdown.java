package org.migrationprofiles.metrics.indicator;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Statements that count, of a whole population and of each group of it. A unit stands once in each of its groups; groups
 * of closed lists, years and regions are there also when they are empty.
 */
final class Breakdown {

    private static final String EVALUATED = "rolled_up('ANY', evaluated, evaluated_whole)";
    /** How a unit counts in each of its groups, and in UNKNOWN when it has none. */
    private static final String PLACED = """
            , placed as (
                select distinct unit_id, observation, bounds, coalesce(value, 'UNKNOWN') as key
                from judged left join lateral (:values) as single (value) on true
                where standing = 'IN'),
            """;

    // The same of values of which a unit has one at most, and none twice.
    private static final String PLACED_ONCE = """
            , placed as (select unit_id, observation, bounds, :key as key from judged where standing = 'IN'),
            """;
    private static final String KEY = "coalesce(:value, 'UNKNOWN')";
    private static final String TALLIED =
            ", counted as (select key, n, total, unknown from tally where standing = 'IN'),";

    private static final String COUNTED = """
            counted as (
                select key, :n, count(unit_id)::int as total, :unknown:statistics from placed group by key),
            """;
    private static final String KEYS = """
            select keys.position as place, keys.key, keys.name, keys.parent,
                   coalesce(n, 0) as n, coalesce(total, 0) as total, coalesce(unknown, 0) as unknown:statistics
            from keys left join counted on counted.key = keys.key
            """;

    private static final String REST = """
            union all select 'UNKNOWN', 'UNKNOWN', null, 2147483647
            where exists (select 1 from counted where key = 'UNKNOWN')
            """;
    private static final String YEARS = """
            span as (
                select coalesce(?::int, min(nullif(key, 'UNKNOWN')::int)) as first,
                       coalesce(?::int, max(nullif(key, 'UNKNOWN')::int)) as last from counted),
            keys as (
                select y::text as key, y::text as name, null::text as parent, y as position
                from span cross join lateral generate_series(span.first, span.last) y
            """;
    private static final String REGIONS = """
            keys as (select region as key, name, parent, position from region_fact where scheme = ?
            """;
    private static final String COUNTRIES = """
            keys as (
                select key, coalesce(c.name, key) as name, null::text as parent, 0 as position
                from counted left join country_fact c on c.country = key where key <> 'UNKNOWN'
            """;
    private static final String OPEN_LIST = """
            keys as (
                select key, key as name, null::text as parent, 0 as position
                from counted where key <> 'UNKNOWN'
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

    private final @Nullable String key;
    private final String tables;
    private final String rows;
    private final List<Object> parameters;

    private Breakdown(@Nullable String key, String tables, String rows, List<Object> parameters) {
        this.key = key;
        this.tables = tables;
        this.rows = rows;
        this.parameters = parameters;
    }

    /** Aggregates over units of which it is asked: {@code n}, {@code total} and {@code unknown}. */
    static String counts(Indicator indicator) {
        return n(indicator) + ", count(unit_id)::int as total, " + unknown(indicator);
    }

    /**
     * Counts group by group; columns {@code place} (its order among the groups), {@code key}, {@code name}, {@code parent}, {@code n},
     * {@code total}, {@code unknown} and, of a measure, those of {@link StatisticsColumns}.
     *
     * @param indicator whose figure is broken down
     * @param grouping any but CATEGORY, of which each group is a question of its own
     * @param query with the date at which membership of a region is read
     */
    static Breakdown of(Indicator indicator, Grouping grouping, IndicatorQuery query) {
        String key = tallied(indicator, grouping, query);
        List<Object> parameters = new ArrayList<>(parameters(grouping, query));
        String keys = switch (grouping) {
            case YEAR -> years(query, parameters);
            case REGION -> {
                parameters.add(String.valueOf(query.regionScheme()));
                yield REGIONS + REST;
            }
            case COUNTRY -> COUNTRIES + REST;
            case LANGUAGE -> OPEN_LIST + REST;
            case FUNDER_CATEGORY, TYPE, STATUS, SAMPLED, EVALUATED -> {
                parameters.add(grouping.closedList().toArray(String[]::new));
                yield CLOSED_LIST + (grouping.closedList().contains(Group.UNKNOWN) ? "" : REST);
            }
            case CATEGORY -> throw new IllegalArgumentException("Each category is asked about on its own");
        };
        String counted = key == null ? placed(indicator, grouping, query) + counted(indicator) : TALLIED;
        return new Breakdown(
                key,
                counted + keys + ")",
                KEYS.replace(":statistics", indicator.measures() ? ", " + StatisticsColumns.NAMES : ""),
                parameters);
    }

    private static String years(IndicatorQuery query, List<Object> parameters) {
        UnitFilters filters = query.filters();
        Integer from = null;
        Integer to = null;
        switch (query.yearAxis()) {
            case FUNDING_YEAR -> {
                from = filters.fundingYearFrom();
                to = filters.fundingYearTo();
            }
            case PUBLICATION_YEAR -> {
                from = filters.publicationYearFrom();
                to = filters.publicationYearTo();
            }
            case OBSERVATION_YEAR -> {}
        }
        parameters.add(year(from));
        parameters.add(year(to));
        // What has no year of the other axes is left out with a reason.
        return query.yearAxis() == YearAxis.OBSERVATION_YEAR ? YEARS + REST : YEARS;
    }

    /**
     * The key of the only group that a unit is in, over its columns; null where groups are to be counted by themselves. With a key,
     * {@link #tables} reads a table {@code tally} of the counts by standing and by this key.
     */
    @Nullable
    String key() {
        return key;
    }

    /** Common table expressions behind {@code judged}, which {@link #rows} reads; begins with a comma. */
    String tables() {
        return tables;
    }

    /** A row for each group. */
    String rows() {
        return rows;
    }

    /** Of the {@link #tables}; the rows have none. */
    List<Object> parameters() {
        return parameters;
    }

    /** Adds the group that a row is of, if the query lets it in. */
    static void add(Indicator indicator, IndicatorQuery query, Grouping grouping, ResultSet row, List<Group> groups)
            throws SQLException {
        String key = row.getString("key");
        boolean wanted = query.group() == null
                ? row.getInt("total") > 0 || query.countsGroup(grouping, key)
                : query.group().equals(key);
        if (wanted) {
            groups.add(group(indicator, query.ofGroup(key), row));
        }
    }

    private static Group group(Indicator indicator, IndicatorQuery query, ResultSet row) throws SQLException {
        Figure figure = Figure.of(indicator, row.getInt("n"), row.getInt("total"), row.getInt("unknown"));
        Statistics statistics =
                indicator.measures() && figure.suppressed() == null ? StatisticsColumns.read(indicator, row) : null;
        return new Group(
                row.getString("key"),
                row.getString("name"),
                row.getString("parent"),
                figure,
                statistics == null ? null : statistics.mean(),
                statistics,
                IndicatorAddress.links(indicator, query));
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
            case EVALUATED -> "select " + EVALUATED;
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
        if (grouping == Grouping.YEAR && query.yearAxis() == YearAxis.OBSERVATION_YEAR) {
            return OverTime.placed(indicator, query);
        }
        String single = value(grouping, query);
        return single == null
                ? PLACED.replace(":values", values(indicator, grouping, query))
                : PLACED_ONCE.replace(":key", KEY.replace(":value", single));
    }

    // Of groups whose counts add up to those of the whole, and whose caveats are those of the whole where any group has
    // them.
    private static @Nullable String tallied(Indicator indicator, Grouping grouping, IndicatorQuery query) {
        boolean addsUp = !indicator.measures() && !indicator.observed();
        String single = addsUp ? value(grouping, query) : null;
        return single == null ? null : KEY.replace(":value", single);
    }

    /** The key of the only group that a unit is in, over its columns; null where it can be in several. */
    private static @Nullable String value(Grouping grouping, IndicatorQuery query) {
        return switch (grouping) {
            case YEAR -> query.yearAxis() == YearAxis.FUNDING_YEAR ? "funding_year::text" : null;
            // Only a project has several.
            case COUNTRY -> query.unit() == CountedUnit.PROJECT ? null : "countries[1]";
            case STATUS -> UnitSelection.STATUS;
            case SAMPLED -> UnitSelection.SAMPLED;
            case EVALUATED -> EVALUATED;
            case REGION, LANGUAGE, FUNDER_CATEGORY, TYPE, CATEGORY -> null;
        };
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
