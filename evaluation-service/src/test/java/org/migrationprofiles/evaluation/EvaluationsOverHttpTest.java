package org.migrationprofiles.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
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

/** What evaluations cover, what they are found by, and what they rate by which criteria on which scale. */
@QuarkusTest
@EvaluationServiceTest
class EvaluationsOverHttpTest {

    private static final String CODE = "PR.E" + UUID.randomUUID();
    private static final String ALIAS = "0.E" + UUID.randomUUID();
    private static final String FULL = """
            {"title": "Évaluation of the profiles", "status": "PUBLISHED", "profileIds": ["%s"], "projectIds": ["%s"],
             "timing": "EX_POST", "conduct": "EXTERNAL", "level": "DECENTRALISED",
             "publishedOn": {"value": "2016-05", "precision": "MONTH"}, "donor": "IOM Development Fund",
             "projectCodes": ["ZZ.0001"], "controlNumber": "CN-1", "languages": ["fr", "pt-BR"], "url": "https://example.org/1",
             "summary": "Much was learned.", "criteriaSetId": "%s", "ratingScaleId": "%s",
             "ratings": [{"criterion": "RELEVANCE", "rating": "Good", "rationale": "It was wanted."},
                         {"criterion": "IMPACT", "notAssessedReason": "Too early."}],
             "evidenceLevel": 4, "provenance": {"sourceId": "repository", "locator": "p. 1"}}
            """;
    private static String project = "";
    private static String mauritius = "";
    private static String seychelles = "";

    @Inject
    DataSource dataSource;

    private String criteria = "";
    private String scale = "";

    @BeforeEach
    void startWithASetAndAScaleAndNoEvaluation() throws SQLException {
        if (project.isEmpty()) {
            RegistryEvents.country("MUS");
            RegistryEvents.country("SYC");
            project = RegistryEvents.project(CODE, ALIAS).toString();
            mauritius =
                    RegistryEvents.heardProfile(UUID.fromString(project), "MUS").toString();
            seychelles =
                    RegistryEvents.heardProfile(UUID.fromString(project), "SYC").toString();
        }
        Records.clear();
        criteria = created("/v1/criteria-sets", """
                {"key": "own", "edition": "1", "title": "Own",
                 "criteria": [{"code": "RELEVANCE", "name": "Relevance"}, {"code": "IMPACT", "name": "Impact"}]}
                """);
        scale = created("/v1/rating-scales", """
                {"key": "own", "title": "Own", "labels": [{"label": "Poor"}, {"label": "Good"}]}
                """);
    }

    @Test
    void anEvaluationIsKeptWithAllThatItTells() {
        String id = created("/v1/evaluations", full());

        Records.get("/v1/evaluations/" + id)
                .statusCode(200)
                .body("timing", equalTo("EX_POST"))
                .body("conduct", equalTo("EXTERNAL"))
                .body("level", equalTo("DECENTRALISED"))
                .body("languages", contains("fr", "pt-BR"))
                .body("criteriaSetId", equalTo(criteria))
                .body("ratings.criterion", contains("RELEVANCE", "IMPACT"))
                .body("ratings[1].rating", nullValue())
                .body("ratings[1].notAssessedReason", equalTo("Too early."))
                .body("deletedReferences", empty());
        Records.get("/v1/evaluations/CN-1").statusCode(200).body("id", equalTo(id));
        Revisions.patch("/v1/evaluations/" + id, "{\"timing\": null}").statusCode(200);
        Records.get("/v1/evaluations/" + id + "/history")
                .body("version", contains(1, 2))
                .body("[1].changes.pointer", contains("/timing"));
    }

    @Test
    void whatASourceDoesNotTellStaysUnknown() {
        String id = created("/v1/evaluations", of(mauritius));

        Records.get("/v1/evaluations/" + id)
                .body("timing", nullValue())
                .body("conduct", nullValue())
                .body("level", nullValue())
                .body("ratings", empty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status=PUBLISHED",
                "timing=EX_POST",
                "conduct=EXTERNAL",
                "level=DECENTRALISED",
                "donor=development FUND",
                "projectCode=ZZ.0001",
                "controlNumber=CN-1",
                "language=pt-BR",
                "criterion=IMPACT",
                "text=evaluation of",
                "text=LEARNED",
                "text=was wanted",
                "sourceId=repository",
                "publishedYearFrom=2016&publishedYearTo=2016"
            })
    void anEvaluationIsFoundByEachKeyAloneAndByAllTogether(String query) {
        String sought = created("/v1/evaluations", full());
        String other = created("/v1/evaluations", """
                {"title": "Another", "status": "DRAFT", "timing": "FINAL", "conduct": "SELF", "level": "CENTRALISED",
                 "donor": "European Commission", "projectCodes": ["ZZ.00011"], "controlNumber": "CN-11", "languages": ["pt"],
                 "publishedOn": {"value": "2017", "precision": "YEAR"}, "summary": "Little.", "criteriaSetId": "%s",
                 "ratings": [{"criterion": "RELEVANCE", "notAssessedReason": "No data."}],
                 "provenance": {"sourceId": "repository-2"}}
                """.formatted(criteria));

        Records.get("/v1/evaluations?" + query).statusCode(200).body("items.id", contains(sought));
        Records.get("/v1/evaluations?criteriaSetId=" + criteria + "&timing=FINAL&language=pt&donor=commission")
                .body("items.id", contains(other));
    }

