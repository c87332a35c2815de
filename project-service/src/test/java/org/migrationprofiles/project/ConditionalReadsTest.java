package org.migrationprofiles.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.migrationprofiles.testsupport.RoundTrips;
import org.migrationprofiles.testsupport.SchemaOwner;

/** Of a record that a client holds already nothing is read but its version, and so it is with parts of records. */
@QuarkusTest
@ProjectServiceTest
class ConditionalReadsTest {

    private String project;

    @BeforeEach
    void thereIsAProject() {
        project = Registry.project("");
    }

    @Test
    void anOrganisationByItsIdAndByItsKey() throws SQLException {
        String id = Registry.organisation();
        String key = Registry.reader().get("/v1/organisations/" + id).path("key");

        isReadOnlyWhereItIsNotHeld("organisation", "/v1/organisations/" + id, "/v1/organisations/" + key);
    }

    @Test
    void aProjectAndWhatFollowsFromIt() throws SQLException {
        String address = "/v1/projects/" + project;
        String code = Registry.reader().get(address).path("identifiers[0].value");

        isReadOnlyWhereItIsNotHeld(
                "project",
                address,
                "/v1/projects/" + code,
                address + "/status",
                address + "/durations",
                address + "/allocation",
                address + "/documents",
                address + "/participation",
                address + "/government-involvement");
    }

    @Test
    void aProfile() throws SQLException {
        isReadOnlyWhereItIsNotHeld("country_profile", "/v1/profiles/" + Registry.profile(project, "FSM"));
    }

    @Test
    void aPublicationAndItsParts() throws SQLException {
        String address = "/v1/publications/" + Registry.publication(Registry.profile(project, "FSM"));

        isReadOnlyWhereItIsNotHeld(
                "publication",
                address,
                address + "/availability",
                address + "/visibility",
                address + "/data-availability");
    }

    @Test
    void anActivity() throws SQLException {
        String id = Registry.created("/v1/activities", """
                {"projectId": "%s", "type": "TRAINING", "status": "HELD"}
                """.formatted(project));

        isReadOnlyWhereItIsNotHeld("activity", "/v1/activities/" + id);
    }

    @Test
    void aRegionSchemeAndItsMembersOnADay() throws SQLException {
        String code = Registry.key().replace('-', '_');
        String address = "/v1/region-schemes/" + code;
        Registry.editor()
                .body("""
                {"code": "%s", "name": "A scheme", "source": "A report", "regions": [{"code": "ALL", "name": "All"}], "memberships": []}
                """.formatted(code))
                .post("/v1/region-schemes")
                .then()
                .statusCode(201);

        isReadOnlyWhereItIsNotHeld("region_scheme", address, address + "?asOf=2018-08-31");
        held(address + "?asOf=yesterday", "*").statusCode(400);
    }

    /**
     * Reads a record that is not held, and one that is; then deletes it.
     *
     * @param addresses of the record first, then of it under another name or of its parts
     */
    private static void isReadOnlyWhereItIsNotHeld(String table, String... addresses) throws SQLException {
        for (String address : addresses) {
            held(address, "\"0\"").statusCode(200).header("ETag", "\"1\"");
        }
        SchemaOwner.without(table, "content", () -> {
            for (String address : addresses) {
                held(address, "\"0\"").statusCode(greaterThanOrEqualTo(500));
                assertThat(RoundTrips.least(
                                () -> held(address, "\"1\"").statusCode(304).header("ETag", "\"1\"")))
                        .as(address)
                        .isEqualTo(1);
            }
        });
        Registry.delete(addresses[0], "\"1\"").statusCode(204);
        for (String address : addresses) {
            for (String tags : List.of("\"1\"", "\"2\"", "*")) {
                held(address, tags).statusCode(410);
            }
        }
        String unknown = addresses[0].replaceFirst("[^/]*$", UUID.randomUUID().toString());
        held(unknown, "*").statusCode(404);
    }

    private static ValidatableResponse held(String address, String tags) {
        return Registry.reader().header("If-None-Match", tags).get(address).then();
    }
}
