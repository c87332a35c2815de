package org.migrationprofiles.project;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** A replica of a later release works on the same database, or did before somebody went back a release. */
@QuarkusTest
@ProjectServiceTest
class LaterReleaseTest {

    private static final String LATER = """
            update project set content = jsonb_set(content, '{identifiers,0,fieldOfALaterRelease}', '[1]')
                || '{"anotherFieldOfALaterRelease": {"a": 1}}'
            where id = ?
            """;

    @Inject
    DataSource dataSource;

    @Test
    void aRecordWithFieldsThatThisReleaseDoesNotKnowIsReadAndChanged() throws SQLException {
        String id = Registry.project("");
        try (Connection connection = dataSource.getConnection();
                PreparedStatement later = connection.prepareStatement(LATER)) {
            later.setObject(1, UUID.fromString(id));
            later.executeUpdate();
        }

        Registry.reader().get("/v1/projects/" + id).then().statusCode(200).body("fundingYear", equalTo(2013));
        Registry.reader().get("/v1/projects?limit=100").then().statusCode(200).body("items.id", hasItem(id));
        Registry.reader().get("/v1/exports/projects").then().statusCode(200).body(containsString(id));
        Registry.patcher("*")
                .body("{\"fundingYear\": 2014}")
                .patch("/v1/projects/" + id)
                .then()
                .statusCode(200)
                .body("fundingYear", equalTo(2014));
    }
}
