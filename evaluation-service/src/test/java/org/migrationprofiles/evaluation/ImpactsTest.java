package org.migrationprofiles.evaluation;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.migrationprofiles.kit.security.Roles;
import org.migrationprofiles.testsupport.Tokens;

/** Impacts: chains on a ladder, and the report's definition of a policy impact. */
@QuarkusTest
@EvaluationServiceTest
class ImpactsTest {

    private static final String ADDRESS = "/v1/impacts";

    private final String code = "PR." + UUID.randomUUID();

    @Inject
    DataSource dataSource;

    private UUID project = UUID.randomUUID();
    private UUID profile = UUID.randomUUID();

    @BeforeEach
    void startWithOneProfileOfMicronesia() throws SQLException {
        Records.clear();
        RegistryEvents.country("FSM");
        RegistryEvents.country("KEN");
        project = RegistryEvents.project(code);
        profile = RegistryEvents.profile(project, "FSM");
        RegistryEvents.awaitHeard(project, profile, "FSM", "KEN");
    }

    @Test
    void aChainOfTheSecondOrderIsKeptStepByStep() {
        // S43, S44, L95.
        String id = created("""
                {"subject": {"type": "PROFILE", "id": "%s"}, "statement": "a second-order impact",
                 "steps": [{"level": "AWARENESS", "description": "new expertise on migration data"},
                           {"level": "PLAN", "description": "a change in the strategic development plan",
                            "reachedOn": {"value": "2015", "precision": "YEAR"}},
                           {"level": "POLICY"}, {"level": "LEGISLATION"}],
                 "order": "SECOND", "form": "STRATEGIC_PLAN", "before": "NONE",
                 "provenance": {"sourceId": "idf-report-2018", "locator": "L95"}}
                """.formatted(profile));

        Records.get(ADDRESS + "/" + id)
                .statusCode(200)
                .body("steps.level", equalTo(List.of("AWARENESS", "PLAN", "POLICY", "LEGISLATION")))
                .body("steps[1].reachedOn.value", equalTo("2015"))
                .body("highestStep", equalTo("LEGISLATION"))
                .body("before", equalTo("NONE"))
                .body("after", nullValue())
                .body("strictDefinitionMet", equalTo("UNKNOWN"));
        given().auth()
                .oauth2(Tokens.with(Roles.EVALUATOR))
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"1\"")
                .body("{\"after\": \"NONE\", \"steps\": [{\"level\": \"AGENDA\"}]}")
                .patch(ADDRESS + "/" + id)
                .then()
                .statusCode(200)
                .body("highestStep", equalTo("AGENDA"))
                .body("strictDefinitionMet", equalTo("NO"));
        Records.get(ADDRESS + "?level=AGENDA&strictDefinitionMet=NO").body("items.id", equalTo(List.of(id)));
        Records.get(ADDRESS + "?level=PLAN").body("items", hasSize(0));
        Records.get(ADDRESS + "/" + id + "/history").body("version", containsInAnyOrder(1, 2));
    }

    @ParameterizedTest
    @CsvSource({
        // before, after, attributed, met
        "NONE,      PARTIAL,  YES,     YES",
        "NONE,      COMPLETE, YES,     YES",
        "NONE,      NONE,     YES,     NO",
        "NONE,      PARTIAL,  NO,      NO",
        "PARTIAL,   COMPLETE, YES,     NO",
        "COMPLETE,  ,         ,        NO",
        ",          NONE,     ,        NO",
        ",          ,         NO,      NO",
        ",          COMPLETE, YES,     UNKNOWN",
        "NONE,      ,         YES,     UNKNOWN",
        "NONE,      COMPLETE, UNKNOWN, UNKNOWN",
        "NONE,      COMPLETE, ,        UNKNOWN",
        ",          ,         ,        UNKNOWN"
    })
    void theReportsDefinitionIsMetOnlyByWhatIsKnown(String before, String after, String attributed, String met) {
        String attribution =
                attributed == null ? "null" : "{\"attributed\": \"%s\", \"evidence\": \"L151\"}".formatted(attributed);
        String id = created("""
                {"subject": {"type": "PROFILE", "id": "%s"}, "statement": "%s", "before": %s, "after": %s, "attribution": %s}
                """.formatted(profile, "A policy.", quoted(before), quoted(after), attribution));

        Records.get(ADDRESS + "/" + id).body("strictDefinitionMet", equalTo(met));
        Records.get(ADDRESS + "?strictDefinitionMet=" + met).body("items.id", equalTo(List.of(id)));
    }

    private static String quoted(String value) {
        return value == null ? "null" : "\"" + value + "\"";
    }

    @Test
    void aChainThatGoesDownTheLadderIsRefusedAtEachStepThatDoes() {
        Records.post(ADDRESS, """
                        {"subject": {"type": "PROFILE", "id": "%s"}, "statement": "Down.",
                         "steps": [{"level": "PLAN"}, {"level": "AGENDA"}, {"level": "POLICY"}, {"level": "PLAN"}]}
                        """.formatted(profile))
                .statusCode(400)
                .body("type", endsWith("/problems/validation-failed"))
                .body("errors.pointer", equalTo(List.of("/steps/1/level", "/steps/3/level")))
                .body("errors[0].message", containsString("PLAN or higher"))
                .body("errors[0].message", containsString("AWARENESS, AGENDA, PLAN, POLICY, LEGISLATION"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"activityId\": \"01939f5e-6a00-7000-8000-000000000001\" | /from",
                "\"attribution\": {\"attributed\": \"YES\"} | /attribution",
                "\"attribution\": {\"attributed\": \"NO\", \"evidence\": \" \"} | /attribution",
                "\"topics\": [\"REMITTANCES\", \"REMITTANCES\"] | /topics",
                "\"steps\": [{\"description\": \"no level\"}] | /steps/0/level",
                "\"contribution\": {\"wording\": \"no kind\"} | /contribution/kind",
                "\"sector\": \"labour migration\" | /sector",
                "\"evidenceLevel\": 5 | /evidenceLevel"
            })
    void whatAnImpactCannotSayIsRefusedWithAPointer(String member, String pointer) {
        Records.post(ADDRESS, """
                        {"subject": {"type": "PROFILE", "id": "%s"}, "statement": "A policy.", %s}
                        """.formatted(profile, member))
                .statusCode(400)
                .body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void onlyProfilesAndProjectsThatAreOnRecordHaveImpacts() {
        Records.post(ADDRESS, "{\"subject\": {\"type\": \"COUNTRY\", \"id\": \"KEN\"}, \"statement\": \"A policy.\"}")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/subject/type"))
                .body("errors[0].message", equalTo("PROFILE or PROJECT."));
        Records.post(ADDRESS, "{\"subject\": {\"type\": \"PROFILE\", \"id\": \"none\"}, \"statement\": \"A policy.\"}")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/subject/id"));
    }

    @Test
    void impactsAreFoundByWhatTheySay() {
        UUID other = RegistryEvents.profile(RegistryEvents.project("PR." + UUID.randomUUID()), "KEN");
        UUID activity = RegistryEvents.activity(project, "FSM");
        String agenda = created("""
                {"subject": {"type": "PROFILE", "id": "%s"}, "statement": "inserted migration onto the agenda",
                 "steps": [{"level": "AGENDA"}], "order": "FIRST", "form": "DEVELOPMENT_AGENDA", "from": "ACTIVITY",
                 "activityId": "%s", "contribution": {"kind": "DIRECTLY_INSERTED", "wording": "directly inserted"}}
                """.formatted(profile, activity));
        String law = created("""
                {"subject": {"type": "PROJECT", "id": "%s"}, "statement": "A law.", "order": "SECOND",
                 "steps": [{"level": "LEGISLATION", "description": "propelled the Législation"}], "form": "LEGISLATION",
                 "topics": ["CLIMATE_CHANGE"], "provenance": {"sourceId": "made-up", "locator": "L1"}}
                """.formatted(project));
        String kenya = created("""
                {"subject": {"type": "PROFILE", "id": "%s"}, "statement": "A policy.", "before": "NONE", "after": "PARTIAL",
                 "attribution": {"attributed": "YES", "evidence": "It says so."}, "steps": [{"level": "POLICY"}],
                 "form": "NATIONAL_POLICY"}
                """.formatted(other));

        assertFound("subjectId=" + project, law);
        assertFound("projectId=" + project, agenda, law);
        assertFound("country=FM", agenda);
        assertFound("country=KEN", kenya);
        assertFound("form=LEGISLATION", law);
        assertFound("order=FIRST", agenda);
        assertFound("level=POLICY", law, kenya);
        assertFound("strictDefinitionMet=YES", kenya);
        assertFound("contribution=DIRECTLY_INSERTED", agenda);
        assertFound("topic=CLIMATE_CHANGE", law);
        assertFound("sourceId=made-up", law);
        assertFound("text=LEGISLATION", law);
        assertFound("text=Directly", agenda);
        assertFound("sort=-highestStep", law, kenya, agenda);
        assertFound("sort=form", agenda, law, kenya);
        assertFound("sort=-strictDefinitionMet", kenya, law, agenda);
        Records.get(ADDRESS + "?level=HIGH")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("?level"))
                .body("errors[0].message", containsString("AWARENESS"));
        Records.get(ADDRESS + "?sort=statement").statusCode(400).body("errors[0].pointer", equalTo("?sort"));
    }

    private static void assertFound(String query, String... ids) {
        Pages.assertFound(ADDRESS, query, ids);
    }

    @Test
    void anImportByNameIsTakenOnceAndAnExportChangesNothing() throws SQLException {
        String records = """
                [{"subject": {"type": "PROFILE", "id": "%s/FSM"}, "statement": "agenda", "form": "DEVELOPMENT_AGENDA",
                  "provenance": {"sourceId": "idf-report-2018", "locator": "L151"}},
                 {"subject": {"type": "PROFILE", "id": "%s/FSM"}, "statement": "law", "form": "LEGISLATION",
                  "steps": [{"level": "LEGISLATION"}], "contribution": {"kind": "HELPED_PROPEL", "wording": "helped to propel"},
                  "attribution": {"attributed": "YES", "evidence": "as a result of the project"}, "topics": ["REMITTANCES"],
                  "provenance": {"sourceId": "idf-report-2018", "locator": "L151"}},
                 {"subject": {"type": "PROJECT", "id": "%s"}, "statement": "nothing but this"}]
                """.formatted(code, code, code);

        Records.postImport("impacts", "application/json", records)
                .statusCode(201)
                .body("created", equalTo(Map.of("impacts", 3)));
        Records.postImport("impacts", "application/json", records.replace("agenda", "The agenda"))
                .statusCode(201)
                .body("updated", equalTo(Map.of("impacts", 1)))
                .body("unchanged", equalTo(Map.of("impacts", 2)));
        RoundTrip.assertChangesNothing("impacts", 3, dataSource);
        Records.postImport("impacts", "application/json", """
                        [{"subject": {"type": "PROJECT", "id": "%s"}, "statement": "down",
                          "steps": [{"level": "POLICY"}, {"level": "PLAN"}]}]
                        """.formatted(code))
                .statusCode(422)
                .body("report.rejected", equalTo(1));
    }

    @Test
    void theLadderShowsTheHighestRungOfEachProfileAndUnknownForTheOthers() {
        UUID silent = RegistryEvents.profile(project, "KEN");
        String low = created("""
                {"subject": {"type": "PROFILE", "id": "%s"}, "statement": "More is known.", "steps": [{"level": "AWARENESS"}]}
                """.formatted(profile));
        String high = created("""
                {"subject": {"type": "PROFILE", "id": "%s"}, "statement": "It is planned.",
                 "steps": [{"level": "AGENDA"}, {"level": "PLAN"}]}
                """.formatted(profile));
        String withoutSteps = created("""
                {"subject": {"type": "PROFILE", "id": "%s"}, "statement": "Something came of it."}
                """.formatted(silent));

        Records.get(ADDRESS + "/ladder?projectId=" + project)
                .statusCode(200)
                .body("total", equalTo(2))
                .body("unknown", equalTo(1))
                .body("levels.level", equalTo(List.of("AWARENESS", "AGENDA", "PLAN", "POLICY", "LEGISLATION")))
                .body("levels.reached", equalTo(List.of(1, 1, 1, 0, 0)))
                .body("levels.highest", equalTo(List.of(0, 0, 1, 0, 0)))
                .body("profiles.find { it.country == 'FSM' }.highestStep", equalTo("PLAN"))
                .body("profiles.find { it.country == 'FSM' }.impactIds", equalTo(List.of(high)))
                .body("profiles.find { it.country == 'KEN' }.highestStep", nullValue())
                .body("profiles.find { it.country == 'KEN' }.impactIds", hasSize(0));
        Records.get(ADDRESS + "/ladder?country=KE&projectId=" + project)
                .body("profiles.profileId", equalTo(List.of(silent.toString())));
        Records.get(ADDRESS + "/ladder?country=Nowhere").statusCode(400);
        Records.get(ADDRESS + "?level=AWARENESS").body("items.id", equalTo(List.of(low, high)));
        Records.get(ADDRESS + "?sort=highestStep").body("items.id", equalTo(List.of(low, high, withoutSteps)));
    }

    @Test
    void theLadderDoesNotCountWhatDeniesItself() {
        String steps = "\"steps\": [{\"level\": \"AGENDA\"}, {\"level\": \"LEGISLATION\"}]";
        impactWith(steps + ", \"attribution\": {\"attributed\": \"NO\", \"evidence\": \"It was there before.\"}");
        ladder().body("profiles.highestStep", equalTo(Collections.singletonList(null)))
                .body("unknown", equalTo(1));

        String agenda = impactWith(steps + ", \"after\": \"NONE\"");
        ladder().body("profiles.highestStep", equalTo(List.of("AGENDA")))
                .body("profiles[0].impactIds", equalTo(List.of(agenda)))
                .body("levels.find { it.level == 'LEGISLATION' }.reached", equalTo(0));

        String law = impactWith(steps + ", \"attribution\": {\"attributed\": \"UNKNOWN\"}");
        ladder().body("profiles.highestStep", equalTo(List.of("LEGISLATION")))
                .body("profiles[0].impactIds", equalTo(List.of(law)));
    }

    private String impactWith(String members) {
        return created("{\"subject\": {\"type\": \"PROFILE\", \"id\": \"%s\"}, \"statement\": \"A policy.\", %s}"
                .formatted(profile, members));
    }

    private ValidatableResponse ladder() {
        return Records.get(ADDRESS + "/ladder?projectId=" + project).statusCode(200);
    }

    @Test
    void anImpactOfADeletedProfileIsMarkedAndStays() {
        String id = created("""
                {"subject": {"type": "PROFILE", "id": "%s"}, "statement": "A policy."}
                """.formatted(profile));

        RegistryEvents.profile(profile, project, "FSM", 2, true);
        awaitMark(id, List.of("/subject/id"));

        RegistryEvents.profile(profile, project, "FSM", 3, false);
        awaitMark(id, List.of());
    }

    private static void awaitMark(String id, List<String> pointers) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> Records.get(ADDRESS + "/" + id).body("deletedReferences", equalTo(pointers)));
    }

    private static String created(String body) {
        return Records.post(ADDRESS, body).statusCode(201).extract().path("id");
    }
}
