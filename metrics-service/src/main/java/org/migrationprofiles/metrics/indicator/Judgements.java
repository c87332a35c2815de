package org.migrationprofiles.metrics.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
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
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Reads what an answer is made of with one statement, in which each unit is judged once. What is asked again while the read model has
 * the same mark, by another row of a report or to check a claim, is not read again.
 */
@ApplicationScoped
class Judgements {

    private static final int WHOLE = 1;
    private static final int GROUP = 2;

    private final DataSource dataSource;
    private final SchemeDates schemeDates;
    private final KeptReadings kept;

    @Inject
    Judgements(DataSource dataSource, SchemeDates schemeDates, KeptReadings kept) {
        this.dataSource = dataSource;
        this.schemeDates = schemeDates;
        this.kept = kept;
    }

    /** All that the query asks for but labels, of which there may be too many to keep. */
    Judgement of(Indicator indicator, IndicatorQuery asked) {
        return kept.once(new Asked(indicator.id(), asked), () -> read(indicator, asked, grouping(asked), false));
    }

    /** All that the query asks for, with the labels of what is left out. */
    Judgement labelled(Indicator indicator, IndicatorQuery asked) {
        return read(indicator, asked, grouping(asked), true);
    }

    /** The same without the groups. */
    Judgement labelledWhole(Indicator indicator, IndicatorQuery asked) {
        return read(indicator, asked, null, true);
    }

    private static @Nullable Grouping grouping(IndicatorQuery asked) {
        return asked.groupBy() == Grouping.CATEGORY ? null : asked.groupBy();
    }

    private Judgement read(Indicator indicator, IndicatorQuery asked, @Nullable Grouping grouping, boolean labelled) {
        IndicatorQuery query = schemeDates.dated(asked);
        Breakdown breakdown = grouping == null ? null : Breakdown.of(indicator, grouping, query);
        JudgementSql sql = JudgementSql.of(indicator, query, breakdown, labelled);
        UnitSelection selection = new UnitSelection(indicator, query);
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = selection.statement(
                        connection, sql.text(), sql.parameters().toArray());
                ResultSet row = statement.executeQuery()) {
            return judgement(indicator, asked, grouping, row);
        } catch (SQLException failure) {
            throw new IllegalStateException("The facts could not be read", failure);
        }
    }

    private static Judgement judgement(
            Indicator indicator, IndicatorQuery asked, @Nullable Grouping grouping, ResultSet row) throws SQLException {
        if (!row.next() || row.getInt("part") != WHOLE) {
            throw new IllegalStateException("An aggregate without a row");
        }
        Figure figure = Figure.of(indicator, row.getInt("n"), row.getInt("total"), row.getInt("unknown"));
        Statistics statistics = indicator.measures() ? StatisticsColumns.read(indicator, row) : null;
        Set<Caveat> caveats = CaveatColumns.read(row);
        boolean contested = row.getBoolean("contested");
        List<Group> groups = new ArrayList<>();
        SortedMap<LeftOut, Integer> excluded = new TreeMap<>(Comparator.comparing(LeftOut::name));
        SortedMap<LeftOut, List<String>> labels = new TreeMap<>(Comparator.comparing(LeftOut::name));
        while (row.next()) {
            if (grouping != null && row.getInt("part") == GROUP) {
                Breakdown.add(indicator, asked, grouping, row, groups);
            } else {
                LeftOut reason = LeftOut.valueOf(row.getString("key"));
                excluded.put(reason, row.getInt("n"));
                Array labelled = row.getArray("labels");
                if (labelled != null) {
                    labels.put(reason, Collections.unmodifiableList(Arrays.asList((String[]) labelled.getArray())));
                }
            }
        }
        return new Judgement(
                figure,
                statistics,
                Collections.unmodifiableList(groups),
                Collections.unmodifiableSortedMap(excluded),
                Collections.unmodifiableSortedMap(labels),
                Collections.unmodifiableSet(caveats),
                contested);
    }

    /**
     * What is asked of a mark.
     *
     * @param indicator its id
     * @param query as it was asked
     */
    private record Asked(String indicator, IndicatorQuery query) {}
}
