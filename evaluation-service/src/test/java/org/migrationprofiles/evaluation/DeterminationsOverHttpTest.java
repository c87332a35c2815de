package org.migrationprofiles.evaluation;

import static io.restassured.RestAssured.config;
import static io.restassured.RestAssured.given;
import static io.restassured.config.EncoderConfig.encoderConfig;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.migrationprofiles.kit.security.Roles;
import org.migrationprofiles.testsupport.Tokens;

/** Somebody determines which of two sources holds, nothing is lost, and what is new opens the question again (S18). */
@QuarkusTest
@EvaluationServiceTest
class DeterminationsOverHttpTest {

    private Said project;
    private String early;
    private String late;
    private String conflict;

    @BeforeEach
    void startWithTwoSourcesThatContradictEachOther() throws SQLException {
        Records.clear();
        project = Said.of("PROJECT", RegistryEvents.project("PR." + UUID.randomUUID()));
        early = project.that("ACTUAL_END", "2013");
        late = project.that("ACTUAL_END", "2014");
        conflict = project.conflict("ACTUAL_END");
    }

    @Test
    void aDeterminationKeepsTheLosersAndStandsInTheHistory() {
        String made = Said.determine(conflict, late)
                .statusCode(201)
                .header("Location", containsString("/v1/determinations/"))
                .header("ETag", "\"1\"")
                .body("value", equalTo("2014"))
                .body("unit", nullValue())
                .body("chosenAssertionId", equalTo(late))
                .body("considered", contains(early, late))
                .body("subjective", equalTo(true))
                .body("determinedBy", equalTo("judge"))
                .body("byAuthorOfAssertion", equalTo(false))
                .body("status", equalTo("IN_FORCE"))
                .extract()
                .path("id");

        conflict()
                .body("status", equalTo("DETERMINED"))
                .body("determinationId", equalTo(made))
                .body("assertions.value", contains("2013", "2014"));
        Records.get("/v1/assertions?attribute=ACTUAL_END").body("items", hasSize(2));
        Records.get("/v1/conflicts/" + conflict + "/history")
                .body("actor", contains("tester", "judge"))
                .body("[1].changes.pointer", hasItem("/determinationId"));
        Records.get("/v1/determinations?conflictId=" + conflict).body("items.id", contains(made));
        Records.get("/v1/determinations?attribute=ACTUAL_END&status=IN_FORCE&determinedBy=judge&sort=-determinedAt")
                .body("items.id", contains(made));
        Records.get("/v1/determinations?byAuthorOfAssertion=true").body("items", empty());
        Records.get("/v1/determinations/" + made + "/history").body("version", contains(1));
    }

    @Test
    void whatIsNoDeterminationIsRefused() {
        String elsewhere = Said.of("PROJECT", UUID.fromString(project.id())).that("START", "2011");
        Said.determine(conflict, elsewhere)
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/chosenAssertionId"))
                .body("errors[0].message", containsString(early));
        post("{\"rationale\":\"why\",\"subjective\":false}", "\"1\"")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/chosenAssertionId"));
        post(
                        "{\"chosenAssertionId\":\"%s\",\"cannotBeDetermined\":true,\"rationale\":\"why\",\"subjective\":false}"
                                .formatted(early),
                        "\"1\"")
                .statusCode(400);
        post("{\"chosenAssertionId\":\"%s\",\"rationale\":\" \"}".formatted(early), "\"1\"")
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/rationale", "/subjective"));
        post("{\"cannotBeDetermined\":true,\"rationale\":\"why\",\"subjective\":false}", null)
                .statusCode(428);
        project.that("ACTUAL_END", "2015");
        post("{\"cannotBeDetermined\":true,\"rationale\":\"why\",\"subjective\":false}", "\"1\"")
                .statusCode(412)
                .body("currentVersion", equalTo(2));
        Said.determine(Tokens.with(Roles.EVALUATOR), conflict, 2, early).statusCode(403);
        Said.determine(Tokens.with(Roles.PROJECT_EDITOR), conflict, 2, early).statusCode(403);
        Said.determine(Tokens.with(Roles.DETERMINER), UUID.randomUUID().toString(), 1, early)
                .statusCode(404);

        conflict().body("status", equalTo("OPEN"));
        Records.get("/v1/determinations").body("items", empty());
    }

