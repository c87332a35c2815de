package org.migrationprofiles.project;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.migrationprofiles.kit.security.Roles;
import org.migrationprofiles.testsupport.Tokens;

/** Decisions about determination tasks that are refused, and what is left then. */
@QuarkusTest
@ProjectServiceTest
class DeterminationRefusalsTest {

    @Test
    void onlyAnEditorDecides() {
        String task = Determinations.told(Determinations.of("PROJECT", Registry.project(""), "START", "2011"));
        for (String role : List.of(Roles.READER, Roles.EVALUATOR, Roles.DETERMINER)) {
            for (String decision : List.of("application", "dismissal", "reopening")) {
                given().auth()
                        .oauth2(Tokens.with(role))
                        .header("If-Match", "*")
                        .contentType("application/json")
                        .body("{\"reason\": \"r\"}")
                        .post(task + "/" + decision)
                        .then()
                        .statusCode(403);
            }
        }
        Determinations.task(task).body("status", equalTo("OPEN")).body("decisions", empty());
    }

    @Test
    void whoeverDecidesHasSeenTheRecordAndTheDeterminationAsTheyAre() {
        String project = Registry.project("");
        ObjectNode state = Determinations.of("PROJECT", project, "FUNDING_YEAR", "2011");
        String task = Determinations.told(state);
        String seen = Determinations.tag(task);
        Registry.editor().post(task + "/application").then().statusCode(428);
        Registry.reader().header("If-None-Match", seen).get(task).then().statusCode(304);

        Registry.patcher("\"1\"")
                .body("{\"fundingYear\": 2012}")
                .patch("/v1/projects/" + project)
                .then()
                .statusCode(200);
        Determinations.decide(task, "application", null, seen).statusCode(412).body("currentVersion", equalTo("1-2-0"));

        String seenThen = Determinations.tag(task);
        Determinations.told(Determinations.later(state, "IN_FORCE").put("value", "2010"));
        Determinations.decide(task, "application", null, seenThen).statusCode(412);
        Determinations.decide(task, "dismissal", "A stale look.", seenThen).statusCode(412);
        fundingYear(project, 2012);
    }

    @Test
    void ofManyWhoDecideAtOnceOneDoes() {
        String project = Registry.project("");
        String task = Determinations.told(Determinations.of("PROJECT", project, "FUNDING_YEAR", "2011"));
        String seen = Determinations.tag(task);

        List<Integer> answers = IntStream.range(0, 8)
                .mapToObj(index -> CompletableFuture.supplyAsync(() -> Determinations.decide(
                                task, index % 2 == 0 ? "application" : "dismissal", index % 2 == 0 ? null : "No.", seen)
                        .extract()
                        .statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).containsOnlyOnce(200).containsOnly(200, 412);
        Determinations.task(task).body("decisions.size()", equalTo(1));
    }

    @Test
    void aValueThatTheRecordMayNotHaveIsRefusedAsTheRecordRefusesIt() {
        String project = Registry.project("");
        Registry.patcher("\"1\"")
                .body("{\"schedule\": {\"start\": {\"value\": \"2013-05\", \"precision\": \"MONTH\"}}}")
                .patch("/v1/projects/" + project)
                .then()
                .statusCode(200);
        String early = Determinations.told(Determinations.of("PROJECT", project, "FUNDING_YEAR", "1812"));
        String before = Determinations.told(Determinations.of("PROJECT", project, "ACTUAL_END", "2012"));
        String words = Determinations.told(Determinations.of("PROJECT", project, "FUNDING_YEAR", "the year after"));

        Determinations.decide(early, "application", null)
                .statusCode(409)
                .body("type", endsWith("/problems/conflict"))
                .body("errors[0].pointer", equalTo("/fundingYear"));
        Determinations.decide(before, "application", null)
                .statusCode(409)
                .body("errors[0].pointer", equalTo("/schedule/start"));
        Determinations.decide(words, "application", null)
                .statusCode(422)
                .body("type", endsWith("/problems/determination-not-applicable"))
                .body("detail", containsString("the year after"));

        fundingYear(project, 2013);
        List.of(early, before, words)
                .forEach(task -> Determinations.task(task)
                        .body("status", equalTo("OPEN"))
                        .body("decisions", empty()));
        Determinations.decide(words, "dismissal", "Determine it again.").statusCode(200);
    }

    @Test
    void theUseCaseOfTheRecordKeepsItsRules() {
        String profile = Registry.profile(Registry.project(""), "FSM");
        String publication = Registry.publication(profile);
        Registry.patcher("\"1\"")
                .body("{\"availability\": {\"formats\": [\"PRINT\"], \"copiesPrinted\": {\"min\": 500, \"max\": 500}}}")
                .patch("/v1/publications/" + publication)
                .then()
                .statusCode(200);
        String task = Determinations.told(
                Determinations.of("PUBLICATION", publication, "PUBLICATION_FORMAT", "ELECTRONIC_ONLY"));

        Determinations.decide(task, "application", null)
                .statusCode(409)
                .body("errors[0].pointer", equalTo("/availability/formats"));

        Registry.reader()
                .get("/v1/publications/" + publication)
                .then()
                .body("version", equalTo(2))
                .body("availability.formats", equalTo(List.of("PRINT")));
    }

    @Test
    void aRecordThatIsNotHereOrDeletedIsToldAndNotWrittenTo() {
        String unknown = UUID.randomUUID().toString();
        String absent = Determinations.told(Determinations.of("PROJECT", unknown, "START", "2011"));
        String nameless = Determinations.told(Determinations.of("PROJECT", "PR.0000", "START", "2011"));
        String project = Registry.project("");
        String gone = Determinations.told(Determinations.of("PROJECT", project, "START", "2011"));
        Registry.delete("/v1/projects/" + project, "\"1\"").statusCode(204);

        Determinations.task(absent)
                .body("status", equalTo("OPEN"))
                .body("record.standing", equalTo("UNKNOWN"))
                .body("record.version", nullValue())
                .body("valuesInForce", empty());
        Determinations.task(nameless).body("record.standing", equalTo("UNKNOWN"));
        Determinations.decide(absent, "application", null)
                .statusCode(422)
                .body("type", endsWith("/problems/unknown-reference"));
        Determinations.task(gone)
                .body("status", equalTo("OPEN"))
                .body("record.standing", equalTo("DELETED"))
                .body("record.deletionReason", equalTo("entered twice"));
        Determinations.decide(gone, "application", null).statusCode(410);
        Determinations.decide(gone, "dismissal", "It is gone.").statusCode(200);
        Registry.reader().get("/v1/determination-tasks/" + unknown).then().statusCode(404);
        Registry.reader().get("/v1/determination-tasks/x").then().statusCode(404);
    }

    @Test
    void aReasonIsNeeded() {
        String task = Determinations.told(Determinations.of("PROJECT", Registry.project(""), "START", "2011"));

        Determinations.decide(task, "dismissal", "x".repeat(2001))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/reason"));
        Determinations.decide(task, "dismissal", " ").statusCode(400).body("errors[0].pointer", equalTo("/reason"));
        Registry.editor()
                .header("If-Match", "*")
                .body("{\"reason\": \"r\", \"by\": \"me\"}")
                .post(task + "/dismissal")
                .then()
                .statusCode(400);
    }

    private static void fundingYear(String project, int year) {
        Registry.reader().get("/v1/projects/" + project).then().body("fundingYear", equalTo(year));
    }
}
