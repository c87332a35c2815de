package org.migrationprofiles.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What evaluations and profiles recommend, what became of it, and what profiles were used for (S88-S91). */
@QuarkusTest
@EvaluationServiceTest
class UseAndRecommendationsTest {

    private static final String CODE = "PR.U" + UUID.randomUUID();
    private static String project = "";
    private static String mauritius = "";
    private static String seychelles = "";
    private static String later = "";

    @Inject
    DataSource dataSource;

    @BeforeEach
    void startWithProfilesAndNothingSaidOfThem() throws SQLException {
        if (project.isEmpty()) {
            RegistryEvents.country("MUS");
            RegistryEvents.country("SYC");
            project = RegistryEvents.project(CODE).toString();
            mauritius =
                    RegistryEvents.heardProfile(UUID.fromString(project), "MUS").toString();
            seychelles =
                    RegistryEvents.heardProfile(UUID.fromString(project), "SYC").toString();
            later = RegistryEvents.project("PR.L" + UUID.randomUUID()).toString();
            UUID unused = RegistryEvents.heardProfile(UUID.fromString(later), "MUS");
        }
        Records.clear();
    }

    @Test
    void aRecommendationIsKeptWithItsGapItsAnswerAndWhoTookItUp() {
        String id = recommendation(full(evaluation(mauritius)));

        Records.get("/v1/recommendations/" + id)
                .statusCode(200)
                .body("priority", equalTo("HIGH"))
                .body("managementResponse.response", equalTo("PARTIALLY_ACCEPTED"))
                .body("managementResponse.respondedOn.precision", equalTo("MONTH"))
                .body("gap.topic", equalTo("DATA_GAPS"))
                .body("usedBy.id", contains(later))
                .body("deletedReferences", empty());
        Revisions.patch("/v1/recommendations/" + id, "{\"status\": \"IMPLEMENTED\"}")
                .statusCode(200);
        Records.get("/v1/recommendations/" + id + "/history").body("version", contains(1, 2));
    }

    @Test
    void whatNobodySaysOfARecommendationIsUnknownAndNotOpen() {
        String reported = recommendation(minimal(mauritius, "UNKNOWN"));
        String open = recommendation(minimal(seychelles, "OPEN"));

        Records.get("/v1/recommendations?status=OPEN").body("items.id", contains(open));
        Records.get("/v1/recommendations/" + reported)
                .body("managementResponse", nullValue())
                .body("priority", nullValue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status=PARTIALLY_ACCEPTED",
                "priority=HIGH",
                "topic=MIGRATION_DATA",
                "topic=DATA_GAPS",
                "addressee=STATISTICAL",
                "text=up to date",
                "text=nobody UPDATES",
                "text=census only",
                "sourceId=report-x",
                "subjectId=MUS-PROFILE",
                "projectId=PROJECT",
                "country=MUS",
                "usedBy=LATER",
                "evaluationId=EVALUATION"
            })
    void aRecommendationIsFoundByEachKeyAlone(String query) {
        String evaluation = evaluation(mauritius);
        String sought = recommendation(full(evaluation));
        recommendation("""
                {"subject": {"type": "PROGRAMME", "id": "another"}, "text": "Go on.", "wording": "ORIGINAL", "priority": "LOW",
                 "status": "OPEN", "topics": ["DATA"], "provenance": {"sourceId": "report-y", "locator": "L1"}}
                """);

        Records.get("/v1/recommendations?"
                        + query.replace("MUS-PROFILE", mauritius)
                                .replace("PROJECT", project)
                                .replace("LATER", later)
                                .replace("EVALUATION", evaluation))
                .statusCode(200)
                .body("items.id", contains(sought));
    }