    @ParameterizedTest
    @CsvSource({
        "timing,LATE",
        "conduct,NOBODY",
        "level,HIGH",
        "status,OUT",
        "projectId,PR.0059",
        "publishedYearFrom,soon"
    })
    void aFilterThatNothingCanHaveIsRefused(String parameter, String value) {
        Records.get("/v1/evaluations?" + parameter + "=" + value)
                .statusCode(400)
                .body("errors[0].pointer", equalTo("?" + parameter));
    }

    @Test
    void anEvaluationOfMauritiusSaysNothingOfSeychelles() {
        // S48: the two profiles are of one project.
        String ofOne = created("/v1/evaluations", of(mauritius));
        String ofTheWhole = created("/v1/evaluations", """
                {"status": "PUBLISHED", "projectIds": ["%s"]}
                """.formatted(project));

        found("profileId=" + mauritius, ofOne);
        found("country=MUS", ofOne);
        found("profileId=" + seychelles);
        found("country=SYC");
        found("projectId=" + project, ofOne, ofTheWhole);
    }

    @Test
    void oneEvaluationMayCoverManyProfilesAndEachMayHaveMany() {
        String both = created("/v1/evaluations", """
                {"status": "PUBLISHED", "profileIds": ["%s", "%s"]}
                """.formatted(mauritius, seychelles));
        String one = created("/v1/evaluations", of(seychelles));

        found("profileId=" + seychelles, both, one);
        found("country=MUS", both);
    }

    @Test
    void aProjectIsFoundUnderEachOfItsIdentifiers() {
        String byProfile = created("/v1/evaluations", of(mauritius));
        String byProject = created("/v1/evaluations", """
                {"status": "PUBLISHED", "projectIds": ["%s"]}
                """.formatted(project));
        String byPrintedAlias = created("/v1/evaluations", """
                {"status": "DRAFT", "projectCodes": ["%s"]}
                """.formatted(ALIAS));
        created("/v1/evaluations", "{\"status\": \"DRAFT\", \"projectCodes\": [\"ZZ.0001\"]}");

        found("projectCode=" + CODE, byProfile, byProject, byPrintedAlias);
        found("projectCode=" + ALIAS, byProfile, byProject, byPrintedAlias);
        found("projectCode=PR.9999");
    }

