package org.migrationprofiles.project;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What limits a list is understood or refused; it never quietly finds nothing. */
@QuarkusTest
@ProjectServiceTest
class ListFiltersTest {

    @ParameterizedTest
    @ValueSource(strings = {"FSM", "FM", "583", "Micronésie", "MICRONESIA (federated states of)"})
    void aListIsLimitedToACountryByEachOfItsCodes(String code) {
        String project = Registry.project("");
        String identifier = Registry.reader()
                .get("/v1/projects/" + project)
                .then()
                .extract()
                .path("identifiers[0].value");
        String profile = Registry.profile(project, "FSM");

        Registry.reader()
                .queryParam("country", code)
                .queryParam("projectId", project)
                .get("/v1/profiles")
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of(profile)));
        Registry.reader()
                .queryParam("country", code)
                .queryParam("identifier", identifier)
                .get("/v1/projects")
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of(project)));
        Registry.reader()
                .queryParam(
                        "identifier", " " + identifier.toLowerCase(Locale.ROOT).replace('-', ' '))
                .get("/v1/projects")
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of(project)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/profiles?country=ZZZ", "/v1/profiles?country=057", "/v1/projects?country=999"})
    void aCodeThatNoCountryHasIsRefused(String address) {
        Registry.reader()
                .get(address)
                .then()
                .statusCode(400)
                .body("type", endsWith("/problems/invalid-parameter"))
                .body("detail", containsString("No country has this code"))
                .body("errors.pointer", equalTo(List.of("?country")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/profiles?projectId=PR.0136",
                "/v1/profiles?projectId=1-1-1-1-1",
                "/v1/publications?profileId=none",
                "/v1/imports?kind=annex-2",
                "/v1/projects?fundingYear=last"
            })
    void anIdAKindOrAYearThatIsNoneIsRefused(String address) {
        Registry.reader().get(address).then().statusCode(400).body("type", endsWith("/problems/invalid-parameter"));
    }

    @Test
    void aParameterThatStandsTwiceIsRefused() {
        Registry.reader()
                .get("/v1/projects?limit=1&text=a&limit=2")
                .then()
                .statusCode(400)
                .body("type", endsWith("/problems/invalid-parameter"))
                .body("errors.pointer", equalTo(List.of("?limit")));
    }

    @Test
    void theDocumentSaysWhatAParameterTakes() {
        Registry.reader()
                .accept("application/json")
                .get("/openapi")
                .then()
                .statusCode(200)
                .body("paths.'/v1/projects'.get.parameters.find { it.name == 'limit' }.schema.maximum", equalTo(200))
                .body("paths.'/v1/imports'.post.parameters.find { it.name == 'kind' }.schema.enum", hasItem("annex-1"))
                .body("paths.'/v1/imports'.post.parameters.find { it.name == 'kind' }.required", equalTo(true))
                .body(
                        "paths.'/v1/imports'.post.parameters.find { it.name == 'dryRun' }.schema.type",
                        equalTo("boolean"))
                .body("paths.'/v1/changes'.get.parameters.find { it.name == 'wait' }.schema.maximum", equalTo(30));
    }
}
