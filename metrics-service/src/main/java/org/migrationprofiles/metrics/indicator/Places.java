package org.migrationprofiles.metrics.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.metrics.CountryCodes;
import org.migrationprofiles.metrics.QueryParameters;

/** Knows the countries and regions that a query may name: those that have been heard of. */
@ApplicationScoped
public class Places {

    private static final String COUNTRY = "country";
    private static final String CODES = "select country, iso2, m49 from country_fact";
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
     * The parameters of an address with the alpha-3 code of each country that is named by another of its codes. What no country
     * has stays as it is, for {@link #checked} to refuse.
     */
    public Map<String, List<String>> withAlpha3(Map<String, List<String>> given) {
        return withCodes(
                given, (known, values) -> values.stream().map(known::named).toList());
    }

    /** The same of parameters of which each has one value, a list with commas. */
    public Map<String, String> valuesWithAlpha3(Map<String, String> given) {
        return withCodes(given, CountryCodes::named);
    }

    private <T> Map<String, T> withCodes(Map<String, T> given, BiFunction<CountryCodes, T, T> naming) {
        T named = given.get(COUNTRY);
        if (named == null) {
            return given;
        }
        Map<String, T> renamed = new LinkedHashMap<>(given);
        renamed.put(COUNTRY, naming.apply(codes(), named));
        return renamed;
    }

    private CountryCodes codes() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(CODES);
                ResultSet row = statement.executeQuery()) {
            List<CountryCodes.Codes> codes = new ArrayList<>();
            while (row.next()) {
                codes.add(
                        new CountryCodes.Codes(row.getString("country"), row.getString("iso2"), row.getString("m49")));
            }
            return new CountryCodes(codes);
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
