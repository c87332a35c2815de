package org.migrationprofiles.metrics.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.metrics.QueryParameters;

/** Knows the countries and regions that a query may name: those that have been heard of. */
@ApplicationScoped
public class Places {

    private static final String COUNTRY = "country";
    private static final String CODES =
            "select code, country from country_fact, unnest(array[iso2, m49, country]) code where code is not null";
    private static final String COUNTRIES = "select country from country_fact where ?::text is null order by country";
    private static final String REGIONS = "select region from region_fact where scheme = ? order by position";

    private final DataSource dataSource;

    @Inject
    public Places(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * The query, once it is known that there are all countries and regions that it names.
     *
     * @throws ProblemException 400 with those that there are
     */
    public IndicatorQuery checked(IndicatorQuery query) {
        require(COUNTRY, query.filters().countries(), COUNTRIES, null);
        require("region", query.regions(), REGIONS, query.regionScheme());
        String group = query.group();
        if (group != null && !group.equals(Group.UNKNOWN)) {
            if (query.groupBy() == Grouping.REGION) {
                require("group", List.of(group), REGIONS, query.regionScheme());
            } else if (query.groupBy() == Grouping.COUNTRY) {
                require("group", List.of(group), COUNTRIES, null);
            }
        }
        return query;
    }

    /**
     * The parameters of an address with the alpha-3 code of each country that is named by another of its codes, in upper or
     * lower case. What no country has stays as it is, for {@link #checked} to refuse.
     */
    public Map<String, List<String>> withAlpha3(Map<String, List<String>> given) {
        if (!given.containsKey(COUNTRY)) {
            return given;
        }
        Map<String, String> alpha3 = codes();
        Map<String, List<String>> named = new HashMap<>(given);
        named.computeIfPresent(
                COUNTRY,
                (name, values) -> values.stream()
                        .map(value -> Arrays.stream(value.split(",", -1))
                                .map(String::strip)
                                .map(code -> alpha3.getOrDefault(code.toUpperCase(Locale.ROOT), code))
                                .collect(Collectors.joining(",")))
                        .toList());
        return named;
    }

    private Map<String, String> codes() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(CODES);
                ResultSet row = statement.executeQuery()) {
            Map<String, String> alpha3 = new HashMap<>();
            while (row.next()) {
                alpha3.put(row.getString("code"), row.getString("country"));
            }
            return alpha3;
        } catch (SQLException failure) {
            throw unreadable(failure);
        }
    }

    private static IllegalStateException unreadable(SQLException failure) {
        return new IllegalStateException("The countries and regions could not be read", failure);
    }

    private void require(String parameter, List<String> named, String sql, @Nullable String scheme) {
        if (named.isEmpty()) {
            return;
        }
        List<String> known = read(sql, scheme);
        // Before any has been heard of, nothing can be said of their names.
        if (!known.isEmpty() && !known.containsAll(named)) {
            throw QueryParameters.refused(parameter, "one of " + String.join(", ", known));
        }
    }

    private List<String> read(String sql, @Nullable String scheme) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, scheme);
            try (ResultSet row = statement.executeQuery()) {
                List<String> known = new ArrayList<>();
                while (row.next()) {
                    known.add(row.getString(1));
                }
                return known;
            }
        } catch (SQLException failure) {
            throw unreadable(failure);
        }
    }
}
