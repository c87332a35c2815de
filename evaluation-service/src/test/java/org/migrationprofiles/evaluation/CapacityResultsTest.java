package org.migrationprofiles.evaluation;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

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
import org.migrationprofiles.kit.security.Roles;
import org.migrationprofiles.testsupport.Tokens;

/** Capacity results rest on activities (S51), and are found, imported and exported. */
@QuarkusTest
@EvaluationServiceTest
class CapacityResultsTest {

    private static final String ADDRESS = "/v1/capacity-results";

    private final String code = "PR." + UUID.randomUUID();

    @Inject
    DataSource dataSource;

    private UUID project = UUID.randomUUID();
    private UUID profile = UUID.randomUUID();

    @BeforeEach
    void startWithOneProfileOfMalawi() throws SQLException {
        Records.clear();
        RegistryEvents.country("MWI");
        RegistryEvents.country("KEN");
        project = RegistryEvents.project(code);
        profile = RegistryEvents.profile(project, "MWI");
        RegistryEvents.awaitHeard(project, profile, "MWI", "KEN");
    }

    @Test
    void aResultIsLessThanItSeemsUntilItNamesTheActivityThatItRestsOn() {
        UUID training = RegistryEvents.activity(project, "MWI");
        String id = created(result("R3", "YES", ""));
        Records.get(ADDRESS + "/" + id).body("warnings", equalTo(List.of("WITHOUT_ACTIVITY")));

        patch(id, 1, "{\"activityId\": \"%s\"}".formatted(training))
                .statusCode(200)
                .body("warnings", hasSize(0))
                .body("version", equalTo(2));
        patch(id, 2, "{\"activityId\": null}").body("warnings", equalTo(List.of("WITHOUT_ACTIVITY")));
        Records.get(ADDRESS + "/" + id + "/history").body("version", hasSize(3));
    }

    @ParameterizedTest
    @CsvSource({"R1, YES", "R2, NO", "R4, UNKNOWN", "R5, NOT_APPLICABLE"})
    void aReleaseAndWhatWasNotSoRestOnNothing(String result, String value) {
        Records.post(ADDRESS, result(result, value, "")).statusCode(201).body("warnings", hasSize(0));
    }

    @Test
    void anActivityOrAProfileThatIsNotOnRecordIsRefused() {
        Records.post(ADDRESS, result("R3", "YES", ", \"activityId\": \"" + UUID.randomUUID() + "\""))
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/activityId")));
        Records.post(ADDRESS, "{\"profileId\": \"%s\", \"resultCode\": \"R6\", \"value\": \"YES\"}".formatted(profile))
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("/resultCode")));
    }

    @Test
    void resultsAreFoundByWhatTheySayPageByPage() {
        UUID other = RegistryEvents.profile(RegistryEvents.project("PR." + UUID.randomUUID()), "KEN");
        String policy = created(result("R5", "YES", ", \"note\": \"A Política\""));
        String data = created(
                result("R2", "UNKNOWN", ", \"provenance\": {\"sourceId\": \"made-up\", \"locator\": \"page 3\"}"));
        String kenya = created("{\"profileId\": \"%s\", \"resultCode\": \"R2\", \"value\": \"YES\"}".formatted(other));

        assertFound("profileId=" + profile, policy, data);
        assertFound("projectId=" + project, policy, data);
        assertFound("country=KE", kenya);
        assertFound("resultCode=R2", data, kenya);
        assertFound("value=YES", policy, kenya);
        assertFound("sourceId=made-up", data);
        assertFound("text=politica", policy);
        assertFound("sort=resultCode", data, kenya, policy);
        assertFound("sort=-resultCode", policy, kenya, data);
        Records.get(ADDRESS + "?value=MAYBE").statusCode(400).body("errors[0].pointer", equalTo("?value"));
        Records.get(ADDRESS + "?sort=note").statusCode(400).body("errors[0].pointer", equalTo("?sort"));
    }

    @Test
    void resultsThatContradictEachOtherAreFoundAndUnknownContradictsNothing() {
        String yes = created(result("R5", "YES", ""));
        String unknown = created(result("R5", "UNKNOWN", ""));
        String alone = created(result("R2", "NO", ""));
        assertFound("contradicted=true");
        assertFound("contradicted=false", yes, unknown, alone);

        String no = created(result("R5", "NO", ""));

        assertFound("contradicted=true", yes, no);
        assertFound("contradicted=true&value=NO", no);
        assertFound("contradicted=false", unknown, alone);
        patch(no, 1, "{\"value\": \"UNKNOWN\"}").statusCode(200);
        assertFound("contradicted=true");
        Records.get(ADDRESS + "?contradicted=perhaps")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("?contradicted"));
    }

    @Test
    void anImportByNameIsTakenOnceAndAnExportChangesNothing() throws SQLException {
        String records = """
                [{"profileId": "%s/MWI", "resultCode": "R5", "value": "YES",
                  "provenance": {"sourceId": "idf-report-2018", "locator": "L151"}},
                 {"profileId": "%s/MWI", "resultCode": "R2", "value": "UNKNOWN", "note": "Not named.",
                  "provenance": {"sourceId": "idf-report-2018", "locator": "L122"}}]
                """.formatted(code, code);

        Records.postImport("capacity-results", "application/json", records)
                .statusCode(201)
                .body("created", equalTo(Map.of("capacity-results", 2)));
        Records.postImport("capacity-results", "application/json", records.replace("Not named.", "Nobody is named."))
                .statusCode(201)
                .body("updated", equalTo(Map.of("capacity-results", 1)))
                .body("unchanged", equalTo(Map.of("capacity-results", 1)));
        RoundTrip.assertChangesNothing("capacity-results", 2, dataSource);
    }

    @Test
    void whatWasDeletedIsMarkedWhereItIsReferredToUntilItIsRestored() {
        UUID training = RegistryEvents.activity(project, "MWI");
        String id = created(result("R4", "YES", ", \"activityId\": \"" + training + "\""));

        RegistryEvents.activity(training, project, "MWI", 2, true);
        awaitMark(id, List.of("/activityId"));
        // What it rests on was deleted, not forgotten.
        Records.get(ADDRESS + "/" + id).body("warnings", hasSize(0)).body("activityId", equalTo(training.toString()));

        RegistryEvents.activity(training, project, "MWI", 3, false);
        awaitMark(id, List.of());
    }

    private static void awaitMark(String id, List<String> pointers) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> Records.get(ADDRESS + "/" + id).body("deletedReferences", equalTo(pointers)));
    }

    private static void assertFound(String query, String... ids) {
        Pages.assertFound(ADDRESS, query, ids);
    }

    private String result(String result, String value, String more) {
        return "{\"profileId\": \"%s\", \"resultCode\": \"%s\", \"value\": \"%s\"%s}"
                .formatted(profile, result, value, more);
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
}
