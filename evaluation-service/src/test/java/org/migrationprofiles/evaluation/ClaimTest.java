package org.migrationprofiles.evaluation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.migrationprofiles.kit.security.Roles;
import org.migrationprofiles.testsupport.KafkaRecords;
import org.migrationprofiles.testsupport.Tokens;

/** Claims: what sorts there are, what is refused, how they are found, and that who contradicts is contradicted. */
@QuarkusTest
@EvaluationServiceTest
class ClaimTest {

    private static final UUID AFGHANISTAN = UUID.randomUUID();
    private static final UUID MICRONESIA = UUID.randomUUID();
    private static final UUID NOWHERE = UUID.randomUUID();

    @Inject
    DataSource dataSource;

    @BeforeEach
    void startWithoutClaimsAboutTwoProjects() throws Exception {
        Records.clear();
        tellProject(AFGHANISTAN, "PR.7100");
        tellProject(MICRONESIA, "PR.7136");
    }

    @ParameterizedTest(name = "{0} can be put on record")
    @CsvSource(
            delimiter = '|',
            value = {
                "PROPORTION | \"n\":6,\"total\":9",
                "COUNT | \"n\":13",
                "MEAN | \"value\":20,\"valueUnit\":\"MONTH\"",
                "TREND | \"relation\":\"DECREASES\",\"yearAxis\":\"FUNDING_YEAR\"",
                "TREND | \"parameters\":{\"axis\":\"FUNDING_YEAR\",\"direction\":\"DECREASING\"}",
                "MAJORITY_IN_REGIONS | \"parameters\":{\"regionScheme\":\"M49\",\"regions\":\"002\"}",
                "PERIOD | \"yearAxis\":\"PUBLICATION_YEAR\",\"parameters\":{\"from\":\"2010\",\"to\":\"2015\"}",
                "VALUE | \"value\":4.5,\"valueUnit\":\"YEAR\",\"subjects\":[AFG]",
                "ORDER | \"relation\":\"HIGHEST\",\"subjects\":[AFG]",
                "ORDER | \"relation\":\"GREATER_THAN\",\"subjects\":[AFG,FSM]",
                "RATIO | \"relation\":\"HALF_OF\",\"subjects\":[FSM,AFG]",
                "RATIO | \"relation\":\"MULTIPLE_OF\",\"value\":3,\"subjects\":[AFG,FSM]"
            })
    void eachKind(String kind, String members) {
        create(
                        "a-claim",
                        kind,
                        ",\"indicator\":\"projects\",\"unit\":\"PROJECT\",\"population\":\"IDF_COMPLETED\"," + members)
                .statusCode(201)
                .body("kind", equalTo(kind))
                .body("version", equalTo(1))
                .body("competingClaims", empty());
    }

    @Test
    void aStatementNeedsNoIndicatorNorUnit() {
        create(
                        "a-statement",
                        "STATEMENT",
                        ",\"quote\":\"there is great variance\",\"topics\":[\"BUDGET\"],\"phase\":\"DESIGN\",\"evidenceLevel\":1")
                .statusCode(201)
                .body("indicator", nullValue())
                .body("unit", nullValue())
                .body("population", nullValue())
                .body("quote", equalTo("there is great variance"))
                .body("topics", contains("BUDGET"))
                .body("phase", equalTo("DESIGN"))
                .body("evidenceLevel", equalTo(1))
                .body("subjects", empty());
    }

