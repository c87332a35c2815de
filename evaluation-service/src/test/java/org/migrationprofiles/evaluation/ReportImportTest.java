package org.migrationprofiles.evaluation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.migrationprofiles.kit.security.Roles;
import org.migrationprofiles.testsupport.KafkaRecords;
import org.migrationprofiles.testsupport.Tokens;

/** What is said about the nine projects goes in once, for profiles that are known by event only. */
@QuarkusTest
@EvaluationServiceTest
class ReportImportTest {

    @Inject
    DataSource dataSource;

    @BeforeEach
    void startWithNothingSaidAboutKnownProfiles() throws Exception {
        Records.clear();
        ReportProfiles.tell();
        post("/v1/sources", source("idf-report-2018")).statusCode(201);
        post("/v1/sources", source("idf-report-2018-annex-1")).statusCode(201);
    }

    @Test
    void theAnnexBecomesTwoEvaluationsNineSurveysAndFifteenDenialsOnce() throws Exception {
        importTable("annex-1", "idf-report-2018-annex-1", file("annex-1.csv"))
                .statusCode(201)
                .body("rejected", equalTo(0))
                .body("created", equalTo(Map.of("evaluations", 2, "surveys", 9, "assertions", 15)));
        long events = events();

        importTable("annex-1", "idf-report-2018-annex-1", file("annex-1.csv"))
                .statusCode(201)
                .body("created", equalTo(Map.of()))
                .body("unchanged", equalTo(Map.of("evaluations", 2, "surveys", 9, "assertions", 15)));

        assertThat(events()).isEqualTo(events);
        reader().queryParam("profileId", ReportProfiles.profileOf("MWI"))
                .get("/v1/evaluations")
                .then()
                .body("items", hasSize(1))
                .body("items[0].provenance.locator", equalTo("Annex 1 row 4"));
        reader().queryParam("subjectId", ReportProfiles.profileOf("ARG"))
                .get("/v1/assertions")
                .then()
                .body("items.value", equalTo(List.of("NO", "NO")));
    }

    @Test
    void theReportsClaimsAndNamedResultsAreKeptOnce() throws Exception {
        Records.postImport("capacity-results", "application/json", file("capacity-results.json"))
                .statusCode(201)
                .body("created", equalTo(Map.of("capacity-results", 14)));
        String claims = file("claims.json");
        Records.postImport("claims", "application/json", claims)
                .statusCode(201)
                .body("rejected", equalTo(0))
                .body("created.claims", equalTo(102));

        // The same content again is the same run; a blank more is another one.
        Records.postImport("claims", "application/json", claims + "\n")
                .statusCode(201)
                .body("unchanged.claims", equalTo(102));
        reader().get("/v1/claims/policy-impact-table")
                .then()
                .statusCode(200)
                .body("n", equalTo(6))
                .body("total", equalTo(9))
                .body("provenance.locator", equalTo("L125"));
    }

    @Test
    void aRowWhoseProfileOrSourceIsNotOnRecordIsRefused() {
        String table = "country,project_code,evaluation,survey\nKenya,PR.0999,Y,Y\nKenya,PR.0124,maybe,Y\n";

        importTable("annex-1", "idf-report-2018", table)
                .statusCode(422)
                .body("report.rowReports[0].messages[0].reason", containsString("has no profile for Kenya"))
                .body("report.rowReports[1].messages[0].column", equalTo("evaluation"));
        importTable("annex-1", "no-such-source", "country,project_code,evaluation,survey\nKenya,PR.0124,Y,Y\n")
                .statusCode(422)
                .body("report.rowReports[0].messages[0].column", equalTo("source"));
    }

