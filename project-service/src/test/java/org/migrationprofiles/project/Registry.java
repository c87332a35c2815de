package org.migrationprofiles.project;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;
import org.migrationprofiles.kit.security.Roles;
import org.migrationprofiles.testsupport.SchemaOwner;
import org.migrationprofiles.testsupport.Tokens;

/** Puts on record, over HTTP, what a test starts from. */
final class Registry {

    private static final String CLEAR = "truncate activity, publication, country_profile, project_identifier, project,"
            + " organisation, import_run, import_row";

    private Registry() {}

    /** Takes away all records and imports of whatever ran before; what was told of them stays told. */
    static void clear() throws SQLException {
        SchemaOwner.run(CLEAR + " cascade");
    }

    /** Takes away all records and imports of whatever ran before, and what was told of them and of regions. */
    static void clearWithEvents() throws SQLException {
        SchemaOwner.run(CLEAR + ", change_event cascade");
    }

    /** How many change events there are. */
    static long events(DataSource dataSource) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from change_event")) {
            assertThat(rows.next()).isTrue();
            return rows.getLong(1);
        }
    }

    /** Imports a body in UTF-8; tells what came when that is not as expected. */
    static ValidatableResponse postImport(String kind, String mediaType, String body) {
        return given().auth()
                .oauth2(Tokens.with(Roles.PROJECT_EDITOR))
                .contentType(mediaType + "; charset=utf-8")
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post("/v1/imports?kind=" + kind)
                .then()
                .log()
                .ifValidationFails();
    }

    static RequestSpecification reader() {
        return given().auth().oauth2(Tokens.with(Roles.READER));
    }

    static RequestSpecification editor() {
        return given().auth().oauth2(Tokens.with(Roles.PROJECT_EDITOR)).contentType("application/json");
    }

    static RequestSpecification patcher(String version) {
        return given().auth()
                .oauth2(Tokens.with(Roles.PROJECT_EDITOR))
                .contentType("application/merge-patch+json")
                .header("If-Match", version);
    }

    static ValidatableResponse delete(String address, String version) {
        return editor().header("If-Match", version)
                .queryParam("reason", "entered twice")
                .delete(address)
                .then();
    }

    static String key() {
        return "T" + UUID.randomUUID().toString().substring(0, 18).toUpperCase(Locale.ROOT);
    }

    static String organisation() {
        return created(
                "/v1/organisations",
                "{\"key\": \"%s\", \"name\": \"A funder\", \"category\": \"OTHER\"}".formatted(key()));
    }

    static String project(String funders) {
        return created("/v1/projects", """
                {"identifiers": [{"scheme": "IOM_PROJECT", "value": "%s", "primary": true}],
                 "fundingYear": 2013, "countries": [{"iso3": "FSM", "role": "BENEFITING"}], "funders": [%s]}
                """.formatted(key(), funders));
    }

    static String profile(String project, String country) {
        return created("/v1/profiles", "{\"projectId\": \"%s\", \"country\": \"%s\"}".formatted(project, country));
    }

    static String publication(String profile) {
        return created("/v1/publications", """
                {"profileId": "%s", "type": "MP", "status": "RELEASED", "editionYear": 2015}
                """.formatted(profile));
    }

    static String created(String collection, String body) {
        return editor().body(body)
                .post(collection)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
