package org.migrationprofiles.project;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.migrationprofiles.kit.security.Roles;
import org.migrationprofiles.testsupport.SchemaOwner;
import org.migrationprofiles.testsupport.Tokens;

/** Imports and exports do not hold in memory what they carry: no list of rows, no body. */
@QuarkusTest
@ProjectServiceTest
class LargeImportTest {

    private static final int ROWS = 100_000;
    private static final String EMPTY = "truncate activity, publication, country_profile, project_identifier, project,"
            + " organisation, import_run, import_row, change_event cascade";

    private static final String HOLD_THE_RELAY =
            "select pg_advisory_xact_lock(hashtextextended('change-relay:' || current_schema(), 0))";

    @Test
    void aHundredThousandRowsAreStreamedInAndOutAgain() throws Exception {
        try (Connection connection = SchemaOwner.connection();
                Statement statement = connection.createStatement()) {
            statement.execute(EMPTY);
            // Their events are not sent, since other tests read the topics from the beginning.
            connection.setAutoCommit(false);
            statement.execute("set local idle_in_transaction_session_timeout = 0");
            statement.execute(HOLD_THE_RELAY);

            String address = send();

            // However slow the machine is: that it comes to an end is what is waited for.
            await().atMost(Duration.ofMinutes(15))
                    .pollInterval(Duration.ofSeconds(1))
                    .until(() -> !"RUNNING".equals(run(address).extract().path("status")));
            run(address)
                    .body("status", equalTo("COMPLETED"))
                    .body("rows", equalTo(ROWS))
                    .body("accepted", equalTo(ROWS))
                    .body("created", equalTo(Map.of("organisations", ROWS)));
            assertThat(count(statement, "organisation")).isEqualTo(ROWS);
            assertThat(count(statement, "change_event")).isEqualTo(ROWS);
            assertThat(count(statement, "import_row")).isZero();
            try (Stream<String> lines = export()) {
                assertThat(lines.count()).isEqualTo(ROWS);
            }
            statement.execute(EMPTY);
            connection.commit();
        }
    }

    private String send() throws Exception {
        Stream<InputStream> table = Stream.concat(
                Stream.of(stream("key,name,category\n")),
                IntStream.range(0, ROWS / 1000).mapToObj(part -> stream(rows(part * 1000))));
        HttpRequest request = HttpRequest.newBuilder(address("/v1/imports?kind=organisations&mode=ACCEPTED_ROWS"))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Authorization", "Bearer " + Tokens.with(Roles.PROJECT_EDITOR))
                .header("Content-Type", "text/csv")
                .header("Prefer", "wait=1")
                .POST(HttpRequest.BodyPublishers.ofInputStream(
                        () -> new SequenceInputStream(Collections.enumeration(table.toList()))))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(202);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static URI address(String path) {
        return URI.create(RestAssured.baseURI + ":" + RestAssured.port + path);
    }

    private static String rows(int first) {
        StringBuilder rows = new StringBuilder();
        for (int row = first; row < first + 1000; row++) {
            rows.append("ORG")
                    .append(row)
                    .append(",\"Organisation, number ")
                    .append(row)
                    .append("\",OTHER\n");
        }
        return rows.toString();
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static ValidatableResponse run(String address) {
        return given().auth()
                .oauth2(Tokens.with(Roles.READER))
                .get(address)
                .then()
                .statusCode(200);
    }

    private Stream<String> export() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(address("/v1/exports/organisations?format=ndjson"))
                .header("Authorization", "Bearer " + Tokens.with(Roles.READER))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofLines())
                .body();
    }

    private static long count(Statement statement, String table) throws SQLException {
        try (ResultSet rows = statement.executeQuery("select count(*) from " + table)) {
            assertThat(rows.next()).isTrue();
            return rows.getLong(1);
        }
    }
}
