package org.migrationprofiles.metrics;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.migrationprofiles.testsupport.RoleRules;

@QuarkusTest
@MetricsServiceTest
class RolesOfTheDatabaseTest {

    @Inject
    DataSource dataSource;

    @Test
    void theServiceMayChangeRowsOfItsOwnAndNothingElse() throws SQLException {
        RoleRules.verify(dataSource, List.of("project", "evaluation"));
    }
}
