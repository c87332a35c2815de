package org.migrationprofiles.metrics.funding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.metrics.SqlFile;
import org.migrationprofiles.metrics.indicator.Member;
import org.migrationprofiles.metrics.indicator.catalogue.CataloguedIndicator;

/** Reads the money of projects from what was told of them. */
@ApplicationScoped
class FundedProjects {

    private final DataSource dataSource;
    private final String budgets = CataloguedIndicator.filled(SqlFile.of(FundedProjects.class, "budgets.sql"));
    private final String shares = SqlFile.of(FundedProjects.class, "shares.sql");
    private final String results = SqlFile.of(FundedProjects.class, "results.sql");

    @Inject
    FundedProjects(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The money of some projects, in their order. */
    List<FundedProject> of(List<Member> projects, BudgetStage stage, SyntheticAmounts synthetic) {
        List<String> ids = projects.stream().map(Member::id).toList();
        try (Connection connection = dataSource.getConnection()) {
            Map<String, List<CountedAmount.Budgeted>> budgeted = budgets(connection, ids);
            Map<String, MoneyDivision> divisions = divisions(connection, ids);
            List<FundedProject> funded = new ArrayList<>();
            for (Member project : projects) {
                MoneyDivision division = divisions.getOrDefault(project.id(), new MoneyDivision(null, new TreeMap<>()));
                CountedAmount counted =
                        CountedAmount.of(budgeted.getOrDefault(project.id(), List.of()), stage, synthetic);
                funded.add(new FundedProject(
                        project.id(),
                        project.label(),
                        counted.amount(),
                        counted.missing(),
                        division.method(),
                        division.shares()));
            }
            return funded;
        } catch (SQLException failure) {
            throw unreadable(failure);
        }
    }

    /** Names of countries, by ISO 3166-1 alpha-3. */
    Map<String, String> countryNames() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement("select country, name from country_fact");
                ResultSet row = statement.executeQuery()) {
            Map<String, String> names = new LinkedHashMap<>();
            while (row.next()) {
                names.put(row.getString(1), row.getString(2));
            }
            return names;
        } catch (SQLException failure) {
            throw unreadable(failure);
        }
    }

    /** What the profiles of some projects have built. */
    Map<String, Results> results(List<String> ids) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(results)) {
            statement.setArray(1, connection.createArrayOf("text", ids.toArray()));
            try (ResultSet row = statement.executeQuery()) {
                Map<String, Results> found = new LinkedHashMap<>();
                while (row.next()) {
                    found.put(row.getString("id"), new Results(row.getInt("reached"), row.getInt("unknown")));
                }
                return found;
            }
        } catch (SQLException failure) {
            throw unreadable(failure);
        }
    }

    private Map<String, List<CountedAmount.Budgeted>> budgets(Connection connection, List<String> ids)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(budgets)) {
            statement.setArray(1, connection.createArrayOf("text", ids.toArray()));
            try (ResultSet row = statement.executeQuery()) {
                Map<String, List<CountedAmount.Budgeted>> found = new LinkedHashMap<>();
                while (row.next()) {
                    found.computeIfAbsent(row.getString("id"), id -> new ArrayList<>())
                            .add(new CountedAmount.Budgeted(row.getBigDecimal("usd"), row.getBoolean("synthetic")));
                }
                return found;
            }
        }
    }

    private Map<String, MoneyDivision> divisions(Connection connection, List<String> ids) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(shares)) {
            statement.setArray(1, connection.createArrayOf("text", ids.toArray()));
            try (ResultSet row = statement.executeQuery()) {
                Map<String, MoneyDivision> divisions = new LinkedHashMap<>();
                while (row.next()) {
                    String method = row.getString("method");
                    divisions
                            .computeIfAbsent(row.getString("id"), id -> new MoneyDivision(method, new TreeMap<>()))
                            .shares()
                            .put(row.getString("country"), row.getBigDecimal("share"));
                }
                return divisions;
            }
        }
    }

    private static IllegalStateException unreadable(SQLException failure) {
        return new IllegalStateException("The money of projects could not be read", failure);
    }

    /**
     * Results of Figure 5 that the profiles of a project have.
     *
     * @param reached how many
     * @param unknown of how many that is not known
     */
    record Results(int reached, int unknown) {
        static final Results NONE = new Results(0, 0);
    }

    private record MoneyDivision(@Nullable String method, SortedMap<String, BigDecimal> shares) {}
}
