package org.migrationprofiles.evaluation;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.migrationprofiles.kit.security.Roles;
import org.migrationprofiles.testsupport.SchemaOwner;
import org.migrationprofiles.testsupport.Tokens;

/** What a test of the records starts from, and how it sends and reads them. */
final class Records {

    private static final String TABLES_OF_RECORDS = """
            select table_name from information_schema.columns
            where table_schema = current_schema and column_name = 'deletion_reason'
            """;

    private static final String DEADLOCK = "40P01";
    private static final int ATTEMPTS = 5;

    private Records() {}

    /** Takes away all records and imports of whatever ran before; what project-service has told stays. */
    static void clear() throws SQLException {
        for (int attempt = 1; ; attempt++) {
            try {
                truncate();
                return;
            } catch (SQLException failure) {
                // The service looks through its tables by itself, in an order of its own.
                if (!DEADLOCK.equals(failure.getSQLState()) || attempt == ATTEMPTS) {
                    throw failure;
                }
            }
        }
    }

    private static void truncate() throws SQLException {
        try (Connection connection = SchemaOwner.connection();
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>(List.of("import_run", "import_row"));
            try (ResultSet found = statement.executeQuery(TABLES_OF_RECORDS)) {
                while (found.next()) {
                    tables.add(found.getString(1));
                }
            }
            statement.execute("truncate " + String.join(", ", tables) + " cascade");
        }
    }

    /** How many change events there are. */
    static long events(DataSource dataSource) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("select count(*) from change_event")) {
            count.next();
            return count.getLong(1);
        }
    }

    /** Sends records or a table to be imported. */
    static ValidatableResponse postImport(String kind, String mediaType, String body) {
        return given().auth()
                .oauth2(Tokens.with(Roles.EVALUATOR))
                .contentType(mediaType)
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post("/v1/imports?kind=" + kind)
                .then();
    }

    /** Puts a record on record. */
    static ValidatableResponse post(String address, String body) {
        return given().auth()
                .oauth2(Tokens.with(Roles.EVALUATOR))
                .contentType("application/json")
                .body(body)
                .post(address)
                .then();
    }

    /** Changes members of a record, whatever version it is at. */
    static ValidatableResponse patch(String address, String patch) {
        return given().auth()
                .oauth2(Tokens.with(Roles.EVALUATOR))
                .contentType("application/merge-patch+json")
                .header("If-Match", get(address).extract().header("ETag"))
                .body(patch)
                .patch(address)
                .then();
    }

    /** Reads an address. */
    static ValidatableResponse get(String address) {
        return given().auth().oauth2(Tokens.with(Roles.READER)).get(address).then();
    }
}
