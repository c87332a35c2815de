package org.migrationprofiles.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.migrationprofiles.evaluation.statement.StatementKind;
import org.migrationprofiles.testsupport.KafkaRecords;

/** One search over everything that is said. */
@QuarkusTest
@EvaluationServiceTest
class StatementsTest {

    private static final String PROJECT = UUID.randomUUID().toString();
    private static final String PROFILE = UUID.randomUUID().toString();
    private static final String PUBLICATION = UUID.randomUUID().toString();

    @Inject
    DataSource dataSource;

    private String result;
    private String quotation;
    private String review;
    private String general;

    @BeforeEach
    void sayFourThings() throws SQLException {
        Records.clear();
        tell("country", "LSO", "\"iso3\":\"LSO\",\"iso2\":\"LS\",\"name\":\"Lesotho\",\"aliases\":[]");
        tell("project", PROJECT, "\"identifiers\":[{\"scheme\":\"IOM_PROJECT\",\"value\":\"PR.S1\",\"primary\":true}]");
        tell("country-profile", PROFILE, "\"projectId\":\"%s\",\"country\":\"LSO\"".formatted(PROJECT));
        tell("publication", PUBLICATION, "\"profileId\":\"%s\",\"editionYear\":2015".formatted(PROFILE));
        awaitHeard("COUNTRY", "LSO");
        awaitHeard("PROJECT", PROJECT);
        awaitHeard("PROFILE", PROFILE);
        awaitHeard("PUBLICATION", PUBLICATION);
        Records.clear();
        result = said("/v1/capacity-results", """
                {"profileId": "%s", "resultCode": "R3", "value": "YES", "note": "Été training", "evidenceLevel": 2,
                 "provenance": {"sourceId": "report", "locator": "L95"}}
                """.formatted(PROFILE));
        quotation = said("/v1/quotations", """
                {"text": "Bringing agencies\\ntogether", "subject": {"type": "PROFILE", "id": "%s"}, "topics": ["COORDINATION"],
                 "phase": "DEVELOPMENT", "origin": {"sourceId": "talk"}, "provenance": {"sourceId": "report", "locator": "L95, L96"}}
                """.formatted(PROFILE));
        review = said("/v1/publication-reviews", """
                {"publicationId": "%s", "notes": "Agencies are named", "topics": ["GOVERNANCE"]}
                """.formatted(PUBLICATION));
        general = said("/v1/quotations", "{\"text\": \"In general\", \"provenance\": {\"sourceId\": \"web\"}}");
    }

    @Test
    void tellsOfEachInOneLineWithItsSubjectSourceAndAddress() {
        Records.get("/v1/statements")
                .statusCode(200)
                .body("items.id", contains(result, quotation, review, general))
                .body("items.kind", contains("CAPACITY_RESULT", "QUOTATION", "PUBLICATION_REVIEW", "QUOTATION"))
                .body("items[0].text", equalTo("R3: YES Été training"))
                .body("items[0].category", equalTo("R3"))
                .body("items[0].subjects[0].type", equalTo("PROFILE"))
                .body("items[0].subjects[0].id", equalTo(PROFILE))
                .body("items[0].evidenceLevel", equalTo(2))
                .body("items[0].link", equalTo("/v1/capacity-results/" + result))
                .body("items[1].text", equalTo("Bringing agencies together"))
                .body("items[1].provenance.locator", equalTo("L95, L96"))
                .body("items[1].restsOn", equalTo("/v1/sources/report/provenance?locator=L95%2C%20L96"))
                .body("items[2].restsOn", nullValue())
                .body("items[2].link", equalTo("/v1/publication-reviews/" + review))
                .body("items[3].subjects", equalTo(List.of()));
        Records.get("/v1/statements?sort=-id").body("items.id", contains(general, review, quotation, result));
    }

    @Test
    void areLimitedByWhatTheyAreAboutAndWhoSaysWhat() {
        assertFound("kind=QUOTATION", quotation, general);
        assertFound("subjectId=" + PROFILE, result, quotation);
        assertFound("subjectId=" + PUBLICATION, review);
        assertFound("projectId=" + PROJECT, result, quotation, review);
        assertFound("country=LS", result, quotation, review);
        assertFound("country=LSO&kind=QUOTATION", quotation);
        assertFound("sourceId=report", result, quotation);
        assertFound("sourceId=talk", quotation);
        assertFound("category=R3", result);
        assertFound("topic=GOVERNANCE", review);
        assertFound("phase=DEVELOPMENT", quotation);
        assertFound("evidenceLevel=2", result);
        assertFound("text=AGENCIES", quotation, review);
        assertFound("text=ete", result);
        assertFound("text=nothing of the kind");
    }

