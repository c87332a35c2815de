package org.migrationprofiles.project;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.zip.GZIPOutputStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.migrationprofiles.kit.security.Roles;
import org.migrationprofiles.testsupport.SchemaOwner;
import org.migrationprofiles.testsupport.Tokens;

/** What is sent to do harm, or by mistake, is refused with its reason and leaves nothing. */
@QuarkusTest
@ProjectServiceTest
class HostileImportTest {

    private static final String HEADER = "key,name,category\n";

    @Inject
    DataSource dataSource;

    @BeforeEach
    void startWithoutRuns() throws SQLException {
        SchemaOwner.run("truncate import_run, import_row");
    }

    @AfterEach
    void nothingIsLeft() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select (select count(*) from import_row) + count(*) from import_run where status <> 'COMPLETED'")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getLong(1)).isZero();
        }
    }

    @Test
    void aCellOfTenMegabytesIsRefused() {
        post("text/csv", (HEADER + "A," + "x".repeat(9_999_900) + ",OTHER\n").getBytes(StandardCharsets.UTF_8))
                .statusCode(400)
                .body("detail", containsString("begins on line 2 has a cell of more than"));
    }

    @Test
    void aMillionColumnsAreRefused() {
        post("text/csv", ("c,".repeat(1_000_000) + "c\n").getBytes(StandardCharsets.UTF_8))
                .statusCode(400)
                .body("detail", containsString("more than 1000 cells"));
    }

    @Test
    void bytesThatAreNoTextAreRefusedWhereverTheyAre() {
        byte[] table = (HEADER + "A,First,OTHER\n".repeat(5_000) + "B,?,OTHER\n").getBytes(StandardCharsets.UTF_8);
        table[table.length - 8] = (byte) 0xC3;

        post("text/csv", table).statusCode(400).body("type", endsWith("/problems/malformed-body"));
        post("text/csv", (HEADER + "A,First,OTHER\n").getBytes(StandardCharsets.UTF_16))
                .statusCode(400);
    }

    @Test
    void jsonThatIsDeepOrLargeOrNoneIsRefused() {
        post("application/json", "[{\"a\":".repeat(100_000).getBytes(StandardCharsets.UTF_8))
                .statusCode(400);
        post("application/json", ("[{\"name\":\"" + "x".repeat(5_000_000) + "\"}]").getBytes(StandardCharsets.UTF_8))
                .statusCode(400);
        post(
                        "application/json",
                        ("[{" + "\"n\":[1,2,3],".repeat(500_000) + "\"m\":1}]").getBytes(StandardCharsets.UTF_8))
                .statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[1]", "[{}] x", "[{}", "{\"a\":1,\"a\":2}", "[[]]", "[{}]]", "\"text\""})
    void whatIsNoListOfObjectsIsRefused(String body) {
        post("application/json", body.getBytes(StandardCharsets.UTF_8)).statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n\n",
                "key,key,category\nA,B,OTHER\n",
                "key,Key,category\nA,B,OTHER\n",
                "key,name,category,colour\nA,B,OTHER,red\n",
                "key,name,category\n\"A,B,OTHER\n",
                "key,name,category\n\"A\"x,B,OTHER\n"
            })
    void aTableThatCannotBeReadIsRefusedWhole(String table) {
        post("text/csv", table.getBytes(StandardCharsets.UTF_8)).statusCode(400);
    }

    @Test
    void aHeaderAloneIsATableWithoutRows() {
        post("text/csv", HEADER.getBytes(StandardCharsets.UTF_8))
                .statusCode(201)
                .body("rows", equalTo(0));
    }

    @Test
    void archivesAreNotUnpacked() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(new byte[50_000_000]);
        }

        post("text/csv", packed.toByteArray()).statusCode(400).body("detail", containsString("archive"));
        post("text/csv", "PK\u0003\u0004rest".getBytes(StandardCharsets.UTF_8)).statusCode(400);
        given().auth()
                .oauth2(Tokens.with(Roles.PROJECT_EDITOR))
                .contentType("text/csv")
                .header("Content-Encoding", "gzip")
                .body(packed.toByteArray())
                .post("/v1/imports?kind=organisations")
                .then()
                .statusCode(415)
                .body("type", endsWith("/problems/unsupported-media-type"));
    }

    @Test
    void aBodyInChunksThatRunsOverTheLimitIsAProblem() throws Exception {
        byte[] large = ("{\"key\": \"A\", \"category\": \"OTHER\", \"name\": \"" + "x".repeat(11_000_000) + "\"}")
                .getBytes(StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/v1/organisations"))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Authorization", "Bearer " + Tokens.with(Roles.PROJECT_EDITOR))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)))
                .build();

        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(413);
        assertThat(answer.body()).contains("/problems/payload-too-large");
    }

    @Test
    void theRowsOfAnImportThatIsNotThereAreNotFound() {
        given().auth()
                .oauth2(Tokens.with(Roles.READER))
                .get("/v1/imports/00000000-0000-7000-8000-000000000000/rejects")
                .then()
                .statusCode(404);
        given().auth()
                .oauth2(Tokens.with(Roles.READER))
                .get("/v1/imports?kind=organisations")
                .then()
                .body("items", hasSize(0));
    }

    private static ValidatableResponse post(String mediaType, byte[] body) {
        return given().auth()
                .oauth2(Tokens.with(Roles.PROJECT_EDITOR))
                .contentType(mediaType + "; charset=utf-8")
                .body(body)
                .post("/v1/imports?kind=organisations")
                .then();
    }
}
