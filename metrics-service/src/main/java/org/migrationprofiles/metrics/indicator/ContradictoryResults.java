package org.migrationprofiles.metrics.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.migrationprofiles.metrics.SqlFile;

/** Knows whether capacity results contradict each other, which leaves their profile unknown and is no conflict of assertions. */
@ApplicationScoped
public class ContradictoryResults {

    private final DataSource dataSource;
    private final String sql = SqlFile.of(ContradictoryResults.class, "contradictory-results.sql");

    @Inject
    ContradictoryResults(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Whether results of any profile of the population do, of those that tell what is observed.
     *
     * @param query with the date at which membership of a region is read
     */
    public boolean among(Indicator indicator, IndicatorQuery query) {
        if (indicator.results().isEmpty()) {
            return false;
        }
        UnitSelection selection = new UnitSelection(indicator, query, "false");
        Object codes = indicator.results().toArray(String[]::new);
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = selection.statement(connection, sql, codes);
                ResultSet row = statement.executeQuery()) {
            return row.next() && row.getBoolean(1);
        } catch (SQLException failure) {
            throw new IllegalStateException("The capacity results could not be read", failure);
        }
    }
}
