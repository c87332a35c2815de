package org.migrationprofiles.project.region;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.migrationprofiles.kit.security.Roles;
import org.migrationprofiles.project.ProjectServiceTest;
import org.migrationprofiles.testsupport.Tokens;

/** What is said of countries at a start. */
@QuarkusTest
@ProjectServiceTest
class ReferenceStatementsTest {

    @Inject
    ReferenceStatements statements;

    @Inject
    DataSource dataSource;

    /** NA is Namibia in an address too. */
    @Test
    void aCountryWhoseDataDifferFromWhatWasSaidLastIsSaidAgainAndItsHistoryTells() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("update reference_statement set content = '{}'"
                    + " where aggregate_type = 'country' and aggregate_id = 'NAM'");
        }

        statements.state(new StartupEvent());
        statements.state(new StartupEvent());

        given().auth()
                .oauth2(Tokens.with(Roles.READER))
                .get("/v1/countries/NA/history")
                .then()
                .statusCode(200)
                .body("version.max()", equalTo(2))
                .body("size()", greaterThanOrEqualTo(1));
    }
}
