package org.migrationprofiles.metrics.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.metrics.QueryParameters;

/** Knows the countries and regions that a query may name: those that have been heard of. */
@ApplicationScoped
public class Places {

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
        require("country", query.filters().countries(), COUNTRIES, null);
        require("region", query.regions(), REGIONS, query.regionScheme());
        return query;
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
            throw new IllegalStateException("The countries and regions could not be read", failure);
        }
    }
}