    @ParameterizedTest(name = "{0} with {1} is refused at {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "COUNT | \"indicator\":\"projects\",\"population\":\"ALL\" | /unit | PROJECT",
                "COUNT | \"indicator\":\"projects\",\"unit\":\"PROJECT\" | /population | IDF_COMPLETED",
                "COUNT | \"n\":-1 | /n | 0",
                "PROPORTION | \"n\":6,\"total\":5 | /n | At most total",
                "VALUE | \"subjects\":[AFG] | /value | how much",
                "VALUE | \"value\":1e2147483647,\"subjects\":[AFG] | /value | fewer digits",
                "RATIO | \"relation\":\"MULTIPLE_OF\",\"subjects\":[AFG,FSM] | /value | how much",
                "RATIO | \"subjects\":[AFG,FSM] | /relation | HALF_OF",
                "ORDER | \"relation\":\"HALF_OF\",\"subjects\":[AFG,FSM] | /relation | HIGHEST",
                "STATEMENT | \"relation\":\"HIGHEST\",\"subjects\":[AFG] | /relation | none",
                "ORDER | \"relation\":\"HIGHEST\" | /subjects | at least one",
                "ORDER | \"relation\":\"LESS_THAN\",\"subjects\":[AFG] | /subjects | two",
                "ORDER | \"relation\":\"HIGHEST\",\"subjects\":[AFG,AFG] | /subjects | once",
                "STATEMENT | \"topics\":[\"remittances\"] | /topics/0 | Capital letters",
                "STATEMENT | \"topics\":[\"A\",\"A\"] | /topics | once",
                "STATEMENT | \"evidenceLevel\":5 | /evidenceLevel | 4",
                "VALUE | \"value\":1e20000 | /value | out of bounds",
                "STATEMENT | \"competingClaims\":[\"refused\"] | /competingClaims | Other claims",
                "TREND | \"yearAxis\":\"FUNDING_YEAR\",\"parameters\":{\"axis\":\"PUBLICATION_YEAR\"} | /yearAxis | another",
                "STATEMENT | \"quote\":\"\" | /quote | 1"
            })
    void refused(String kind, String members, String pointer, String allowed) {
        create("refused", kind, "," + members)
                .statusCode(400)
                .body("type", endsWith("/problems/validation-failed"))
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].message", containsString(allowed));
    }

    @Test
    void aKindOrRelationThatThereIsNotIsRefusedWithThoseThatThereAre() {
        create("guess", "GUESS", "").statusCode(400).body("errors[0].message", containsString("STATEMENT"));
        create("guess", "ORDER", ",\"relation\":\"NEAR\",\"subjects\":[AFG]")
                .statusCode(400)
                .body("errors[0].message", containsString("HIGHEST"));
    }

    @Test
    void aSubjectThatIsNotOnRecordIsRefused() {
        create("of-nothing", "STATEMENT", ",\"subjects\":[{\"type\":\"PROJECT\",\"id\":\"%s\"}]".formatted(NOWHERE))
                .statusCode(422)
                .body("type", endsWith("/problems/unknown-reference"))
                .body("errors[0].pointer", equalTo("/subjects/0/id"));
    }

    @Test
    void aKeyIsTakenOnceAndNeverChanges() {
        create("a-claim", "STATEMENT", "").statusCode(201);

        create("a-claim", "STATEMENT", "").statusCode(409).body("errors[0].pointer", equalTo("/key"));
        patch("a-claim", 1, "{\"key\":\"another\"}").statusCode(400).body("errors[0].pointer", equalTo("/key"));
        delete("a-claim", 1);
        create("a-claim", "STATEMENT", "").statusCode(409);
    }

    @Test
    void c1WhoCompetesWithAClaimIsNamedByIt() {
        create("table", "COUNT", ",\"n\":6").statusCode(201);
        create("text", "COUNT", ",\"n\":5,\"competingClaims\":[\"table\"]")
                .statusCode(201)
                .body("competingClaims", contains("table"));

        Records.get("/v1/claims/table")
                .body("competingClaims", contains("text"))
                .body("version", equalTo(2));
        Records.get("/v1/claims/table/history")
                .body("version", contains(1, 2))
                .body("[1].reason", equalTo("Claim text competes with it."));
        Records.get("/v1/claims?competesWith=text").body("items.key", contains("table"));
        Records.get("/v1/claims?competesWith=table").body("items.key", contains("text"));

        delete("text", 1);
        Records.get("/v1/claims/table").body("competingClaims", empty()).body("version", equalTo(3));
        given().auth()
                .oauth2(Tokens.with(Roles.EVALUATOR))
                .header("If-Match", "\"2\"")
                .post("/v1/claims/text/restore?reason=It+is+there")
                .then()
                .statusCode(200)
                .body("competingClaims", contains("table"));
        Records.get("/v1/claims/table")
                .body("competingClaims", contains("text"))
                .body("version", equalTo(4));

        patch("text", 3, "{\"competingClaims\":null}").statusCode(200).body("competingClaims", empty());
        Records.get("/v1/claims/table").body("competingClaims", empty());
    }

    @Test
    void aClaimThatIsNamedOnBothSidesIsListedOnce() {
        create("table", "COUNT", ",\"n\":6").statusCode(201);
        create("text", "COUNT", ",\"n\":5,\"competingClaims\":[\"table\"]").statusCode(201);
        patch("table", 2, "{\"competingClaims\":[\"text\"]}").statusCode(200);

        Records.get("/v1/claims/table").body("competingClaims", contains("text"));
        Records.get("/v1/claims/text").body("competingClaims", contains("table"));
        patch("table", 3, "{\"competingClaims\":[]}").statusCode(200).body("competingClaims", contains("text"));
    }

    @Test
    void aClaimCompetesWithWhatIsOnRecordOnly() {
        create("text", "COUNT", ",\"n\":5,\"competingClaims\":[\"none-such\"]")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/competingClaims/0"));

        create("table", "COUNT", ",\"n\":6").statusCode(201);
        create("text", "COUNT", ",\"n\":5,\"competingClaims\":[\"table\"]").statusCode(201);
        delete("table", 2);
        // It can still be corrected in all else.
        patch("text", 2, "{\"n\":4}").statusCode(200).body("competingClaims", contains("table"));
    }

    @ParameterizedTest(name = "{0} finds {1}")
    @CsvSource({
        "kind=ORDER, longest",
        "indicator=evaluated, evaluated",
        "reference=S28, longest",
        "reference=C1, evaluated",
        "topic=DURATION, longest",
        "phase=IMPLEMENTATION, longest",
        "sourceId=another-report, other",
        "text=EVALUES, evaluated",
        "text=une autre, other",
        "subjectId=AFG, longest"
    })
    void filters(String query, String key) {
        threeClaims();

        Records.get("/v1/claims?" + query.replace("=AFG", "=" + AFGHANISTAN))
                .statusCode(200)
                .body("items.key", contains(key));
    }

    @ParameterizedTest(name = "{0} is refused")
    @CsvSource({"kind=GUESS", "phase=NEVER", "subjectId=ZZZ", "sort=statement", "fields=colour", "limit=0"})
    void aQueryThatIsNotUnderstoodIsRefused(String query) {
        Records.get("/v1/claims?" + query).statusCode(400).body("type", endsWith("/problems/invalid-parameter"));
    }

    @Test
    void listsAreOrderedByKeyAndByLineNumberAndReadPageByPage() {
        threeClaims();

        Records.get("/v1/claims?sort=key").body("items.key", contains("evaluated", "longest", "other"));
        Records.get("/v1/claims?sort=-key&fields=key").body("items.key", contains("other", "longest", "evaluated"));
        Records.get("/v1/claims?sort=locator").body("items.key", contains("longest", "evaluated", "other"));
        String cursor = Records.get("/v1/claims?sort=locator&limit=1")
                .body("items.key", contains("longest"))
                .body("next", notNullValue())
                .extract()
                .path("next");
        String address = cursor.startsWith("/") ? cursor : "/v1/claims?sort=locator&limit=1&cursor=" + cursor;
        Records.get(address).statusCode(200).body("items.key", contains("evaluated"));
    }

    @Test
    void anExportIsImportedWithoutAnyChangeAndFillsAnEmptyRegistry() throws Exception {
        threeClaims();
        create("competitor", "COUNT", ",\"n\":3,\"competingClaims\":[\"evaluated\"]")
                .statusCode(201);
        String json = export("json");
        String csv = export("csv");
        long events = Records.events(dataSource);

        Records.postImport("claims", "application/json", json)
                .statusCode(201)
                .body("unchanged", equalTo(Map.of("claims", 4)));
        Records.postImport("claims", "text/csv; charset=utf-8", csv)
                .statusCode(201)
                .body("unchanged", equalTo(Map.of("claims", 4)));
        assertThat(Records.events(dataSource)).isEqualTo(events);

        Records.clear();
        Records.postImport("claims", "application/json", underOtherIds(json))
                .statusCode(201)
                .body("created", equalTo(Map.of("claims", 4)));
        Records.get("/v1/claims/evaluated").body("competingClaims", contains("competitor"));
        Records.get("/v1/claims/longest")
                .body("relation", equalTo("HIGHEST"))
                .body("subjects[0].id", equalTo(AFGHANISTAN.toString()));
    }

    @Test
    void anImportNamesProjectsByTheirCodesAndKnowsClaimsByTheirKeys() {
        String row = """
                [{"key":"budget-half","statement":"half","kind":"RATIO","relation":"HALF_OF",
                  "subjects":[{"type":"PROJECT","id":"PR.7136"},{"type":"PROJECT","id":"PR.7100"}]}]
                """;
        Records.postImport("claims", "application/json", row)
                .statusCode(201)
                .body("created", equalTo(Map.of("claims", 1)));

        Records.get("/v1/claims/budget-half")
                .body("subjects.id", equalTo(List.of(MICRONESIA.toString(), AFGHANISTAN.toString())));
        Records.postImport("claims", "application/json", "[{\"key\":\"budget-half\",\"statement\":\"about half\"}]")
                .statusCode(201)
                .body("updated", equalTo(Map.of("claims", 1)));
        Records.get("/v1/claims/budget-half")
                .body("relation", equalTo("HALF_OF"))
                .body("statement", equalTo("about half"));
        Records.postImport("claims", "application/json", "[{\"key\":\"bad\",\"statement\":\"x\",\"kind\":\"ORDER\"}]")
                .statusCode(422)
                .body("report.rowReports[0].messages.column", hasItem("relation"));
    }

    @Test
    void whatASubjectIsDeletedOfIsMarkedAndKept() {
        UUID project = UUID.randomUUID();
        tellProject(project, "PR." + project);
        create("of-it", "STATEMENT", ",\"subjects\":[{\"type\":\"PROJECT\",\"id\":\"%s\"}]".formatted(project))
                .statusCode(201)
                .body("deletedReferences", empty());

        KafkaRecords.send(
                "migration-profiles.project.v1",
                project.toString(),
                "{\"id\":\"%s\",\"version\":2,\"deleted\":true,\"identifiers\":[]}".formatted(project));

        org.awaitility.Awaitility.await()
                .atMost(java.time.Duration.ofSeconds(20))
                .untilAsserted(
                        () -> Records.get("/v1/claims/of-it").body("deletedReferences", contains("/subjects/0/id")));
    }

    private void threeClaims() {
        create("evaluated", "COUNT", """
                ,"quote":"Deux projets évalués","references":["S12","C1"],"indicator":"evaluated","unit":"PROJECT",
                "population":"ALL","n":2,"provenance":{"sourceId":"idf-report-2018","locator":"L125"}
                """).statusCode(201);
        create("longest", "ORDER", """
                ,"references":["S28"],"relation":"HIGHEST","subjects":[AFG],"topics":["DURATION"],
                "phase":"IMPLEMENTATION","provenance":{"sourceId":"idf-report-2018","locator":"L50"}
                """).statusCode(201);
        create("other", "STATEMENT", """
                ,"quote":"Une autre chose","provenance":{"sourceId":"another-report","locator":"page 2"}
                """).statusCode(201).body("items", nullValue());
        Records.get("/v1/claims").body("items", hasSize(3));
    }

    private static ValidatableResponse create(String key, String kind, @Nullable String members) {
        String body = "{\"key\":\"%s\",\"statement\":\"Somebody says so\",\"kind\":\"%s\"%s}"
                .formatted(key, kind, members)
                .replace("AFG", project(AFGHANISTAN))
                .replace("FSM", project(MICRONESIA));
        return Records.post("/v1/claims", body);
    }

    private static String project(UUID id) {
        return "{\"type\":\"PROJECT\",\"id\":\"%s\"}".formatted(id);
    }

    private static ValidatableResponse patch(String key, int version, String patch) {
        return given().auth()
                .oauth2(Tokens.with(Roles.EVALUATOR))
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"" + version + "\"")
                .body(patch)
                .patch("/v1/claims/" + key)
                .then();
    }

    private static void delete(String key, int version) {
        given().auth()
                .oauth2(Tokens.with(Roles.EVALUATOR))
                .header("If-Match", "\"" + version + "\"")
                .delete("/v1/claims/" + key + "?reason=Entered+twice.")
                .then()
                .statusCode(204);
    }

    private static String export(String format) {
        return Records.get("/v1/exports/claims?format=" + format)
                .statusCode(200)
                .extract()
                .asString();
    }

    /** As another registry has them: the events of this one have told of its own ids. */
    private static String underOtherIds(String json) throws JsonProcessingException {
        JsonNode records = new ObjectMapper().readTree(json);
        records.forEach(
                record -> ((ObjectNode) record).put("id", UUID.randomUUID().toString()));
        return records.toString();
    }

    private static void tellProject(UUID id, String code) {
        KafkaRecords.send("migration-profiles.project.v1", id.toString(), """
                {"id":"%s","version":1,"deleted":false,
                 "identifiers":[{"scheme":"IOM_PROJECT","value":"%s","primary":true}]}
                """.formatted(id, code));
    }
}
