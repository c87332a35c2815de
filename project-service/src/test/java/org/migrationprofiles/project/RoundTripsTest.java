package org.migrationprofiles.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.migrationprofiles.testsupport.RoundTrips;

/** How often the usual requests wait for the database, whatever is on record: one statement for each row of an answer would show. */
@QuarkusTest
@ProjectServiceTest
class RoundTripsTest {

    private static final String PROJECT = """
            {"identifiers": [{"scheme": "IOM_PROJECT", "value": "%s", "primary": true}, {"scheme": "IATI", "value": "XM-%s"}],
             "fundingYear": 2012, "countries": [{"iso3": "KEN", "role": "BENEFITING"}, {"iso3": "MWI", "role": "BENEFITING"}]}
            """;

    @BeforeEach
    void thereAreSome() {
        for (int number = 0; number < 5; number++) {
            Registry.project("");
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "/v1/projects?limit=50, 1",
        "/v1/projects?limit=2, 1",
        "/v1/projects?limit=2&sort=-fundingYear, 1",
        "/v1/projects?text=profile&country=KEN, 1",
        "/v1/profiles?limit=50, 1",
        "/v1/publications?limit=50, 1",
        "/v1/activities?limit=50, 1",
        "/v1/organisations?limit=50, 1",
        "/v1/changes?limit=50, 1"
    })
    void ofLists(String address, long trips) {
        assertThat(RoundTrips.least(() -> Registry.reader().get(address).then().statusCode(200)))
                .isEqualTo(trips);
    }

    @Test
    void ofOneProject() {
        String id = Registry.project("");
        String address = "/v1/projects/" + id;
        String code = Registry.reader().get(address).path("identifiers[0].value");

        assertThat(RoundTrips.least(() -> Registry.reader().get(address).then().statusCode(200)))
                .isEqualTo(1);
        assertThat(RoundTrips.least(() ->
                        Registry.reader().get("/v1/projects/" + code).then().statusCode(200)))
                .isEqualTo(1);
        assertThat(RoundTrips.least(() -> Registry.reader()
                        .header("If-None-Match", "\"1\"")
                        .get(address)
                        .then()
                        .statusCode(304)))
                .isEqualTo(1);
    }

    /** What it needs is looked up, then the project, its names, and what is told of it are written, and committed. */
    @Test
    void ofANewProject() {
        assertThat(RoundTrips.least(() -> create(Registry.editor()))).isEqualTo(5);
    }

    /** Before it the key is looked up, and behind it the answer is kept. */
    @Test
    void ofANewProjectWithAKey() {
        assertThat(RoundTrips.least(() -> create(Registry.editor().header("Idempotency-Key", UUID.randomUUID()))))
                .isEqualTo(7);
    }

    private static void create(RequestSpecification editor) {
        String code = Registry.key();
        editor.body(PROJECT.formatted(code, code)).post("/v1/projects").then().statusCode(201);
    }
}
