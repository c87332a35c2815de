package org.migrationprofiles.metrics.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Array;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Computes figures from the facts, each time anew. */
@ApplicationScoped
public class IndicatorEngine {

    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);
    private static final int DECIMALS = 4;
    private static final String COUNTS = """
            count(*) filter (where observation::text = 'YES')::int as n, count(*)::int as total,
            count(*) filter (where observation::text = 'UNKNOWN')::int as unknown
            """;
    private static final String SCHEME_DATE =
            "select (state ->> 'fixedReferenceDate')::date from replica where aggregate_type = 'region-scheme' and id = ? and not deleted";
    private static final String BY_YEAR = """
            , placed as (select judged.*, year from judged, unnest(:years) year where standing = 'IN'),
            span as (select coalesce(?::int, min(year)) as first, coalesce(?::int, max(year)) as last from placed)
            select y::text as key, y::text as name, null::text as parent,
                   count(placed.unit_id) filter (where observation::text = 'YES')::int as n,
                   count(placed.unit_id)::int as total,
                   count(placed.unit_id) filter (where observation::text = 'UNKNOWN')::int as unknown
            from span cross join lateral generate_series(span.first, span.last) y
            left join placed on placed.year = y group by y order by y
            """;
    private static final String BY_REGION = """
            select r.region as key, r.name, r.parent,
                   count(distinct unit_id) filter (where observation::text = 'YES')::int as n,
                   count(distinct unit_id)::int as total,
                   count(distinct unit_id) filter (where observation::text = 'UNKNOWN')::int as unknown
            from region_fact r
            left join region_country_fact m on m.scheme = r.scheme and m.region = r.region
                 and ? between coalesce(m.valid_from, '-infinity') and coalesce(m.valid_to, 'infinity')
            left join judged on standing = 'IN' and m.country = any (countries)
            where r.scheme = ? group by r.region, r.name, r.parent, r.position order by r.position
            """;
    private static final String BY_COUNTRY =
            "select country as key, coalesce(c.name, country) as name, null::text as parent, " + COUNTS + """
                    from judged cross join lateral unnest(countries) country left join country_fact c using (country)
                    where standing = 'IN' group by country, c.name order by country
                    """;
    private static final String STATISTICS = """
            select count(observation)::int, sum(observation), min(observation), max(observation), avg(observation),
                   percentile_cont(0.5) within group (order by observation)::numeric
            from judged where standing = 'IN'
            """;
    private static final String MEMBERS = """
            select unit_id, label, countries, observation::text as observation, nullif(standing, 'IN') as reason,
                   coalesce(s.state ->> 'title', r.state -> 'provenance' ->> 'sourceId') as source,
                   r.state -> 'provenance' ->> 'locator' as locator
            from judged
            left join replica r on r.id = unit_id and r.aggregate_type = ?
            left join replica s on s.aggregate_type = 'source' and not s.deleted
                 and r.state -> 'provenance' ->> 'sourceId' in (s.id, s.state ->> 'key')
            where :which order by label, unit_id
            """;

    private static final String CAVEATS = """
            select bool_or(denied_by_source), bool_or(observation::text is distinct from (:withoutWhole)::text)
            from judged where standing = 'IN'
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
    private final String projectService;

    /**
     * @param projectService {@code suite.project-service.url}: where records are linked to
     */
    @Inject
    public IndicatorEngine(
            DataSource dataSource,
            @ConfigProperty(name = "suite.project-service.url", defaultValue = "http://localhost:8081")
                    String projectService) {
        this.dataSource = dataSource;
        this.projectService = projectService;
    }

    /** How many it is so of; for a count, n and N are the same. */
    public Figure figure(Indicator indicator, IndicatorQuery query) {
        UnitSelection selection = new UnitSelection(indicator, dated(query));
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement =
                        selection.statement(connection, "select " + COUNTS + " from judged where standing = 'IN'");
                ResultSet row = statement.executeQuery()) {
            if (!row.next()) {
                throw new IllegalStateException("A count without a row");
            }
            return Figure.of(row.getInt("n"), row.getInt("total"), row.getInt("unknown"));
        } catch (SQLException failure) {
            throw unreadable(failure);
        }
    }

    /** The breakdown that the query asks for, empty when it asks for none. */
    public List<Group> groups(Indicator indicator, IndicatorQuery asked) {
        IndicatorQuery query = dated(asked);
        Grouping grouping = query.groupBy();
        if (grouping == null) {
            return List.of();
        }
        UnitSelection selection = new UnitSelection(indicator, query);
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = switch (grouping) {
                    case YEAR -> byYear(selection, connection, query);
                    case REGION ->
                        selection.statement(
                                connection,
                                BY_REGION,
                                Date.valueOf(query.asOf()),
                                String.valueOf(query.regionScheme()));
                    case COUNTRY -> selection.statement(connection, BY_COUNTRY);
                };
                ResultSet row = statement.executeQuery()) {
            List<Group> groups = new ArrayList<>();
            while (row.next()) {
                groups.add(new Group(
                        row.getString("key"),
                        row.getString("name"),
                        row.getString("parent"),
                        Figure.of(row.getInt("n"), row.getInt("total"), row.getInt("unknown"))));
            }
            return groups;
        } catch (SQLException failure) {
            throw unreadable(failure);
        }
    }

    private static PreparedStatement byYear(UnitSelection selection, Connection connection, IndicatorQuery query)
            throws SQLException {
        boolean funding = query.yearAxis() == YearAxis.FUNDING_YEAR;
        Integer from = funding ? query.fundingYearFrom() : query.publicationYearFrom();
        Integer to = funding ? query.fundingYearTo() : query.publicationYearTo();
        return selection.statement(
                connection,
                BY_YEAR.replace(":years", funding ? "array[funding_year]" : "publication_years"),
                from == null ? UnitSelection.NoYear.NONE : from,
                to == null ? UnitSelection.NoYear.NONE : to);
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
            BigDecimal mean = rounded(row.getBigDecimal(5));
            boolean years = indicator.kind() == Indicator.Kind.YEARS;
            BigDecimal months = mean != null && years ? row.getBigDecimal(5).multiply(MONTHS) : null;
            return new Statistics(
                    row.getInt(1),
                    row.getBigDecimal(2),
                    row.getBigDecimal(3),
                    row.getBigDecimal(4),
                    mean,
                    rounded(row.getBigDecimal(6)),
                    switch (indicator.kind()) {
                        case YEARS -> "YEAR";
                        case MONTHS -> "MONTH";
                        case AMOUNT -> "USD";
                        case NUMBER, COUNT, PROPORTION -> "COUNT";
                    },
                    tenth(months),
                    months == null ? null : tenth(months.subtract(MONTHS)),
                    months == null ? null : tenth(months.add(MONTHS)));
        } catch (SQLException failure) {
            throw unreadable(failure);
        }
    }

    /** The units of which it is so. */
    public List<Member> members(Indicator indicator, IndicatorQuery query) {
        return members(
                indicator,
                query,
                switch (indicator.kind()) {
                    case COUNT, PROPORTION -> "standing = 'IN' and observation::text = 'YES'";
                    case YEARS, MONTHS, NUMBER, AMOUNT -> "standing = 'IN' and observation is not null";
                });
    }

    /** All units that it was asked of. */
    public List<Member> population(Indicator indicator, IndicatorQuery query) {
        return members(indicator, query, "standing = 'IN'");
    }

    /** The units that are left out, each with its reason. */
    public List<Member> excluded(Indicator indicator, IndicatorQuery query) {
        return members(indicator, query, "standing not in ('IN', 'OUTSIDE')");
    }

    private List<Member> members(Indicator indicator, IndicatorQuery asked, String which) {
        IndicatorQuery query = dated(asked);
        UnitSelection selection = new UnitSelection(indicator, query);
        String type = query.unit().name().toLowerCase(Locale.ROOT).replace('_', '-');
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = selection.statement(connection, MEMBERS.replace(":which", which), type);
                ResultSet row = statement.executeQuery()) {
            List<Member> members = new ArrayList<>();
            while (row.next()) {
                members.add(new Member(
                        row.getString("unit_id"),
                        row.getString("label"),
                        texts(row.getArray("countries")),
                        row.getString("observation"),
                        row.getString("reason"),
                        projectService + "/v1/" + query.unit().collection() + "/" + row.getString("unit_id"),
                        row.getString("source"),
                        row.getString("locator")));
            }
            return members;
        } catch (SQLException failure) {
            throw unreadable(failure);
        }
    }

    /** Whether some of the population has what a source denies, or what the evaluation of a whole project alone decides. */
    public List<String> caveats(Indicator indicator, IndicatorQuery query) {
        UnitSelection selection = new UnitSelection(indicator, dated(query));
        String otherwise = UnitSelection.expression(indicator, query).replace("evaluated_whole", "null::text");
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement =
                        selection.statement(connection, CAVEATS.replace(":withoutWhole", otherwise));
                ResultSet row = statement.executeQuery()) {
            List<String> caveats = new ArrayList<>();
            if (row.next()) {
                if (row.getBoolean(1)) {
                    caveats.add("SOURCE_SAYS_OTHERWISE");
                }
                if (row.getBoolean(2)) {
                    caveats.add("PROJECT_LEVEL_ONLY");
                }
            }
            return caveats;
        } catch (SQLException failure) {
            throw unreadable(failure);
        }
    }

    /** How well the population can be placed in the regions of the query's scheme. */
    public Placement placement(Indicator indicator, IndicatorQuery asked) {
        IndicatorQuery query = dated(asked);
        UnitSelection selection = new UnitSelection(indicator, query);
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
        return own.map(date -> new IndicatorQuery(
                        query.unit(),
                        query.population(),
                        query.rollUp(),
                        query.funderCategories(),
                        query.fundingYearFrom(),
                        query.fundingYearTo(),
                        query.publicationYearFrom(),
                        query.publicationYearTo(),
                        query.countries(),
                        query.types(),
                        query.regionScheme(),
                        query.regions(),
                        query.groupBy(),
                        query.yearAxis(),
                        date))
                .orElse(query);
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

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }

    private static @Nullable BigDecimal rounded(@Nullable BigDecimal value) {
        return value == null ? null : value.setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    private static @Nullable BigDecimal tenth(@Nullable BigDecimal value) {
        return value == null ? null : value.setScale(1, RoundingMode.HALF_UP);
    }

    private static IllegalStateException unreadable(SQLException failure) {
        return new IllegalStateException("The facts could not be read", failure);
    }
}
