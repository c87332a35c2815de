package org.migrationprofiles.evaluation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
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
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.migrationprofiles.kit.security.Roles;
import org.migrationprofiles.testsupport.Tokens;

/** Challenges, successes and lessons, what caused them, and of which projects they are on record. */
@QuarkusTest
@EvaluationServiceTest
class FindingsTest {

    private static final String ADDRESS = "/v1/findings";
    private static final String PROGRAMME = "{\"type\": \"PROGRAMME\", \"id\": \"made-up-programme\"}";

    private final String code = "PR." + UUID.randomUUID();

    @Inject
    DataSource dataSource;

    private UUID project = UUID.randomUUID();
    private UUID profile = UUID.randomUUID();

    @BeforeEach
    void startWithOneProjectInNamibia() throws SQLException {
        Records.clear();
        RegistryEvents.country("NAM");
        RegistryEvents.country("BIH");
        project = RegistryEvents.project(code);
        profile = RegistryEvents.profile(project, "NAM");
        RegistryEvents.awaitHeard(project, profile, "NAM", "BIH");
    }

    @Test
    void aFindingIsKeptWithWhatTheSourceSaysOfIt() {
        // S19, S74, L137: what the report files under visibility is about copies.
        String id = created("""
                {"kind": "CHALLENGE", "category": "VISIBILITY", "subject": {"type": "PROJECT", "id": "%s"},
                 "statement": "physical copies were limited", "relatesTo": ["AVAILABILITY"], "severity": "HIGHEST",
                 "affectedCriteria": ["SUSTAINABILITY"], "topics": ["COPIES"],
                 "causes": [{"category": "DISTRIBUTION"}], "effects": [{"code": "GOV_CAPACITY"}],
                 "risk": {"type": "DATA_QUALITY", "affects": ["PUBLICATION", "ACTIVITY"]},
                 "provenance": {"sourceId": "idf-report-2018", "locator": "L137"}}
                """.formatted(project));

        Records.get(ADDRESS + "/" + id)
                .statusCode(200)
                .body("relatesTo", equalTo(List.of("AVAILABILITY")))
                .body("causes[0].category", equalTo("DISTRIBUTION"))
                .body("causes[0].findingId", nullValue())
                .body("effects[0].code", equalTo("GOV_CAPACITY"))
                .body("risk.affects", equalTo(List.of("PUBLICATION", "ACTIVITY")))
                .body("phase", nullValue());
        patch(id, 1, "{\"severity\": null}").statusCode(200).body("severity", nullValue());
        Records.get(ADDRESS + "/" + id + "/history").body("version", hasSize(2));
    }