    @Test
    void pagesFollowTheOrderAndWhatHasNoDateComesLast() {
        String late = created("/v1/evaluations", dated("2016-05", "MONTH"));
        String early = created("/v1/evaluations", dated("2015", "YEAR"));
        String undated = created("/v1/evaluations", of(mauritius));

        String next = Records.get("/v1/evaluations?sort=-publishedOn&limit=1")
                .body("items.id", contains(late))
                .extract()
                .path("next");
        next = Records.get("/v1/evaluations?sort=-publishedOn&limit=1&cursor=" + next)
                .body("items.id", contains(early))
                .extract()
                .path("next");
        Records.get("/v1/evaluations?sort=-publishedOn&limit=1&cursor=" + next)
                .body("items.id", contains(undated))
                .body("next", nullValue());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"status": "PUBLISHED"} | /profileIds
            {"status": "PUBLISHED", "profileIds": ["MUS", "MUS"]} | /profileIds
            {"status": "DRAFT", "projectIds": ["PRO", "PRO"]} | /projectIds
            {"status": "DRAFT", "timing": "LATE"} | /timing
            {"status": "DRAFT", "languages": ["english please"]} | /languages/0
            {"status": "DRAFT", "url": "ftp://example.org/1"} | /url
            {"status": "DRAFT", "controlNumber": " 1"} | /controlNumber
            {"status": "DRAFT", "evidenceLevel": 5} | /evidenceLevel
            {"status": "DRAFT", "ratings": [{"criterion": "IMPACT", "notAssessedReason": "Early."}]} | /criteriaSetId
            {"status": "DRAFT", "criteriaSetId": "SET", "ratings": [{"criterion": "IMPACT", "rating": "Good"}]} | /ratingScaleId
            {"status": "DRAFT", "criteriaSetId": "SET", "ratings": [{"criterion": "IMPACT"}]} | /ratings/0/rating
            {"status": "DRAFT", "criteriaSetId": "SET", "ratingScaleId": "SCA", "ratings": [{"criterion": "IMPACT", "rating": "Good", "notAssessedReason": "Early."}]} | /ratings/0/rating
            {"status": "DRAFT", "criteriaSetId": "SET", "ratingScaleId": "SCA", "ratings": [{"criterion": "IMPACT", "rating": "Best"}]} | /ratings/0/rating
            {"status": "DRAFT", "criteriaSetId": "SET", "ratings": [{"criterion": "COHERENCE", "notAssessedReason": "Early."}]} | /ratings/0/criterion
            {"status": "DRAFT", "criteriaSetId": "SET", "ratings": [{"criterion": "IMPACT", "notAssessedReason": "A."}, {"criterion": "IMPACT", "notAssessedReason": "B."}]} | /ratings
            """)
    void whatCannotBeIsRefused(String body, String pointer) {
        Records.post("/v1/evaluations", inTermsOfTheService(body))
                .statusCode(400)
                .body("errors.pointer", contains(pointer));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"status": "DRAFT", "criteriaSetId": "%s"} | /criteriaSetId
            {"status": "DRAFT", "ratingScaleId": "%s"} | /ratingScaleId
            {"status": "DRAFT", "projectIds": ["%s"]} | /projectIds/0
            """)
    void whatIsNotOnRecordIsRefused(String body, String pointer) {
        Records.post("/v1/evaluations", body.formatted(UUID.randomUUID()))
                .statusCode(422)
                .body("type", endsWith("/problems/unknown-reference"))
                .body("errors.pointer", contains(pointer));
    }

    @Test
    void aControlNumberBelongsToOneEvaluation() {
        String first = created("/v1/evaluations", "{\"status\": \"DRAFT\", \"controlNumber\": \"CN-7\"}");
        String second = created("/v1/evaluations", "{\"status\": \"DRAFT\", \"controlNumber\": \"CN-8\"}");

        Records.post("/v1/evaluations", "{\"status\": \"DRAFT\", \"controlNumber\": \"CN-7\"}")
                .statusCode(409)
                .body("errors[0].pointer", equalTo("/controlNumber"));
        Revisions.patch("/v1/evaluations/" + second, "{\"controlNumber\": \"CN-7\"}")
                .statusCode(409);
        Revisions.patch("/v1/evaluations/" + first, "{\"controlNumber\": \"CN-9\"}")
                .statusCode(200);
        Revisions.patch("/v1/evaluations/" + second, "{\"controlNumber\": \"CN-7\"}")
                .statusCode(200);
    }

    @Test
    void aSetAndAScaleInUseGainAndNeverLose() {
        String evaluation = created("/v1/evaluations", full());
        String set = "/v1/criteria-sets/" + criteria;
        String rated = "/v1/rating-scales/" + scale;
        String losing = "{\"criteria\": [{\"code\": \"RELEVANCE\", \"name\": \"Relevance\"}]}";

        refusedFor(Revisions.patch(set, losing), evaluation).body("errors[0].pointer", equalTo("/criteria"));
        refusedFor(Revisions.delete(set), evaluation);
        refusedFor(Revisions.patch(rated, "{\"labels\": [{\"label\": \"Good\"}, {\"label\": \"Best\"}]}"), evaluation)
                .body("errors[0].pointer", equalTo("/labels"));
        refusedFor(Revisions.delete(rated), evaluation);
        Revisions.patch(set, """
                {"criteria": [{"code": "RELEVANCE", "name": "Relevance"}, {"code": "COHERENCE", "name": "Coherence"},
                              {"code": "IMPACT", "name": "Impact", "question": "What changed?"}]}
                """).statusCode(200);
        Revisions.patch(rated, "{\"labels\": [{\"label\": \"Poor\"}, {\"label\": \"Fair\"}, {\"label\": \"Good\"}]}")
                .statusCode(200);

        Revisions.delete("/v1/evaluations/" + evaluation).statusCode(204);
        Revisions.patch(set, losing).statusCode(200);
        Revisions.delete(rated).statusCode(204);
        Revisions.restore("/v1/evaluations/" + evaluation, 2).statusCode(422);
    }

    @Test
    void whenAProfileIsDeletedItsEvaluationStaysAndIsMarked() {
        String profile =
                RegistryEvents.heardProfile(UUID.fromString(project), "MUS").toString();
        String id = created("/v1/evaluations", of(profile));

        RegistryEvents.profile(UUID.fromString(profile), UUID.fromString(project), "MUS", 2, true);

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> Records.get("/v1/evaluations/" + id)
                        .statusCode(200)
                        .body("deletedReferences", contains("/profileIds/0")));
        Revisions.patch("/v1/evaluations/" + id, "{\"title\": \"Still here\"}").statusCode(200);
    }

    @Test
    void anImportNamesWhatItRefersToAndFindsWhatIsThere() throws Exception {
        String data = """
                [{"status": "PUBLISHED", "profileIds": ["%s"], "projectIds": ["%s"], "controlNumber": "CN-3",
                  "criteriaSetId": "own:1", "ratingScaleId": "own", "ratings": [{"criterion": "IMPACT", "rating": "Poor"}]}]
                """.formatted(CODE + "/MUS", ALIAS);

        imported(data).body("created", equalTo(Map.of("evaluations", 1)));
        imported(data.replace("Poor", "Good")).body("updated", equalTo(Map.of("evaluations", 1)));
        imported(data.replace("Poor", "Good") + " ").body("unchanged", equalTo(Map.of("evaluations", 1)));

        Records.get("/v1/evaluations").body("items", hasSize(1)).body("items[0].criteriaSetId", equalTo(criteria));
        Records.postImport("evaluations", "application/json", data.replace("own:1", "own:2"))
                .statusCode(422)
                .body("report.rowReports[0].messages[0].reason", equalTo("Nothing on record is called \"own:2\"."));
    }

    @Test
    void theReportOfAnEvaluationCompletesWhatTheAnnexSaidOfIt() {
        String annex = """
                {"status": "PUBLISHED", "profileIds": ["%s"], "provenance": {"sourceId": "annex", "locator": "row 8"}}
                """;
        String ofBoth = created("/v1/evaluations", """
                {"status": "PUBLISHED", "profileIds": ["%s", "%s"], "provenance": {"sourceId": "annex", "locator": "row 8"}}
                """.formatted(mauritius, seychelles));
        String ofOne = created("/v1/evaluations", annex.formatted(mauritius));

        imported("[" + annex.formatted(mauritius).replace("{\"status\"", "{\"controlNumber\": \"CN-4\", \"status\"")
                        + "]")
                .body("updated", equalTo(Map.of("evaluations", 1)));
        imported("[" + annex.formatted(seychelles) + "]").body("created", equalTo(Map.of("evaluations", 1)));

        Records.get("/v1/evaluations/CN-4").body("id", equalTo(ofOne));
        Records.get("/v1/evaluations/" + ofBoth).body("profileIds", hasSize(2)).body("version", equalTo(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "json", "ndjson"})
    void theImportOfAnExportChangesNothing(String format) throws Exception {
        created("/v1/evaluations", full());
        created("/v1/evaluations", of(seychelles));
        long events = Records.events(dataSource);

        Revisions.importExported("evaluations", format)
                .statusCode(201)
                .body("unchanged", equalTo(Map.of("evaluations", 2)));

        assertThat(Records.events(dataSource)).isEqualTo(events);
    }

    private String full() {
        return FULL.formatted(mauritius, project, criteria, scale);
    }

    private String inTermsOfTheService(String body) {
        return body.replace("\"MUS\"", "\"" + mauritius + "\"")
                .replace("\"PRO\"", "\"" + project + "\"")
                .replace("\"SET\"", "\"" + criteria + "\"")
                .replace("\"SCA\"", "\"" + scale + "\"");
    }

    private static String of(String profile) {
        return "{\"status\": \"PUBLISHED\", \"profileIds\": [\"" + profile + "\"]}";
    }

    private static String dated(String value, String precision) {
        return "{\"status\": \"DRAFT\", \"publishedOn\": {\"value\": \"%s\", \"precision\": \"%s\"}}"
                .formatted(value, precision);
    }

    private static String created(String address, String body) {
        return Records.post(address, body).statusCode(201).extract().path("id");
    }

    private static void found(String query, String... ids) {
        List<String> found = Records.get("/v1/evaluations?" + query)
                .statusCode(200)
                .extract()
                .path("items.id");
        assertThat(found).containsExactlyInAnyOrder(ids);
    }

    private static ValidatableResponse refusedFor(ValidatableResponse answer, String evaluation) {
        return answer.statusCode(409).body("dependents", contains("/v1/evaluations/" + evaluation));
    }

    private static ValidatableResponse imported(String data) {
        return Records.postImport("evaluations", "application/json", data).statusCode(201);
    }
}