    @Test
    void whatDoesNotContradictAnyMoreIsNotDetermined() {
        Said.act("DELETE", "/v1/assertions/" + early);

        Said.determine(conflict, late).statusCode(409).body("type", endsWith("/problems/conflict"));
    }

    @Test
    void anAuthorOfOneOfThemIsFlagged() {
        Said.determine(Tokens.of("tester", Roles.DETERMINER), conflict, 1, late)
                .statusCode(201)
                .body("byAuthorOfAssertion", equalTo(true));
        Records.get("/v1/determinations?byAuthorOfAssertion=true").body("items", hasSize(1));
    }

    @Test
    void whoCorrectedOneIsAnAuthorOfItToo() {
        given().auth()
                .oauth2(Tokens.of("corrector", Roles.EVALUATOR))
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"1\"")
                .body("{\"quote\":\"ended in 2014\"}")
                .patch("/v1/assertions/" + late)
                .then()
                .statusCode(200);

        Said.determine(Tokens.of("corrector", Roles.DETERMINER), conflict, 1, late)
                .statusCode(201)
                .body("byAuthorOfAssertion", equalTo(true));
    }

    @Test
    void aLaterDeterminationSupersedesAndNothingIsOverwritten() {
        String first = Said.determine(conflict, late).extract().path("id");
        String second =
                Said.determine(conflict, early).statusCode(201).extract().path("id");

        determination(first)
                .body("status", equalTo("SUPERSEDED"))
                .body("value", equalTo("2014"))
                .body("statusReason", containsString("later determination"));
        determination(second).body("status", equalTo("IN_FORCE"));
        conflict().body("determinationId", equalTo(second)).body("status", equalTo("DETERMINED"));
        Records.get("/v1/determinations/" + first + "/history").body("version", contains(1, 2));
    }

    @Test
    void aNewContradictingAssertionOpensItAgainAndOneThatAgreesDoesNot() {
        String made = Said.determine(conflict, late).extract().path("id");
        project.that("ACTUAL_END", "2014-03");
        conflict().body("status", equalTo("DETERMINED"));
        determination(made).body("status", equalTo("IN_FORCE"));

        project.that("ACTUAL_END", "2015");

        conflict().body("status", equalTo("OPEN")).body("determinationId", nullValue());
        determination(made)
                .body("status", equalTo("REOPENED"))
                .body("chosenAssertionId", equalTo(late))
                .body("considered", contains(early, late));
    }

    @Test
    void whatCannotBeDeterminedIsOpenAgainWithAnyValueThatWasNotConsidered() {
        String made = Said.determine(conflict, null)
                .statusCode(201)
                .body("value", nullValue())
                .body("cannotBeDetermined", equalTo(true))
                .body("chosenAssertionId", nullValue())
                .extract()
                .path("id");
        project.that("ACTUAL_END", "2014");
        determination(made).body("status", equalTo("IN_FORCE"));
        conflict().body("status", equalTo("DETERMINED"));

        project.that("ACTUAL_END", "2014-06");

        determination(made).body("status", equalTo("REOPENED"));
        conflict().body("status", equalTo("OPEN"));
    }

    @Test
    void aDeterminationDoesNotOutliveWhatItChose() {
        String made = Said.determine(conflict, late).extract().path("id");
        project.that("ACTUAL_END", "2013-02");

        Said.act("DELETE", "/v1/assertions/" + late);

        determination(made).body("status", equalTo("REOPENED"));
        conflict().body("status", equalTo("RESOLVED_BY_AGREEMENT")).body("determinationId", nullValue());
        Said.act("POST", "/v1/assertions/" + late + "/restore");
        conflict().body("status", equalTo("OPEN"));
        determination(made).body("status", equalTo("REOPENED"));
    }

    @Test
    void aDeterminationHoldsWhileALoserIsAway() {
        String made = Said.determine(conflict, late).extract().path("id");

        Said.act("DELETE", "/v1/assertions/" + early);
        conflict().body("status", equalTo("RESOLVED_BY_AGREEMENT"));
        determination(made).body("status", equalTo("IN_FORCE"));
        Said.act("POST", "/v1/assertions/" + early + "/restore");

        conflict().body("status", equalTo("DETERMINED")).body("determinationId", equalTo(made));
    }

    @Test
    void aLoserThatSaysSomethingElseOpensItAgain() {
        String made = Said.determine(conflict, late).extract().path("id");

        Said.correct(early, "2012");

        determination(made).body("status", equalTo("REOPENED"));
        conflict().body("status", equalTo("OPEN"));
    }

    @Test
    void aMediaTypeThatIsNoneIsRefusedWhereMethodsAreToldApartByIt() {
        String made = Said.determine(conflict, late).extract().path("id");

        given().auth()
                .oauth2(Tokens.with(Roles.DETERMINER))
                .config(config().encoderConfig(encoderConfig().encodeContentTypeAs("nonsense", ContentType.TEXT)))
                .contentType("nonsense")
                .body("{}")
                .post("/v1/determinations/" + made + "/withdraw")
                .then()
                .statusCode(415)
                .body("type", endsWith("/problems/unsupported-media-type"));
        determination(made).body("status", equalTo("IN_FORCE"));
    }

    @Test
    void aDeterminationIsTakenBackWithAReasonThatIsKept() {
        String made = Said.determine(conflict, late).extract().path("id");
        String address = "/v1/determinations/" + made;
        withdraw(address, Tokens.with(Roles.DETERMINER), null, "Wrong.").statusCode(428);
        withdraw(address, Tokens.with(Roles.DETERMINER), "\"7\"", "Wrong.").statusCode(412);
        withdraw(address, Tokens.with(Roles.EVALUATOR), "\"1\"", "Wrong.").statusCode(403);
        withdraw(address, Tokens.with(Roles.DETERMINER), "\"1\"", " ").statusCode(400);

        withdraw(address, Tokens.with(Roles.DETERMINER), "\"1\"", "It was the wrong conflict.")
                .statusCode(200)
                .body("status", equalTo("WITHDRAWN"))
                .body("statusReason", equalTo("It was the wrong conflict."));

        conflict().body("status", equalTo("OPEN")).body("determinationId", nullValue());
        Records.get(address + "/history").body("[1].reason", equalTo("It was the wrong conflict."));
        withdraw(address, Tokens.with(Roles.DETERMINER), "\"2\"", "Again.").statusCode(409);
        Said.determine(conflict, early).statusCode(201);
    }

    @Test
    void aBoundMayBeChosenAndIsNoValue() {
        String bounds = project.with("ACTUAL_DURATION_MONTHS", "\"bounds\":{\"lessThan\":\"48\"}");
        project.with("ACTUAL_DURATION_MONTHS", "\"value\":\"54\"");

        Said.determine(project.conflict("ACTUAL_DURATION_MONTHS"), bounds)
                .statusCode(201)
                .body("value", nullValue())
                .body("bounds.lessThan", equalTo("48"))
                .body("unit", equalTo("MONTH"))
                .body("cannotBeDetermined", equalTo(false));
    }

    @Test
    void conflictsAndDeterminationsAreExported() {
        String made = Said.determine(conflict, late).extract().path("id");

        Records.get("/v1/exports/conflicts?format=json")
                .statusCode(200)
                .body("id", contains(conflict))
                .body("[0].assertions.value", contains("2013", "2014"));
        Records.get("/v1/exports/determinations?format=json").statusCode(200).body("id", contains(made));
        Records.get("/v1/exports/determinations?format=csv").statusCode(200);
    }

    private ValidatableResponse conflict() {
        return Records.get("/v1/conflicts/" + conflict).statusCode(200);
    }

    private static ValidatableResponse determination(String id) {
        return Records.get("/v1/determinations/" + id).statusCode(200);
    }

    private ValidatableResponse post(String body, @Nullable String version) {
        var request = given().auth().oauth2(Tokens.with(Roles.DETERMINER)).contentType("application/json");
        return (version == null ? request : request.header("If-Match", version))
                .body(body)
                .post("/v1/conflicts/" + conflict + "/determinations")
                .then();
    }

    private static ValidatableResponse withdraw(String address, String token, @Nullable String version, String reason) {
        var request = given().auth().oauth2(token).queryParam("reason", reason);
        return (version == null ? request : request.header("If-Match", version))
                .post(address + "/withdraw")
                .then();
    }
}