    @ParameterizedTest
    @CsvSource({
        "CHALLENGE, POLICY_IMPACT, DATA_AVAILABILITY",
        "SUCCESS,   FUNDING,       SECOND_ORDER_IMPACT",
        "LESSON,    VISIBILITY,    GOVERNMENT_LIFECYCLE_INVOLVEMENT"
    })
    void aCategoryIsOneOfItsKindAndTheRefusalNamesThose(String kind, String wrong, String right) {
        Records.post(ADDRESS, finding(kind, wrong, PROGRAMME, ""))
                .statusCode(400)
                .body("type", endsWith("/problems/validation-failed"))
                .body("errors.pointer", equalTo(List.of("/category")))
                .body("errors[0].message", containsString(right));
        created(finding(kind, right, PROGRAMME, ""));
        created(finding(kind, "OTHER", PROGRAMME, ""));
        Records.get("/v1/finding-categories")
                .statusCode(200)
                .body("find { it.code == '" + right + "' }.kinds", equalTo(List.of(kind)))
                .body("find { it.code == 'OTHER' }.kinds", hasSize(3))
                .body("meaning", hasSize(19));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"causes\": [{}] | /causes/0",
                "\"causes\": [{\"statement\": \" \"}] | /causes/0",
                "\"effects\": [{\"statement\": \"no code\"}] | /effects/0/code",
                "\"risk\": {\"type\": \"DATA_QUALITY\", \"affects\": []} | /risk/affects",
                "\"topics\": [\"A\", \"A\"] | /topics",
                "\"topics\": [\"not a code\"] | /topics/0",
                "\"affectedCriteria\": [\"IMPACT\", \"IMPACT\"] | /affectedCriteria",
                "\"evidenceLevel\": 0 | /evidenceLevel"
            })
    void whatAFindingCannotSayIsRefusedWithAPointer(String member, String pointer) {
        Records.post(ADDRESS, finding("LESSON", "OTHER", PROGRAMME, ", " + member))
                .statusCode(400)
                .body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void aFindingIsAboutAProjectAProfileACountryOrAProgramme() {
        for (String type : List.of("PUBLICATION", "ACTIVITY")) {
            Records.post(ADDRESS, finding("LESSON", "OTHER", "{\"type\": \"" + type + "\", \"id\": \"x\"}", ""))
                    .statusCode(400)
                    .body("errors.pointer", equalTo(List.of("/subject/type")));
        }
        Records.post(ADDRESS, finding("LESSON", "OTHER", "{\"type\": \"PROGRAMME\", \"id\": \"All of it\"}", ""))
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("/subject/id")));
        Records.post(ADDRESS, finding("LESSON", "OTHER", "{\"type\": \"PROJECT\", \"id\": \"none\"}", ""))
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/subject/id")));
    }

    @Test
    void causesAreOnRecordAndNeverGoRoundInACircle() {
        String distribution = created(finding("CHALLENGE", "DISTRIBUTION", PROGRAMME, ""));
        String visibility = created(finding("CHALLENGE", "VISIBILITY", PROGRAMME, causedBy(distribution)));
        String perception = created(finding("CHALLENGE", "PERCEPTION", PROGRAMME, causedBy(visibility)));

        patch(distribution, 1, "{" + causedBy(distribution).substring(1) + "}")
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("/causes/0/findingId")));
        patch(distribution, 1, "{" + causedBy(perception).substring(1) + "}")
                .statusCode(409)
                .body("errors.pointer", equalTo(List.of("/causes/0/findingId")));
        Records.post(
                        ADDRESS,
                        finding(
                                "CHALLENGE",
                                "VISIBILITY",
                                PROGRAMME,
                                causedBy(UUID.randomUUID().toString())))
                .statusCode(422)
                .body("type", endsWith("/problems/unknown-reference"))
                .body("errors.pointer", equalTo(List.of("/causes/0/findingId")));

        delete(visibility).statusCode(409).body("dependents", equalTo(List.of(ADDRESS + "/" + perception)));
        delete(perception).statusCode(204);
        delete(visibility).statusCode(204);
        // Its cause is needed again by nobody: what was deleted has no say.
        patch(distribution, 1, "{" + causedBy(perception).substring(1) + "}").statusCode(422);
    }

    @Test
    void twoThatMakeEachOtherTheirCauseAtTheSameMomentAreNotBothHeard() {
        for (int round = 0; round < 5; round++) {
            String one = created(finding("CHALLENGE", "FUNDING", PROGRAMME, ""));
            String other = created(finding("CHALLENGE", "DURATION", PROGRAMME, ""));
            List<CompletableFuture<Integer>> answers = Stream.of(List.of(one, other), List.of(other, one))
                    .map(pair -> CompletableFuture.supplyAsync(() -> patch(
                                    pair.get(0), 1, "{" + causedBy(pair.get(1)).substring(1) + "}")
                            .extract()
                            .statusCode()))
                    .toList();

            assertThat(answers.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(200, 409);
        }
    }

    @Test
    void findingsAreFoundByWhatTheySay() {
        String visibility =
                created(finding("CHALLENGE", "VISIBILITY", subject("PROJECT", project), ", \"severity\": \"LOW\""));
        String agenda = created(finding(
                "SUCCESS",
                "REFERENTIAL_PUBLICATION",
                subject("PROFILE", profile),
                ", \"topics\": [\"CLIMATE_CHANGE\"], \"provenance\": {\"sourceId\": \"made-up\", \"locator\": null}"));
        String bosnia = created(finding(
                "SUCCESS",
                "INSTITUTIONALISATION",
                "{\"type\": \"COUNTRY\", \"id\": \"BIH\"}",
                ", \"quote\": \"Évident\""));
        String lesson = created(finding(
                "LESSON",
                "DISTRIBUTION_PLAN",
                PROGRAMME,
                ", \"severity\": \"HIGHEST\", \"affectedCriteria\": [\"SUSTAINABILITY\"],"
                        + " \"causes\": [{\"statement\": \"few copies\"}]"));

        assertFound("kind=SUCCESS", agenda, bosnia);
        assertFound("category=VISIBILITY", visibility);
        assertFound("subjectId=" + project, visibility);
        assertFound("subjectId=BA", bosnia);
        assertFound("subjectId=made-up-programme", lesson);
        assertFound("projectId=" + project, visibility, agenda);
        assertFound("country=NAM", agenda);
        assertFound("country=BIH", bosnia);
        assertFound("topic=CLIMATE_CHANGE", agenda);
        assertFound("severity=LOW", visibility);
        assertFound("criterion=SUSTAINABILITY", lesson);
        assertFound("sourceId=made-up", agenda);
        assertFound("text=evident", bosnia);
        assertFound("text=FEW", lesson);
        assertFound("sort=category", lesson, bosnia, agenda, visibility);
        assertFound("sort=-kind", bosnia, agenda, lesson, visibility);
        assertFound("sort=-severity", lesson, visibility, bosnia, agenda);
        Records.get(ADDRESS + "?kind=PROBLEM").statusCode(400).body("errors[0].pointer", equalTo("?kind"));
        Records.get(ADDRESS + "?subjectId=Nowhere").statusCode(400).body("errors[0].pointer", equalTo("?subjectId"));
    }

    @Test
    void anImportByNameIsTakenOnceAndAnExportChangesNothing() throws SQLException {
        String records = """
                [{"kind": "CHALLENGE", "category": "DURATION", "subject": {"type": "PROJECT", "id": "%s"},
                  "statement": "It took longer.", "provenance": {"sourceId": "idf-report-2018", "locator": "L50"}},
                 {"kind": "SUCCESS", "category": "POLICY_IMPACT", "subject": {"type": "PROFILE", "id": "%s/NAM"},
                  "statement": "A policy.", "provenance": {"sourceId": "idf-report-2018", "locator": "L151"},
                  "topics": ["A", "B"], "causes": [{"category": "FUNDING"}], "effects": [{"code": "C", "statement": "d"}],
                  "risk": {"type": "E", "affects": ["ACTIVITY"]}, "relatesTo": ["VISIBILITY"]},
                 {"kind": "LESSON", "category": "OTHER", "subject": {"type": "PROGRAMME", "id": "made-up-programme"},
                  "statement": "Learned.", "provenance": {"sourceId": "idf-report-2018", "locator": "L167"}}]
                """.formatted(code, code);

        Records.postImport("findings", "application/json", records)
                .statusCode(201)
                .body("created", equalTo(Map.of("findings", 3)));
        Records.postImport("findings", "application/json", records.replace("longer", "much longer"))
                .statusCode(201)
                .body("updated", equalTo(Map.of("findings", 1)))
                .body("unchanged", equalTo(Map.of("findings", 2)));
        RoundTrip.assertChangesNothing("findings", 3, dataSource);
        Records.postImport("findings", "application/json", "[" + finding("SUCCESS", "FUNDING", PROGRAMME, "") + "]")
                .statusCode(422)
                .body("report.rejected", equalTo(1));
    }

    @Test
    void completenessSaysOfWhichProjectsFindingsAreOnRecordAndCallsTheOthersUnknown() {
        UUID silent = RegistryEvents.project("PR." + UUID.randomUUID());
        UUID silentProfile = RegistryEvents.profile(silent, "NAM");
        RegistryEvents.awaitHeard(silent, silentProfile);
        String challenge = created(finding("CHALLENGE", "FUNDING", subject("PROJECT", project), ""));
        String success = created(finding("SUCCESS", "DATA_BASE", subject("PROFILE", profile), ""));
        created(finding("LESSON", "OTHER", subject("PROFILE", silentProfile), ""));
        created(finding("CHALLENGE", "OTHER", PROGRAMME, ""));

        Records.get(ADDRESS + "/completeness?projectId=" + project + "," + silent)
                .statusCode(200)
                .body("total", equalTo(2))
                .body("challenge.n", equalTo(1))
                .body("challenge.unknown", equalTo(1))
                .body("success.members", equalTo(List.of(project.toString())))
                .body("both.n", equalTo(1))
                .body("nothingNamed.members", equalTo(List.of(silent.toString())))
                .body("projects.find { it.identifier == '" + code + "' }.challengeIds", equalTo(List.of(challenge)))
                .body("projects.find { it.identifier == '" + code + "' }.successIds", equalTo(List.of(success)))
                .body("projects.find { it.projectId == '" + silent + "' }.challenge", equalTo("UNKNOWN"));
        Records.get(ADDRESS + "/completeness").body("projects.identifier", hasItem(code));
        Records.get(ADDRESS + "/completeness?projectId=" + UUID.randomUUID())
                .statusCode(400)
                .body("errors[0].pointer", equalTo("?projectId"));
    }

    @Test
    void aFindingAboutADeletedProfileIsMarkedAndCountsForNoProject() {
        String id = created(finding("SUCCESS", "DATA_BASE", subject("PROFILE", profile), ""));

        RegistryEvents.profile(profile, project, "NAM", 2, true);

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        Records.get(ADDRESS + "/" + id).body("deletedReferences", equalTo(List.of("/subject/id"))));
        Records.get(ADDRESS + "/completeness?projectId=" + project).body("success.n", equalTo(0));
    }

    private static void assertFound(String query, String... ids) {
        Pages.assertFound(ADDRESS, query, ids);
    }

    private static String finding(String kind, String category, String subject, String more) {
        return "{\"kind\": \"%s\", \"category\": \"%s\", \"subject\": %s, \"statement\": \"Found.\"%s}"
                .formatted(kind, category, subject, more);
    }

    private static String subject(String type, UUID id) {
        return "{\"type\": \"%s\", \"id\": \"%s\"}".formatted(type, id);
    }

    private static String causedBy(String finding) {
        return ", \"causes\": [{\"findingId\": \"%s\"}]".formatted(finding);
    }

    private static String created(String body) {
        return Records.post(ADDRESS, body).statusCode(201).extract().path("id");
    }

    private static ValidatableResponse patch(String id, int version, String patch) {
        return given().auth()
                .oauth2(Tokens.with(Roles.EVALUATOR))
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"" + version + "\"")
                .body(patch)
                .patch(ADDRESS + "/" + id)
                .then();
    }

    private static ValidatableResponse delete(String id) {
        return given().auth()
                .oauth2(Tokens.with(Roles.EVALUATOR))
                .header("If-Match", "\"1\"")
                .delete(ADDRESS + "/" + id + "?reason=Wrong")
                .then();
    }
}
