package org.migrationprofiles.evaluation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.migrationprofiles.kit.security.Roles;
import org.migrationprofiles.testsupport.Tokens;

/** The import of an export changes nothing. */
final class RoundTrip {

    private static final Map<String, String> MEDIA_TYPES = Map.of(
            "json",
            "application/json",
            "csv",
            "text/csv; charset=utf-8",
            "ndjson",
            "application/x-ndjson; charset=utf-8");

    private RoundTrip() {}

    /** Exports a collection in each form and imports it again: every record is unchanged, and nobody is told anything. */
    static void assertChangesNothing(String collection, int records, DataSource dataSource) throws SQLException {
        long events = Records.events(dataSource);
        for (String form : List.of("json", "csv", "ndjson")) {
            byte[] exported = given().auth()
                    .oauth2(Tokens.with(Roles.READER))
                    .get("/v1/exports/" + collection + "?format=" + form)
                    .then()
                    .statusCode(200)
                    .extract()
                    .asByteArray();
            Records.postImport(
                            collection,
                            MEDIA_TYPES.getOrDefault(form, ""),
                            new String(exported, StandardCharsets.UTF_8))
                    .statusCode(201)
                    .body("rejected", equalTo(0))
                    .body("unchanged", equalTo(Map.of(collection, records)));
        }
        assertThat(Records.events(dataSource)).isEqualTo(events);
    }
}
