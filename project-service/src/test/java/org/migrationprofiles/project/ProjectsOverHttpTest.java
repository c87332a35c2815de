package org.migrationprofiles.project;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.migrationprofiles.kit.security.Roles;
import org.migrationprofiles.testsupport.KafkaRecords;
import org.migrationprofiles.testsupport.Tokens;

@QuarkusTest
@ProjectServiceTest
class ProjectsOverHttpTest {

    @Test
    void aNewProjectIsAnsweredFoundByAnyIdentifierAndHeardOfInKafka() {
        String code = code();

        String id = editor().body(project(code, "Alias of " + code))
                .post("/v1/projects")
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Location", containsString("/v1/projects/"))
                .body("version", equalTo(1))
                .body("fundingYear", equalTo(2013))
                .extract()
                .path("id");

        reader().get("/v1/projects/{id}", code).then().statusCode(200).body("id", equalTo(id));
        reader().get("/v1/projects/{id}", "Alias of " + code)
                .then()
                .statusCode(200)
                .body("identifiers.find { it.primary }.value", equalTo(code));
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            List<ConsumerRecord<String, String>> heard = KafkaRecords.all("migration-profiles.project.v1").stream()
                    .filter(record -> record.key().equals(id))
                    .toList();
            assertThat(heard).hasSize(1);
            assertThat(heard.get(0).value()).contains("\"" + code + "\"");
            assertThat(header(heard.get(0), "ce_type")).isEqualTo("org.migrationprofiles.project.changed.v1");
            assertThat(header(heard.get(0), "ce_actor")).isEqualTo("tester");
        });
    }

    @Test
    void aChangeNeedsTheVersionThatItChangesAndNothingHappensWhenNothingChanges() {
        String code = code();
        String id = create(code);

        editor().body(project(code, "x" + code))
                .put("/v1/projects/{id}", id)
                .then()
                .statusCode(428);
        editor().header("If-Match", "\"7\"")
                .body(project(code, "x" + code))
                .put("/v1/projects/{id}", id)
                .then()
                .statusCode(412)
                .body("type", endsWith("/problems/stale-version"))
                .body("currentVersion", equalTo(1));
        editor().header("If-Match", "\"1\"")
                .body(project(code, "a" + code))
                .put("/v1/projects/{id}", id)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
        patcher("\"1\"")
                .body("{\"fundingYear\": 2014}")
                .patch("/v1/projects/{id}", id)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("fundingYear", equalTo(2014));
        reader().header("If-None-Match", "\"2\"")
                .get("/v1/projects/{id}", id)
                .then()
                .statusCode(304);
        reader().get("/v1/projects/{id}/history", id)
                .then()
                .statusCode(200)
                .body("version", equalTo(List.of(1, 2)))
                .body("[1].changes.pointer", equalTo(List.of("/fundingYear")))
                .body("[1].changes[0].before", equalTo(2013))
                .body("[1].changes[0].after", equalTo(2014))
                .body("[1].actor", equalTo("tester"));
    }

    @Test
    void aFieldThatIsPatchedToNullIsNoLongerKnown() {
        String id = create(code());

        patcher("\"1\"")
                .body("{\"fundingYear\": null}")
                .patch("/v1/projects/{id}", id)
                .then()
                .statusCode(200)
                .body("fundingYear", nullValue());
    }

    @Test
    void aDeletedProjectIsGoneWithItsReasonAndKeepsItsHistory() {
        String code = code();
        String id = create(code);

        editor().header("If-Match", "\"1\"")
                .delete("/v1/projects/{id}", id)
                .then()
                .statusCode(400)
                .body("detail", containsString("reason"));
        editor().header("If-Match", "\"1\"")
                .queryParam("reason", "entered twice")
                .delete("/v1/projects/{id}", id)
                .then()
                .statusCode(204);

        reader().get("/v1/projects/{id}", id).then().statusCode(410).body("detail", containsString("entered twice"));
        reader().get("/v1/projects/{id}/history", id).then().statusCode(200).body("", hasSize(2));
        reader().queryParam("identifier", code)
                .get("/v1/projects")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }

    @Test
    void aRequestThatIsSentAgainWithItsKeyDoesItsWorkOnce() {
        String code = code();
        String key = UUID.randomUUID().toString();

        String first = editor().header("Idempotency-Key", key)
                .body(project(code, "a" + code))
                .post("/v1/projects")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        editor().header("Idempotency-Key", key)
                .body(project(code, "a" + code))
                .post("/v1/projects")
                .then()
                .statusCode(201)
                .header("Idempotent-Replay", "true")
                .header("Location", endsWith("/v1/projects/" + first))
                .body("id", equalTo(first));
        editor().header("Idempotency-Key", key)
                .body(project(code, "b" + code))
                .post("/v1/projects")
                .then()
                .statusCode(422)
                .body("type", endsWith("/problems/idempotency-key-reused"));
    }

    @Test
    void anIdentifierMeansOneProjectOnly() {
        String code = code();
        create(code);

        editor().body(project(code, "another alias of " + code))
                .post("/v1/projects")
                .then()
                .statusCode(409)
                .body("errors.pointer", hasItem("/identifiers/0/value"));
    }

    @Test
    void whatIsWrongIsSaidFieldByField() {
        editor().body("{\"identifiers\": [], \"fundingYear\": 12, \"countries\": [{\"iso3\": \"kenya\"}]}")
                .post("/v1/projects")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", endsWith("/problems/validation-failed"))
                .body(
                        "errors.pointer",
                        equalTo(List.of("/countries/0/iso3", "/countries/0/role", "/fundingYear", "/identifiers")))
                .body("requestId", notNullValue());
        editor().body("{\"identifiers\": [{\"scheme\": \"IOM_PROJECT\", \"value\": \"PR.9\", \"primary\": true}],"
                        + "\"countries\": [{\"iso3\": \"XXX\", \"role\": \"BENEFITING\"}]}")
                .post("/v1/projects")
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/countries/0/iso3")));
    }

    @Test
    void aFieldOrValueThatIsNotKnownIsPointedAt() {
        editor().body("{\"identifiers\": [], \"colour\": \"blue\"}")
                .post("/v1/projects")
                .then()
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("/colour")));
        editor().body("{\"identifiers\": [{\"scheme\": \"NO_SUCH\"}]}")
                .post("/v1/projects")
                .then()
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("/identifiers/0/scheme")));
        editor().body("{\"identifiers\": [")
                .post("/v1/projects")
                .then()
                .statusCode(400)
                .body("type", endsWith("/problems/malformed-body"))
                .body("detail", not(containsString("com.fasterxml")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "201", "many"})
    void aPageHasOneToTwoHundredItems(String limit) {
        reader().queryParam("limit", limit)
                .get("/v1/projects")
                .then()
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("?limit")));
    }

    @Test
    void pagesFollowEachOtherAndCursorsFitOnlyTheirOwnQuery() {
        create(code());
        create(code());

        String next = reader().queryParam("limit", 1)
                .get("/v1/projects")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .header("Link", containsString("rel=\"next\""))
                .extract()
                .path("next");
        reader().queryParam("limit", 1)
                .queryParam("cursor", next)
                .get("/v1/projects")
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
        reader().queryParam("cursor", next)
                .queryParam("country", "KEN")
                .get("/v1/projects")
                .then()
                .statusCode(400)
                .body("type", endsWith("/problems/invalid-cursor"));
        reader().queryParam("cursor", "A" + next)
                .get("/v1/projects")
                .then()
                .statusCode(400)
                .body("type", endsWith("/problems/invalid-cursor"));
    }

    @Test
    void errorsOfTheServerItselfAreProblemsToo() {
        reader().get("/v1/no-such-thing").then().statusCode(404).contentType("application/problem+json");
        reader().delete("/v1/projects").then().statusCode(405).contentType("application/problem+json");
        reader().accept("text/html").get("/v1/countries").then().statusCode(406);
        editor().contentType("text/plain")
                .body("PR.1")
                .post("/v1/projects")
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
    }

    @Test
    void nobodyWritesOrReadsWithoutATokenThatMay() {
        given().get("/v1/projects")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", containsString("Bearer"))
                .contentType("application/problem+json");
        for (String bad : List.of(
                Tokens.expired(Roles.ADMIN),
                Tokens.wronglySigned(Roles.ADMIN),
                Tokens.forAnotherAudience(Roles.ADMIN),
                Tokens.unsigned(Roles.ADMIN))) {
            given().auth().oauth2(bad).get("/v1/projects").then().statusCode(401);
        }
        given().auth()
                .oauth2(Tokens.with("stranger"))
                .get("/v1/projects")
                .then()
                .statusCode(403);
        reader().contentType("application/json")
                .body(project(code(), "alias"))
                .post("/v1/projects")
                .then()
                .statusCode(403)
                .contentType("application/problem+json");
    }

    @Test
    void aCountryIsFoundByEachOfItsCodes() {
        for (String code : List.of("NAM", "NA", "516")) {
            reader().get("/v1/countries/{code}", code)
                    .then()
                    .statusCode(200)
                    .body("iso3", equalTo("NAM"))
                    .body("iso2", equalTo("NA"))
                    .body("m49", equalTo("516"));
        }
    }

    private static String create(String code) {
        return editor().body(project(code, "a" + code))
                .post("/v1/projects")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String project(String code, String alias) {
        return """
                {"identifiers": [{"scheme": "IOM_PROJECT", "value": "%s", "primary": true},
                                 {"scheme": "ALIAS", "value": "%s", "primary": false, "kind": "TYPO"}],
                 "fundingYear": 2013, "countries": [{"iso3": "FSM", "role": "BENEFITING"}]}
                """.formatted(code, alias);
    }

    private static String code() {
        return "PR." + UUID.randomUUID();
    }

    private static RequestSpecification reader() {
        return given().auth().oauth2(Tokens.with(Roles.READER));
    }

    private static RequestSpecification editor() {
        return given().auth().oauth2(Tokens.with(Roles.PROJECT_EDITOR)).contentType("application/json");
    }

    private static RequestSpecification patcher(String version) {
        return given().auth()
                .oauth2(Tokens.with(Roles.PROJECT_EDITOR))
                .contentType("application/merge-patch+json")
                .header("If-Match", version);
    }

    private static String header(ConsumerRecord<String, String> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