    @Test
    void aRecommendationIsAboutItsSubjectAndElseAboutWhatItsEvaluationCovers() {
        String ofBoth = Records.post("/v1/evaluations", """
                {"status": "PUBLISHED", "profileIds": ["%s", "%s"]}
                """.formatted(mauritius, seychelles))
                .extract()
                .path("id");
        String general = recommendation("""
                {"evaluationId": "%s", "text": "Print more copies.", "wording": "ORIGINAL", "status": "OPEN"}
                """.formatted(ofBoth));
        String single = recommendation("""
                {"evaluationId": "%s", "subject": {"type": "PROFILE", "id": "%s"}, "text": "Translate it.",
                 "wording": "ORIGINAL", "status": "OPEN"}
                """.formatted(ofBoth, mauritius));

        found("/v1/recommendations?country=SYC", general);
        found("/v1/recommendations?country=MUS", general, single);
        found("/v1/recommendations?projectId=" + project, general, single);
        found("/v1/recommendations?projectId=" + later);
    }

    @Test
    void theMostUrgentComeFirstAndWhatHasNoPriorityLast() {
        String unranked = recommendation(minimal(mauritius, "OPEN"));
        String low = recommendation(minimal(mauritius, "OPEN")
                .replace("\"Go", "\"Low: go")
                .replace("{\"subject", "{\"priority\": \"LOW\", \"subject"));
        String high = recommendation(minimal(mauritius, "OPEN")
                .replace("\"Go", "\"High: go")
                .replace("{\"subject", "{\"priority\": \"HIGH\", \"subject"));

        String next = Records.get("/v1/recommendations?sort=-priority&limit=2")
                .body("items.id", contains(high, low))
                .extract()
                .path("next");
        Records.get("/v1/recommendations?sort=-priority&limit=2&cursor=" + next)
                .body("items.id", contains(unranked))
                .body("next", nullValue());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"text": "T", "wording": "ORIGINAL", "status": "OPEN"} | /subject
            {"subject": SUB, "text": " ", "wording": "ORIGINAL", "status": "OPEN"} | /text
            {"subject": SUB, "text": "T", "wording": "ORIGINAL", "status": "DONE"} | /status
            {"subject": SUB, "text": "T", "wording": "ORIGINAL", "status": "OPEN", "managementResponse": {"response": "ACCEPTED"}} | /status
            {"subject": SUB, "text": "T", "wording": "ORIGINAL", "status": "REJECTED", "managementResponse": {"response": "ACCEPTED"}} | /status
            {"subject": SUB, "text": "T", "wording": "ORIGINAL", "status": "ACCEPTED", "managementResponse": {"response": "PARTIALLY_ACCEPTED"}} | /status
            {"subject": SUB, "text": "T", "wording": "ORIGINAL", "status": "IMPLEMENTED", "managementResponse": {"response": "REJECTED"}} | /status
            {"subject": SUB, "text": "T", "wording": "ORIGINAL", "status": "OPEN", "gap": {"topic": "DATA"}} | /gap/description
            {"subject": SUB, "text": "T", "wording": "ORIGINAL", "status": "OPEN", "topics": ["data"]} | /topics/0
            """)
    void aRecommendationThatSaysTooLittleIsRefused(String body, String pointer) {
        Records.post("/v1/recommendations", body.replace("SUB", programme()))
                .statusCode(400)
                .body("errors.pointer", contains(pointer));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            recommendations | {"evaluationId": "%s", "text": "T", "wording": "ORIGINAL", "status": "OPEN"} | /evaluationId
            recommendations | {"subject": {"type": "PROJECT", "id": "%s"}, "text": "T", "wording": "ORIGINAL", "status": "OPEN"} | /subject/id
            recommendations | {"subject": SUB, "usedBy": [{"type": "PROJECT", "id": "%s"}], "text": "T", "wording": "ORIGINAL", "status": "OPEN"} | /usedBy/0/id
            use-events | {"subject": {"type": "PUBLICATION", "id": "%s"}, "action": "Read it."} | /subject/id
            use-events | {"subject": SUB, "action": "Read it.", "followOnProjects": [{"projectId": "%s", "attribution": "WEAK"}]} | /followOnProjects/0/projectId
            """)
    void whatIsNotOnRecordIsRefused(String collection, String body, String pointer) {
        Records.post("/v1/" + collection, body.replace("SUB", programme()).formatted(UUID.randomUUID()))
                .statusCode(422)
                .body("errors.pointer", contains(pointer));
    }

    @Test
    void anEvaluationWithRecommendationsIsNotDeleted() {
        String evaluation = evaluation(mauritius);
        String id = recommendation(full(evaluation));

        Revisions.delete("/v1/evaluations/" + evaluation)
                .statusCode(409)
                .body("dependents", contains("/v1/recommendations/" + id));
        Revisions.delete("/v1/recommendations/" + id).statusCode(204);
        Revisions.delete("/v1/evaluations/" + evaluation).statusCode(204);
        Revisions.restore("/v1/recommendations/" + id, 2).statusCode(422);
    }

    @Test
    void aUseIsKeptWithItsGapsAndWhatCameOfIt() {
        String id = use(fullUse());

        Records.get("/v1/use-events/" + id)
                .statusCode(200)
                .body("actor", equalTo("Ministry of Labour"))
                .body("gaps.description", contains("No data on returns."))
                .body("followOnProjects.projectId", contains(later, null))
                .body("followOnProjects.attribution", contains("MODERATE", "UNKNOWN"))
                .body("perception", equalTo("PROCESS"));
        Revisions.patch("/v1/use-events/" + id, "{\"actor\": null}").statusCode(200);
        Records.get("/v1/use-events/" + id + "/history").body("version", contains(1, 2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "topic=LABOUR_MIGRATION",
                "topic=RETURN",
                "perception=PROCESS",
                "phase=POST_COMPLETION",
                "text=MINISTRY",
                "text=no data on",
                "text=two more",
                "text=drafted",
                "sourceId=report-x",
                "subjectId=MUS-PROFILE",
                "projectId=PROJECT",
                "country=MUS",
                "followOnProjectId=LATER",
                "usedYearFrom=2015&usedYearTo=2015"
            })
    void aUseIsFoundByEachKeyAlone(String query) {
        String sought = use(fullUse());
        use("""
                {"subject": {"type": "PROGRAMME", "id": "another"}, "action": "Read it.", "perception": "TOOL", "phase": "DESIGN",
                 "usedOn": {"value": "2016", "precision": "YEAR"}, "topics": ["LABOUR"],
                 "provenance": {"sourceId": "report-y", "locator": "L1"}}
                """);

        Records.get("/v1/use-events?"
                        + query.replace("MUS-PROFILE", mauritius)
                                .replace("PROJECT", project)
                                .replace("LATER", later))
                .statusCode(200)
                .body("items.id", contains(sought));
        Records.get("/v1/use-events?sort=-usedOn&limit=1").body("items.action", contains("Read it."));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"action": "Read it."} | /subject
            {"subject": SUB} | /action
            {"subject": SUB, "action": "Read it.", "followOnProjects": [{"attribution": "WEAK"}]} | /followOnProjects/0/projectId
            {"subject": SUB, "action": "Read it.", "followOnProjects": [{"note": "Two."}]} | /followOnProjects/0/attribution
            {"subject": SUB, "action": "Read it.", "followOnProjects": [{"projectId": "PRO", "attribution": "WEAK"}, {"projectId": "PRO", "attribution": "STRONG"}]} | /followOnProjects
            {"subject": {"type": "PROGRAMME", "id": "No Such Name"}, "action": "Read it."} | /subject/id
            """)
    void aUseThatSaysTooLittleIsRefused(String body, String pointer) {
        Records.post("/v1/use-events", body.replace("SUB", programme()).replace("\"PRO\"", "\"" + project + "\""))
                .statusCode(400)
                .body("errors.pointer", contains(pointer));
    }

    @Test
    void whenAProfileIsDeletedItsUseStaysAndIsMarked() {
        String profile =
                RegistryEvents.heardProfile(UUID.fromString(project), "MUS").toString();
        String id =
                use("{\"subject\": {\"type\": \"PROFILE\", \"id\": \"" + profile + "\"}, \"action\": \"Read it.\"}");

        RegistryEvents.profile(UUID.fromString(profile), UUID.fromString(project), "MUS", 2, true);

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> Records.get("/v1/use-events/" + id).body("deletedReferences", contains("/subject/id")));
    }

    @Test
    void anImportNamesWhatItRefersToAndIsKeptOnce() throws Exception {
        String data = """
                [{"subject": {"type": "PROFILE", "id": "%s/MUS"}, "text": "Go on.", "wording": "REPORTED", "status": "UNKNOWN",
                  "usedBy": [{"type": "PROJECT", "id": "%s"}], "evaluationId": "CN-U"}]
                """.formatted(CODE, CODE);
        Records.post("/v1/evaluations", """
                {"status": "PUBLISHED", "profileIds": ["%s"], "controlNumber": "CN-U"}
                """.formatted(mauritius)).statusCode(201);

        Records.postImport("recommendations", "application/json", data)
                .statusCode(201)
                .body("created", equalTo(Map.of("recommendations", 1)));
        long events = Records.events(dataSource);
        Records.postImport("recommendations", "application/json", data + " ")
                .statusCode(201)
                .body("unchanged", equalTo(Map.of("recommendations", 1)));

        assertThat(Records.events(dataSource)).isEqualTo(events);
        Records.get("/v1/recommendations").body("items", hasSize(1)).body("items[0].subject.id", equalTo(mauritius));
    }

    @ParameterizedTest
    @CsvSource({"recommendations,csv", "recommendations,json", "use-events,csv", "use-events,json"})
    void theImportOfAnExportChangesNothing(String collection, String format) throws Exception {
        recommendation(full(evaluation(mauritius)));
        use(fullUse());
        long events = Records.events(dataSource);

        Revisions.importExported(collection, format).statusCode(201).body("unchanged", equalTo(Map.of(collection, 1)));

        assertThat(Records.events(dataSource)).isEqualTo(events);
    }

    private static String full(String evaluation) {
        return """
                {"evaluationId": "%s", "subject": {"type": "PROFILE", "id": "%s"}, "text": "Keep the data up to date.",
                 "wording": "ORIGINAL", "topics": ["MIGRATION_DATA"], "addressee": "National statistical office",
                 "priority": "HIGH", "status": "PARTIALLY_ACCEPTED",
                 "managementResponse": {"response": "PARTIALLY_ACCEPTED", "text": "For the census only.", "byRole": "Director",
                   "respondedOn": {"value": "2016-09", "precision": "MONTH"}},
                 "gap": {"topic": "DATA_GAPS", "description": "Nobody updates them."},
                 "usedBy": [{"type": "PROJECT", "id": "%s"}], "phase": "POST_COMPLETION", "evidenceLevel": 2,
                 "provenance": {"sourceId": "report-x", "locator": "L9"}}
                """.formatted(evaluation, mauritius, later);
    }

    private static String minimal(String profile, String status) {
        return """
                {"subject": {"type": "PROFILE", "id": "%s"}, "text": "Go on.", "wording": "REPORTED", "status": "%s"}
                """.formatted(profile, status);
    }

    private static String fullUse() {
        return """
                {"subject": {"type": "PROFILE", "id": "%s"}, "actor": "Ministry of Labour", "action": "Drafted a policy.",
                 "usedOn": {"value": "2015-03", "precision": "MONTH"}, "topics": ["LABOUR_MIGRATION"],
                 "gaps": [{"topic": "RETURN", "description": "No data on returns."}],
                 "followOnProjects": [{"projectId": "%s", "attribution": "MODERATE"},
                                      {"attribution": "UNKNOWN", "note": "Two more projects"}],
                 "perception": "PROCESS", "phase": "POST_COMPLETION", "evidenceLevel": 1,
                 "provenance": {"sourceId": "report-x", "locator": "L9"}}
                """.formatted(mauritius, later);
    }

    private static String programme() {
        return "{\"type\": \"PROGRAMME\", \"id\": \"idf-migration-profiles\"}";
    }

    private static String evaluation(String profile) {
        return Records.post("/v1/evaluations", "{\"status\": \"PUBLISHED\", \"profileIds\": [\"" + profile + "\"]}")
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String recommendation(String body) {
        return Records.post("/v1/recommendations", body)
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String use(String body) {
        return Records.post("/v1/use-events", body).statusCode(201).extract().path("id");
    }

    private static void found(String address, String... ids) {
        List<String> found = Records.get(address).statusCode(200).extract().path("items.id");
        assertThat(found).containsExactlyInAnyOrder(ids);
    }
}
