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
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.migrationprofiles.metrics.SqlFile;

/**
 * Finds the conflicts that a figure depends on and that are not settled, by no determination or not yet in the record: what they
 * affect, evaluation-service says with each.
 */
@ApplicationScoped
class OpenConflicts {

    private final DataSource dataSource;
    private final String evaluationService;
    private final String sql = SqlFile.of(OpenConflicts.class, "open-conflicts.sql");

    /**
     * @param evaluationService {@code suite.evaluation-service.url}: where conflicts are linked to
     */
    @Inject
    OpenConflicts(
            DataSource dataSource,
            @ConfigProperty(name = "suite.evaluation-service.url", defaultValue = "http://localhost:8082")
                    String evaluationService) {
        this.dataSource = dataSource;
        this.evaluationService = evaluationService;
    }

    /**
     * Those about any of the population, or about the programme that it is of.
     *
     * @param query with the date at which membership of a region is read
     */
    List<OpenConflict> about(Indicator indicator, IndicatorQuery query) {
        UnitSelection selection = new UnitSelection(indicator, query, "false");
        Object affected = affected(indicator, query).toArray(String[]::new);
        String programme = query.programme();
        Object programmes = programme == null ? new String[0] : new String[] {programme};
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = selection.statement(connection, sql, affected, programmes);
                ResultSet row = statement.executeQuery()) {
            List<OpenConflict> found = new ArrayList<>();
            while (row.next()) {
                String id = row.getString("conflict_id");
                String determination = row.getString("determination_id");
                found.add(new OpenConflict(
                        id,
                        row.getString("attribute"),
                        row.getString("subject_type"),
                        row.getString("subject_id"),
                        OpenConflict.Status.of(Caveat.valueOf(row.getString("caveat"))),
                        evaluationService + "/v1/conflicts/" + id,
                        determination == null ? null : evaluationService + "/v1/determinations/" + determination));
            }
            return found;
        } catch (SQLException failure) {
            throw new IllegalStateException("The open conflicts could not be read", failure);
        }
    }

    /** What the figure is computed from, as conflicts name it. */
    static List<String> affected(Indicator indicator, IndicatorQuery query) {
        List<String> affected = new ArrayList<>(List.of(indicator.id()));
        if (query.needsFundingYear()) {
            affected.add("yearAxis=" + YearAxis.FUNDING_YEAR);
        }
        if (query.needsPublicationYear()) {
            affected.add("yearAxis=" + YearAxis.PUBLICATION_YEAR);
        }
        return affected;
    }
}