    @Test
    void aRowOfACountryThatThereIsNotSaysSo() {
        String table = "country,iso3,project_code,evaluation,survey\nNowhere,ZZZ,PR.0124,Y,Y\n";

        importTable("annex-1", "idf-report-2018", table)
                .statusCode(422)
                .body("report.rowReports[0].messages[0].column", equalTo("iso3"))
                .body("report.rowReports[0].messages[0].reason", containsString("There is no country ZZZ"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/evaluations?profileId=none",
                "/v1/surveys?profileId=PR.0124",
                "/v1/capacity-results?profileId=1-1-1-1-1",
                "/v1/assertions?subjectId=ZZZ",
                "/v1/imports?kind=annex-2"
            })
    void aFilterThatIsNoIdOrKindIsRefused(String address) {
        reader().get(address).then().statusCode(400).body("type", endsWith("/problems/invalid-parameter"));
    }

    @Test
    void assertionsAreLimitedToACountryByItsCode() {
        reader().queryParam("subjectId", "KEN").get("/v1/assertions").then().statusCode(200);
    }

    @Test
    void anEvaluationOfAProfileThatNobodyHasHeardOfIsRefused() {
        post("/v1/evaluations", evaluation(UUID.randomUUID()))
                .statusCode(422)
                .body("type", endsWith("/problems/unknown-profile"))
                .body("errors[0].pointer", equalTo("/profileIds/0"));
    }

    @Test
    void anEvaluationOfAProfileThatIsHeardOfAMomentLaterIsAccepted() {
        UUID project = tellProject("PR." + UUID.randomUUID());
        UUID profile = UUID.randomUUID();
        CompletableFuture<Integer> answer = CompletableFuture.supplyAsync(
                () -> post("/v1/evaluations", evaluation(profile)).extract().statusCode());

        tellProfile(profile, project, "KEN");

        assertThat(answer.join()).isEqualTo(201);
    }

    @Test
    void anOlderVersionThatComesLateChangesNothing() {
        UUID project = tellProject("PR." + UUID.randomUUID());
        UUID profile = UUID.randomUUID();
        KafkaRecords.send(
                "migration-profiles.country-profile.v1", profile.toString(), profile(profile, project, "KEN", 2, true));
        KafkaRecords.send(
                "migration-profiles.country-profile.v1",
                profile.toString(),
                profile(profile, project, "KEN", 1, false));
        KafkaRecords.send("migration-profiles.country-profile.v1", "poison", "this is not JSON");
        UUID later = tellProfile(project, "UGA");

        post("/v1/evaluations", evaluation(later)).statusCode(201);
        post("/v1/evaluations", evaluation(profile)).statusCode(422);
    }

    @Test
    void anEvaluationIsHeardOfInKafkaWithTheProfilesThatItCovers() {
        String id = post("/v1/evaluations", evaluation(ReportProfiles.profileOf("MUS")))
                .statusCode(201)
                .extract()
                .path("id");

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(KafkaRecords.all("migration-profiles.evaluation.v1").stream()
                                .filter(record -> record.key().equals(id)))
                        .singleElement()
                        .satisfies(record -> assertThat(record.value())
                                .contains(String.valueOf(ReportProfiles.profileOf("MUS")), "\"PUBLISHED\"")));
    }

    private static UUID tellProject(String code) {
        UUID id = UUID.randomUUID();
        KafkaRecords.send("migration-profiles.project.v1", id.toString(), """
                {"id":"%s","version":1,"deleted":false,
                 "identifiers":[{"scheme":"IOM_PROJECT","value":"%s","primary":true}]}
                """.formatted(id, code));
        return id;
    }

    private static UUID tellProfile(UUID project, String country) {
        UUID id = UUID.randomUUID();
        tellProfile(id, project, country);
        return id;
    }

    private static void tellProfile(UUID id, UUID project, String country) {
        KafkaRecords.send(
                "migration-profiles.country-profile.v1", id.toString(), profile(id, project, country, 1, false));
    }

    private static String profile(UUID id, UUID project, String country, int version, boolean deleted) {
        return "{\"id\":\"%s\",\"version\":%d,\"deleted\":%s,\"projectId\":\"%s\",\"country\":\"%s\"}"
                .formatted(id, version, deleted, project, country);
    }

    private static String source(String key) {
        return "{\"key\":\"%s\",\"type\":\"REPORT\",\"title\":\"A report\",\"issued\":{\"value\":\"2018-08\",\"precision\":\"MONTH\"}}"
                .formatted(key);
    }

    private static String evaluation(UUID profile) {
        return "{\"status\":\"PUBLISHED\",\"profileIds\":[\"%s\"]}".formatted(profile);
    }

    private static ValidatableResponse post(String path, String body) {
        return given().auth()
                .oauth2(Tokens.with(Roles.EVALUATOR))
                .contentType("application/json")
                .body(body)
                .post(path)
                .then();
    }

    private static ValidatableResponse importTable(String kind, String source, String table) {
        return given().auth()
                .oauth2(Tokens.with(Roles.EVALUATOR))
                .contentType("text/csv; charset=utf-8")
                .queryParam("kind", kind)
                .queryParam("source", source)
                .body(table)
                .post("/v1/imports")
                .then();
    }

    private static RequestSpecification reader() {
        return given().auth().oauth2(Tokens.with(Roles.READER));
    }

    private static String file(String name) throws IOException {
        return Files.readString(ReportProfiles.DATA.resolve(name));
    }

    private long events() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from change_event")) {
            assertThat(rows.next()).isTrue();
            return rows.getLong(1);
        }
    }
}
