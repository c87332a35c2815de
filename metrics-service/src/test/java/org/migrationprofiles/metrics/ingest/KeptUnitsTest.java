package org.migrationprofiles.metrics.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.migrationprofiles.metrics.Answers.ask;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.migrationprofiles.metrics.ActiveReadModel;
import org.migrationprofiles.metrics.MetricsServiceTest;
import org.migrationprofiles.metrics.ReportAnnex;
import org.migrationprofiles.metrics.Stated;

/** Kept units are what the facts say at any time, whoever wrote these. */
@QuarkusTest
@MetricsServiceTest
class KeptUnitsTest {

    private static final String EDITIONS = "/v1/indicators/publications?population=ALL&country=";
    private static final String PROJECTS = "/v1/indicators/projects/members?population=ALL&country=";
    // As a release before these were kept did it.
    private static final String ANOTHER_MARK = "update read_model_mark set mark = gen_random_uuid()";

    @Inject
    DataSource dataSource;

    @Inject
    Reconciliation reconciliation;

    @BeforeEach
    void theAnnexIsKnown() {
        ReportAnnex.load();
    }

    @Test
    void whatMovesLeavesNothingBehind() {
        try (Stated stated = new Stated()) {
            String funder = stated.organisation("Moving Fund", "OTHER");
            String before = stated.project("MV.1", 2012, List.of("CUB"), funder);
            String after = stated.project("MV.2", 2013, List.of("CUB"), funder);
            String profile = stated.profile(before, "CUB");
            String other = stated.profile(after, "DOM");
            String edition = stated.publication(profile, 2014);
            stated.awaitTaken();
            ask(PROJECTS + "CUB").body("items.label", contains("MV.1"));

            stated.change("country-profile", profile, Stated.fields("projectId", after));
            stated.change("project", after, Stated.fields("fundingYear", 2015));
            stated.awaitTaken();
            ask(PROJECTS + "CUB").body("items.label", contains("MV.2"));
            ask("/v1/indicators/publications?population=ALL&country=CUB&fundingYearFrom=2015")
                    .body("n", equalTo(1));
            assertThat(reconciliation.difference()).isZero();

            stated.change("publication", edition, Stated.fields("profileId", other));
            stated.awaitTaken();
            ask(EDITIONS + "CUB").body("n", equalTo(0));
            ask(EDITIONS + "DOM").body("n", equalTo(1));
            assertThat(reconciliation.difference()).isZero();

            stated.delete("country-profile", other);
            stated.change("organisation", funder, Stated.fields("category", "GOVERNMENT"));
            stated.awaitTaken();
            ask(EDITIONS + "DOM").body("n", equalTo(0));
            assertThat(reconciliation.difference()).isZero();
        }
    }

    @Test
    void aCountryThatIsRenamedIsRenamedInAllThatIsKept() {
        try (Stated stated = new Stated()) {
            stated.state("country", "QQQ", Stated.fields("iso2", "QQ", "m49", null, "name", "Somewhere"));
            stated.publication(stated.profile(null, "QQQ", stated.organisation("A Fund", "OTHER")), 2014);
            stated.awaitTaken();
            String members = "/v1/indicators/publications/members?population=ALL&country=QQQ";
            ask(members).body("items.label", contains("Somewhere 2014"));

            stated.change("country", "QQQ", Stated.fields("name", "Elsewhere"));
            stated.awaitTaken();

            ask(members).body("items.label", contains("Elsewhere 2014"));
            assertThat(reconciliation.difference()).isZero();
        }
    }

    /** A replica of the release before may write beside those of this one, or in its place for a while. */
    @Test
    void whatAnEarlierReleaseWroteCounts() {
        try (Stated stated = new Stated()) {
            String project = stated.project("EA.1", 2013, List.of("HTI"), stated.organisation("Earlier Fund", "OTHER"));
            String profile = stated.profile(project, "HTI");
            String edition = stated.publication(profile, 2014);
            stated.awaitTaken();
            ask(EDITIONS + "HTI").body("n", equalTo(1));
            ask("/v1/indicators/projects?population=ALL&country=HTI").body("n", equalTo(1));

            update("update publication_fact set status = 'INCOMPLETE' where publication_id = ?", edition);
            update(ANOTHER_MARK);
            ask(EDITIONS + "HTI").body("n", equalTo(0));
            ask("/v1/indicators/projects?population=ALL&country=HTI").body("n", equalTo(0));
            assertThat(keptAsReleased(edition)).isTrue();

            // Whatever is taken next is kept with all else.
            stated.source("earlier", "Something else");
            stated.awaitTaken();
            assertThat(keptAsReleased(edition)).isFalse();
            ask(EDITIONS + "HTI").body("n", equalTo(0));

            stated.change("publication", edition, Stated.fields("status", "RELEASED"));
            stated.awaitTaken();
            ask(EDITIONS + "HTI").body("n", equalTo(1));
            assertThat(reconciliation.difference()).isZero();
        }
    }

    @Test
    void reconciliationFindsAUnitThatIsNotAsItsFacts() {
        try (Stated stated = new Stated()) {
            String profile = stated.profile(null, "JAM", stated.organisation("Wrong Fund", "OTHER"));
            String edition = stated.publication(profile, 2014);
            stated.awaitTaken();
            update("update kept_publication_unit set label = 'wrong' where unit_id = ?", edition);

            // What is there, and what should be.
            assertThat(reconciliation.difference()).isEqualTo(2);

            stated.change("publication", edition, Stated.fields("editionYear", 2015));
            stated.awaitTaken();
            assertThat(reconciliation.difference()).isZero();
        }
    }

    private void update(String sql, String... parameters) {
        int rows = ActiveReadModel.in(dataSource, connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (int index = 0; index < parameters.length; index++) {
                    statement.setString(index + 1, parameters[index]);
                }
                return statement.executeUpdate();
            }
        });
        assertThat(rows).as(sql).isEqualTo(1);
    }

    private boolean keptAsReleased(String publication) {
        return ActiveReadModel.in(dataSource, connection -> {
            try (PreparedStatement statement =
                    connection.prepareStatement("select released from kept_publication_unit where unit_id = ?")) {
                statement.setString(1, publication);
                try (ResultSet row = statement.executeQuery()) {
                    return row.next() && row.getBoolean(1);
                }
            }
        });
    }
}
