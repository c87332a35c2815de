package org.migrationprofiles.metrics.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind {@code judged} in a statement for a whole answer ({@link UnitSelection}): a row of the whole, one for each group,
 * and one for each reason for which units are left out. Where counts of groups add up to those of the whole, units are gone through
 * once and not kept; else they are kept until all three have been read from them.
 *
 * @param text ends the statement
 * @param parameters of it, behind those of the selection
 */
record JudgementSql(String text, List<Object> parameters) {

    // The first rows tell of what type each column is.
    private static final String COLUMNS =
            "1 as part, 0 as place, null::text as key, null::text as name, null::text as parent, ";
    private static final String MORE = """
            , exists (select 1 from unsettled_conflict o where o.affects && ?::text[]) as contested, null::text[] as labels
            """;
    private static final String OF_WHOLE =
            "select " + COLUMNS + ":counts:statistics, :caveats" + MORE + " from judged u where standing = 'IN'";
    // Units are gone through once, where their counts add up.
    private static final String TALLY = """
            , tally as materialized (
                select standing, :key as key, :counts:statistics, :caveats, :labels as labels from judged u group by 1, 2)
            """;
    private static final String TALLIED_WHOLE = "select " + COLUMNS
            + "coalesce(n, 0) as n, coalesce(total, 0) as total, coalesce(unknown, 0) as unknown:statistics, :caveats"
            + MORE
            + " from (select 1) one left join tally on standing = 'IN'";
    private static final String TALLIED_GROUPS = "select " + COLUMNS
            + "coalesce(sum(n), 0)::int as n, coalesce(sum(total), 0)::int as total, coalesce(sum(unknown), 0)::int as unknown, :caveats"
            + MORE + " from tally where standing = 'IN'";
    private static final String OF_GROUPS = """
            union all select 2, place, key, name, parent, n, total, unknown:statistics, :noCaveats, null, null from (:groups) groups
            """;
    private static final String LEFT_OUT = """
            union all select 3, 0, standing, null, null, count(*)::int, null, null:noStatistics, :noCaveats, null, :labels
            from judged where standing <> 'IN' group by standing
            """;
    private static final String TALLIED_OUT = """
            union all select 3, 0, standing, null, null, sum(total)::int, null, null:noStatistics, :noCaveats, null, :labels
            from tally t where standing <> 'IN' group by standing
            """;
    private static final String IN_ORDER = " order by part, place, key";

    /**
     * Of an answer.
     *
     * @param query with the date at which membership of a region is read
     * @param breakdown into groups; null without any
     * @param labelled whether what is left out has its labels
     */
    static JudgementSql of(Indicator indicator, IndicatorQuery query, @Nullable Breakdown breakdown, boolean labelled) {
        CaveatColumns caveats = new CaveatColumns(indicator, query);
        List<Object> parameters = new ArrayList<>();
        String text;
        if (breakdown == null || breakdown.key() != null) {
            text = tallied(indicator, breakdown, caveats, labelled);
            parameters.addAll(caveats.parameters());
            parameters.addAll(breakdown == null ? List.of() : breakdown.parameters());
        } else {
            text = groupByGroup(indicator, breakdown, caveats, labelled);
            parameters.addAll(breakdown.parameters());
            parameters.addAll(caveats.parameters());
        }
        parameters.add(OpenConflicts.affected(indicator, query).toArray(String[]::new));
        return new JudgementSql(text, parameters);
    }

    private static String groupByGroup(
            Indicator indicator, Breakdown breakdown, CaveatColumns caveats, boolean labelled) {
        String whole = OF_WHOLE.replace(":counts", Breakdown.counts(indicator))
                .replace(":statistics", indicator.measures() ? ", " + StatisticsColumns.SQL : "")
                .replace(":caveats", caveats.sql());
        String leftOut = LEFT_OUT.replace(":labels", labelled ? "array_agg(label order by label, unit_id)" : "null");
        return breakdown.tables() + whole + groups(indicator, breakdown) + empty(indicator, leftOut) + IN_ORDER;
    }

    private static String tallied(
            Indicator indicator, @Nullable Breakdown breakdown, CaveatColumns caveats, boolean labelled) {
        boolean measures = indicator.measures();
        String tally = TALLY.replace(":key", breakdown == null ? "null::text" : String.valueOf(breakdown.key()))
                .replace(":counts", Breakdown.counts(indicator))
                .replace(":statistics", measures ? ", " + StatisticsColumns.SQL : "")
                .replace(":caveats", caveats.sql())
                // To have them sorted here would sort all units.
                .replace(":labels", labelled ? "array_agg(label) filter (where standing <> 'IN')" : "null::text[]");
        String whole = breakdown == null
                ? TALLIED_WHOLE
                        .replace(":statistics", measures ? ", " + StatisticsColumns.NAMES : "")
                        .replace(":caveats", String.join(", ", CaveatColumns.names()))
                : TALLIED_GROUPS.replace(
                        ":caveats",
                        CaveatColumns.names().stream()
                                .map(name -> "bool_or(" + name + ") as " + name)
                                .collect(Collectors.joining(", ")));
        String sorted =
                "array(select label from tally o, unnest(o.labels) label where o.standing = t.standing order by label)";
        String leftOut = TALLIED_OUT.replace(":labels", labelled ? sorted : "null");
        return tally
                + (breakdown == null ? "" : breakdown.tables())
                + whole
                + (breakdown == null ? "" : groups(indicator, breakdown))
                + empty(indicator, leftOut)
                + IN_ORDER;
    }

    private static String groups(Indicator indicator, Breakdown breakdown) {
        return empty(
                indicator,
                OF_GROUPS
                        .replace(":statistics", indicator.measures() ? ", " + StatisticsColumns.NAMES : "")
                        .replace(":groups", breakdown.rows()));
    }

    /** What rows of other parts have in place of statistics and caveats. */
    private static String empty(Indicator indicator, String rows) {
        String noStatistics = Stream.of(StatisticsColumns.NAMES.split(","))
                .map(name -> ", null")
                .collect(Collectors.joining());
        return rows.replace(
                        ":noCaveats",
                        CaveatColumns.names().stream().map(name -> "null").collect(Collectors.joining(", ")))
                .replace(":noStatistics", indicator.measures() ? noStatistics : "");
    }
}
