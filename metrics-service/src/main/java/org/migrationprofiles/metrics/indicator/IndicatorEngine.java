package org.migrationprofiles.metrics.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Computes figures from the facts, each time anew. */
@ApplicationScoped
public class IndicatorEngine {

    private static final String SCHEME_DATE =
            "select (state ->> 'fixedReferenceDate')::date from replica where aggregate_type = 'region-scheme' and id = ? and not deleted";
    private static final String COUNTS = "select :counts from judged where standing = 'IN'";
    private static final String STATISTICS = "select " + StatisticsColumns.SQL + " from judged where standing = 'IN'";
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
    private final UnitLists lists;

    @Inject
    public IndicatorEngine(DataSource dataSource, UnitLists lists) {
        this.dataSource = dataSource;
        this.lists = lists;
    }

    /** How many it is so of; for a count, n and N are the same. */
    public Figure figure(Indicator indicator, IndicatorQuery query) {
        UnitSelection selection = new UnitSelection(indicator, dated(query));
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement =
                        selection.statement(connection, COUNTS.replace(":counts", Breakdown.counts(indicator)));
                ResultSet row = statement.executeQuery()) {
            if (!row.next()) {
                throw new IllegalStateException("A count without a row");
            }
            return Figure.of(indicator, row.getInt("n"), row.getInt("total"), row.getInt("unknown"));
        } catch (SQLException failure) {
            throw unreadable(failure);
        }
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
    List<Group> allGroups(Indicator indicator, IndicatorQuery asked) {
        IndicatorQuery query = dated(asked);
        Grouping grouping = query.groupBy();
        if (grouping == null) {
            return List.of();
        }
        if (grouping == Grouping.CATEGORY) {
            return indicator.categories().stream()
                    .map(category -> new Group(
                            category,
                            category,
                            null,
                            figure(indicator, query.ofCategory(category)),
                            null,
                            null,
                            IndicatorAddress.links(indicator, asked.ofGroup(category))))
                    .toList();
        }
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = Breakdown.of(indicator, grouping, query)
                        .statement(new UnitSelection(indicator, query), connection);
                ResultSet row = statement.executeQuery()) {
            List<Group> groups = new ArrayList<>();
            while (row.next()) {
                Breakdown.add(indicator, asked, grouping, row, groups);
            }
            return groups;
        } catch (SQLException failure) {
            throw unreadable(failure);
        }
    }

    /** What a measure is over the population; without values, only their count. */
    public Statistics statistics(Indicator indicator, IndicatorQuery query) {
        UnitSelection selection = new UnitSelection(indicator, dated(query));
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = selection.statement(connection, STATISTICS);
                ResultSet row = statement.executeQuery()) {
            if (!row.next()) {
                throw new IllegalStateException("An aggregate without a row");
            }
            return StatisticsColumns.read(indicator, row);
        } catch (SQLException failure) {
            throw unreadable(failure);
        }
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

    /** The units that are left out, each with its reason. */
    public List<Member> excluded(Indicator indicator, IndicatorQuery query) {
        return lists.all(ListedUnits.EXCLUDED, indicator, dated(query), List.of());
    }

    /** Those of them that are left out for one reason. */
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

    /** How many of them there are. */
    public int count(ListedUnits which, Indicator indicator, IndicatorQuery query, List<LeftOut> reasons) {
        return lists.count(which, indicator, dated(query), reasons);
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
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("select distinct scheme from region_fact order by scheme");
                ResultSet row = statement.executeQuery()) {
            List<String> schemes = new ArrayList<>();
            while (row.next()) {
                schemes.add(row.getString(1));
            }
            return schemes;
        } catch (SQLException failure) {
            throw unreadable(failure);
        }
    }

    /** Reads membership at the date that the scheme has of its own, where it has one. */
    IndicatorQuery dated(IndicatorQuery query) {
        String scheme = query.regionScheme();
        Optional<LocalDate> own = scheme == null ? Optional.empty() : schemeDate(scheme);
        return own.map(query::readAt).orElse(query);
    }

    private Optional<LocalDate> schemeDate(String scheme) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(SCHEME_DATE)) {
            statement.setString(1, scheme);
            try (ResultSet row = statement.executeQuery()) {
                Date date = row.next() ? row.getDate(1) : null;
                return date == null ? Optional.empty() : Optional.of(date.toLocalDate());
            }
        } catch (SQLException failure) {
            throw unreadable(failure);
        }
    }

    private static IllegalStateException unreadable(SQLException failure) {
        return new IllegalStateException("The facts could not be read", failure);
    }
}