    @Test
    void aRecommendationIsFoundByWhatItsEvaluationCoversUnlessItHasASubjectOfItsOwn() {
        String ofProfile =
                said("/v1/evaluations", "{\"status\": \"DRAFT\", \"profileIds\": [\"%s\"]}".formatted(PROFILE));
        String ofProject =
                said("/v1/evaluations", "{\"status\": \"DRAFT\", \"projectIds\": [\"%s\"]}".formatted(PROJECT));
        String first = said("/v1/recommendations", recommended(ofProfile, ""));
        String second = said("/v1/recommendations", recommended(ofProject, ""));
        String elsewhere = said(
                "/v1/recommendations",
                recommended(ofProfile, ", \"subject\": {\"type\": \"PROGRAMME\", \"id\": \"made-up-programme\"}"));

        assertFound("kind=RECOMMENDATION", first, second, elsewhere);
        assertFound("kind=RECOMMENDATION&projectId=" + PROJECT, first, second);
        // S48: what is said of a whole project says nothing of a country.
        assertFound("kind=RECOMMENDATION&country=LS", first);
        assertFound("projectId=" + PROJECT, result, quotation, review, first, second);
    }

    @Test
    void aTopicIsThatOfAGapToo() {
        String use = said("/v1/use-events", """
                {"subject": {"type": "PROFILE", "id": "%s"}, "action": "A project began", "topics": ["MIGRATION_DATA"],
                 "gaps": [{"description": "Something"}, {"topic": "CLIMATE_CHANGE", "description": "No data."},
                          {"topic": "MIGRATION_DATA", "description": "Few data."}]}
                """.formatted(PROFILE));
        String recommendation = said("/v1/recommendations", """
                {"subject": {"type": "PROFILE", "id": "%s"}, "text": "Mind it", "wording": "ORIGINAL", "status": "UNKNOWN",
                 "gap": {"topic": "CLIMATE_CHANGE", "description": "No data."}}
                """.formatted(PROFILE));

        assertFound("topic=CLIMATE_CHANGE", use, recommendation);
        assertFound("topic=MIGRATION_DATA", use);
        Records.get("/v1/statements?topic=CLIMATE_CHANGE")
                .body("items[0].topics", contains("MIGRATION_DATA", "CLIMATE_CHANGE"))
                .body("items[1].topics", contains("CLIMATE_CHANGE"));
    }

    @Test
    void areReadPageByPageAndWithoutWhatWasDeleted() {
        String next = Records.get("/v1/statements?limit=3")
                .body("items.id", contains(result, quotation, review))
                .body("next", notNullValue())
                .extract()
                .path("next");
        Records.get("/v1/statements?limit=3&cursor=" + next)
                .body("items.id", contains(general))
                .body("next", nullValue());

        Revisions.delete("/v1/quotations/" + quotation).statusCode(204);

        assertFound("kind=QUOTATION", general);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"kind=RUMOUR", "phase=LATER", "evidenceLevel=5", "projectId=x", "country=ZZZ", "sort=text", "q=x"
            })
    void aQuestionThatIsNotUnderstoodIsRefused(String query) {
        Records.get("/v1/statements?" + query).statusCode(400);
    }

    @Test
    void everyKindHasItsTable() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet view = statement.executeQuery("select pg_get_viewdef('statement')")) {
            view.next();
            for (StatementKind kind : StatementKind.values()) {
                assertThat(view.getString(1)).contains("'" + kind + "'");
            }
        }
    }

    private static String recommended(String evaluation, String more) {
        return "{\"evaluationId\": \"%s\", \"text\": \"Mind it\", \"wording\": \"ORIGINAL\", \"status\": \"UNKNOWN\"%s}"
                .formatted(evaluation, more);
    }

    private static String said(String address, String record) {
        return Records.post(address, record).statusCode(201).extract().path("id");
    }

    private static void assertFound(String query, String... ids) {
        Records.get("/v1/statements?" + query).statusCode(200).body("items.id", equalTo(List.of(ids)));
    }

    /** Waits until it has been heard of, by what can be said of it only then. */
    private static void awaitHeard(String type, String id) {
        Records.post("/v1/quotations", """
                {"text": "It is there.", "subject": {"type": "%s", "id": "%s"}, "provenance": {"sourceId": "test"}}
                """.formatted(type, id)).statusCode(201);
    }

    private static void tell(String aggregate, String id, String members) {
        KafkaRecords.send(
                "migration-profiles." + aggregate + ".v1",
                id,
                "{\"id\":\"%s\",\"version\":1,\"deleted\":false,%s}".formatted(id, members));
    }
}
