package org.migrationprofiles.metrics.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.metrics.ReadSnapshot;
import org.migrationprofiles.metrics.Rows;

/** Computes figures from the facts: what is asked several times of one moment, once. */
@ApplicationScoped
public class IndicatorEngine {

    private static final String SCHEMES = "select distinct scheme from region_fact order by scheme";
    private static final String LARGEST = """
            select unit_id, label, observation, bounds[2] as lower, bounds[3] as upper from (
                select unit_id, label, observation, bounds, rank() over (order by observation desc) as place
                from judged where standing = 'IN' and observation is not null) ranked
            where place = 1 order by label, unit_id
            """;
    private static final String PLACEMENT = """
            , settled as (
                select unit_id, country from judged
                left join lateral unnest(countries) country on true where standing = 'IN'),
            membership as (
                select country, bool_and(evidence = 'INFERRED') as inferred from region_country_fact
                where scheme = ? and ? between coalesce(valid_from, '-infinity') and coalesce(valid_to, 'infinity')
                group by country)
            select r.state ->> 'name' as scheme_name, s.country, count(distinct s.unit_id)::int as units,
                   m.country is not null as placed, coalesce(m.inferred, false) as inferred
            from replica r left join settled s on true left join membership m on m.country = s.country
            where r.aggregate_type = 'region-scheme' and r.id = ? group by 1, 2, 4, 5
            """;

    private final DataSource dataSource;
    private final Judgements judgements;
    private final SchemeDates schemeDates;
    private final UnitLists lists;
    private final ReadSnapshot snapshot;

    @Inject
    IndicatorEngine(
            DataSource dataSource,
            Judgements judgements,
            SchemeDates schemeDates,
            UnitLists lists,
            ReadSnapshot snapshot) {
        this.dataSource = dataSource;
        this.judgements = judgements;
        this.schemeDates = schemeDates;
        this.lists = lists;
        this.snapshot = snapshot;
    }

    /** How many it is so of; for a count, n and N are the same. */
    public Figure figure(Indicator indicator, IndicatorQuery query) {
        return judgements.of(indicator, query).figure();
    }

    /** How many units are left out, by reason; reasons for which none is are not there. */
    public SortedMap<LeftOut, Integer> leftOut(Indicator indicator, IndicatorQuery query) {
        return judgements.of(indicator, query).excluded();
    }

    /**
     * The breakdown that the query asks for, empty when it asks for none. What has no region or no country is in none of
     * these groups, see {@link #allGroups}.
     */
    public List<Group> groups(Indicator indicator, IndicatorQuery query) {
        boolean places = query.groupBy() == Grouping.REGION || query.groupBy() == Grouping.COUNTRY;
        return allGroups(indicator, query).stream()
                .filter(group -> !places || !group.key().equals(Group.UNKNOWN))
                .toList();
    }

    /** The same, with what has no value for the breakdown in a last group UNKNOWN, where there is any such. */
    List<Group> allGroups(Indicator indicator, IndicatorQuery query) {
        if (query.groupBy() == Grouping.CATEGORY) {
            return indicator.categories().stream()
                    .map(category -> new Group(
                            category,
                            category,
                            null,
                            figure(indicator, query.ofCategory(category)),
                            null,
                            null,
                            IndicatorAddress.links(indicator, query.ofGroup(category))))
                    .toList();
        }
        return judgements.of(indicator, query).groups();
    }

    /** What a measure is over the population; without values, only their count. */
    public Statistics statistics(Indicator indicator, IndicatorQuery query) {
        Statistics statistics = judgements.of(indicator, query).statistics();
        if (statistics == null) {
            throw new IllegalArgumentException(indicator.id() + " counts, and measures nothing");
        }
        return statistics;
    }

    /** The units with the largest value of a measure; several where they tie. */
    List<IndicatorAnswer.Extreme> largest(Indicator indicator, IndicatorQuery query) {
        UnitSelection selection = new UnitSelection(indicator, dated(query));
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = selection.statement(connection, LARGEST);
                ResultSet row = statement.executeQuery()) {
            List<IndicatorAnswer.Extreme> largest = new ArrayList<>();
            while (row.next()) {
                largest.add(new IndicatorAnswer.Extreme(
                        row.getString("unit_id"),
                        row.getString("label"),
                        row.getBigDecimal("observation"),
                        row.getBigDecimal("lower"),
                        row.getBigDecimal("upper")));
            }
            return largest;
        } catch (SQLException failure) {
            throw unreadable(failure);
        }
    }

    /** The units of which it is so; of a measure, those that have a value. */
    public List<Member> members(Indicator indicator, IndicatorQuery query) {
        return lists.all(ListedUnits.MEMBERS, indicator, dated(query), List.of());
    }

    /** All units that it was asked of. */
    public List<Member> population(Indicator indicator, IndicatorQuery query) {
        return lists.all(ListedUnits.POPULATION, indicator, dated(query), List.of());
    }

    /** The units that are left out for one reason. */
    public List<Member> excluded(Indicator indicator, IndicatorQuery query, LeftOut reason) {
        return lists.all(ListedUnits.EXCLUDED, indicator, dated(query), List.of(reason));
    }

    /**
     * Some of the units behind a figure, by label, and how many there are.
     *
     * @param reasons only what is left out for any of these; empty for all
     * @param after the one behind which to start; null to start
     * @param limit the most to return
     */
    public UnitPage page(
            ListedUnits which,
            Indicator indicator,
            IndicatorQuery query,
            List<LeftOut> reasons,
            @Nullable UnitPlace after,
            int limit) {
        return lists.page(which, indicator, dated(query), reasons, after, limit);
    }

    /** How well the population can be placed in the regions of the query's scheme. */
    public Placement placement(Indicator indicator, IndicatorQuery asked) {
        IndicatorQuery query = dated(asked);
        UnitSelection selection = new UnitSelection(indicator, query, "false");
        Date date = Date.valueOf(query.asOf());
        String scheme = String.valueOf(query.regionScheme());
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = selection.statement(connection, PLACEMENT, scheme, date, scheme);
                ResultSet row = statement.executeQuery()) {
            SortedMap<String, Integer> unplaced = new TreeMap<>();
            String name = scheme;
            int withoutCountry = 0;
            boolean inferred = false;
            while (row.next()) {
                name = row.getString("scheme_name");
                inferred |= row.getBoolean("inferred");
                String country = row.getString("country");
                if (country == null) {
                    // Without any unit, this row tells the name of the scheme only.
                    withoutCountry = row.getInt("units");
                } else if (!row.getBoolean("placed")) {
                    unplaced.put(country, row.getInt("units"));
                }
            }
            return new Placement(name, query.asOf(), unplaced, withoutCountry, inferred);
        } catch (SQLException failure) {
            throw unreadable(failure);
        }
    }

    /** Codes of the region schemes that have been heard of. */
    public List<String> regionSchemes() {
        return snapshot.once(SCHEMES, this::readSchemes);
    }

    private List<String> readSchemes() {
        try (Connection connection = dataSource.getConnection()) {
            return Rows.of(connection, SCHEMES, row -> row.getString(1));
        } catch (SQLException failure) {
            throw unreadable(failure);
        }
    }

    /** Reads membership at the date that the scheme has of its own, where it has one. */
    IndicatorQuery dated(IndicatorQuery query) {
        return schemeDates.dated(query);
    }

    private static IllegalStateException unreadable(SQLException failure) {
        return new IllegalStateException("The facts could not be read", failure);
    }
}
