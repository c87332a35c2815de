package org.migrationprofiles.metrics.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Reads what an answer is made of with one statement, in which each unit is judged once. */
@ApplicationScoped
class Judgements {

    private static final int WHOLE = 1;
    private static final int GROUP = 2;
    // The first rows tell of what type each column is.
    private static final String OF_WHOLE = """
            select 1 as part, 0 as place, null::text as key, null::text as name, null::text as parent, :counts:statistics,
                   :caveats, exists (select 1 from unsettled_conflict o where o.affects && ?::text[]) as contested, null::text[] as labels
            from judged u where standing = 'IN'
            """;
    private static final String OF_GROUPS = """
            union all select 2, place, key, name, parent, n, total, unknown:statistics, :noCaveats, null, null from (:groups) groups
            """;
    private static final String LEFT_OUT = """
            union all select 3, 0, standing, null, null, null, null, null:noStatistics, :noCaveats, null,
                   array_agg(label order by label, unit_id)
            from judged where standing <> 'IN' group by standing
            order by part, place, key
            """;

    private final DataSource dataSource;
    private final IndicatorEngine engine;
    private final LaterSources laterSources;

    @Inject
    Judgements(DataSource dataSource, IndicatorEngine engine, LaterSources laterSources) {
        this.dataSource = dataSource;
        this.engine = engine;
        this.laterSources = laterSources;
    }

    /** All that the query asks for. */
    Judgement of(Indicator indicator, IndicatorQuery asked) {
        Grouping grouping = asked.groupBy();
        return read(indicator, asked, grouping == Grouping.CATEGORY ? null : grouping);
    }

    /** The same without the groups. */
    Judgement ofWhole(Indicator indicator, IndicatorQuery asked) {
        return read(indicator, asked, null);
    }

    private Judgement read(Indicator indicator, IndicatorQuery asked, @Nullable Grouping grouping) {
        IndicatorQuery query = engine.dated(asked);
        Breakdown breakdown = grouping == null ? null : Breakdown.of(indicator, grouping, query);
        CaveatColumns caveats = new CaveatColumns(indicator, query);
        List<Object> parameters = new ArrayList<>(breakdown == null ? List.of() : breakdown.parameters());
        parameters.addAll(caveats.parameters());
        parameters.add(OpenConflicts.affected(indicator, query).toArray(String[]::new));
        UnitSelection selection = new UnitSelection(indicator, query);
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement =
                        selection.statement(connection, sql(indicator, breakdown, caveats), parameters.toArray());
                ResultSet row = statement.executeQuery()) {
            Judgement judgement = judgement(indicator, asked, grouping, row);
            if (laterSources.alone(indicator, query)) {
                judgement.caveats().add(Caveat.TOLD_LATER);
            }
            return judgement;
        } catch (SQLException failure) {
            throw new IllegalStateException("The facts could not be read", failure);
        }
    }

    private static String sql(Indicator indicator, @Nullable Breakdown breakdown, CaveatColumns caveats) {
        boolean measures = indicator.measures();
        String noCaveats = CaveatColumns.names().stream().map(name -> "null").collect(Collectors.joining(", "));
        String noStatistics = Stream.of(StatisticsColumns.NAMES.split(","))
                .map(name -> ", null")
                .collect(Collectors.joining());
        String groups = breakdown == null
                ? ""
                : OF_GROUPS
                        .replace(":statistics", measures ? ", " + StatisticsColumns.NAMES : "")
                        .replace(":groups", breakdown.rows());
        return (breakdown == null ? "" : breakdown.tables())
                + OF_WHOLE.replace(":counts", Breakdown.counts(indicator))
                        .replace(":statistics", measures ? ", " + StatisticsColumns.SQL : "")
                        .replace(":caveats", caveats.sql())
                + (groups + LEFT_OUT)
                        .replace(":noCaveats", noCaveats)
                        .replace(":noStatistics", measures ? noStatistics : "");
    }

    private static Judgement judgement(
            Indicator indicator, IndicatorQuery asked, @Nullable Grouping grouping, ResultSet row) throws SQLException {
        if (!row.next() || row.getInt("part") != WHOLE) {
            throw new IllegalStateException("An aggregate without a row");
        }
        Figure figure = Figure.of(indicator, row.getInt("n"), row.getInt("total"), row.getInt("unknown"));
        Statistics statistics =
                indicator.measures() && figure.suppressed() == null ? StatisticsColumns.read(indicator, row) : null;
        Set<Caveat> caveats = CaveatColumns.read(row);
        boolean contested = row.getBoolean("contested");
        List<Group> groups = new ArrayList<>();
        SortedMap<LeftOut, List<String>> excluded = new TreeMap<>(Comparator.comparing(LeftOut::name));
        while (row.next()) {
            if (grouping != null && row.getInt("part") == GROUP) {
                Breakdown.add(indicator, asked, grouping, row, groups);
            } else {
                String[] labels = (String[]) row.getArray("labels").getArray();
                excluded.put(
                        LeftOut.valueOf(row.getString("key")), Collections.unmodifiableList(Arrays.asList(labels)));
            }
        }
        return new Judgement(figure, statistics, groups, excluded, caveats, contested);
    }
}
