package org.migrationprofiles.evaluation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.migrationprofiles.kit.security.Roles;
import org.migrationprofiles.testsupport.Tokens;

/** Interviews (S5): who was asked by role and stage, and by name only where it has been published. */
@QuarkusTest
@EvaluationServiceTest
class InterviewsTest {

    @Inject
    DataSource dataSource;

    private String source;

    @BeforeEach
    void startWithTheSourceOfAnInterview() throws SQLException {
        Records.clear();
        source = Records.post("/v1/sources", "{\"key\": \"talk\", \"type\": \"INTERVIEW\", \"title\": \"A talk\"}")
                .statusCode(201)
                .extract()
                .path("id");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            "respondentName": "Ada"                                                              | /respondentName
            "respondentName": "Ada", "namePublished": true                                       | /namePublication
            "respondentName": "Ada", "namePublished": true, "namePublication": " "               | /namePublication
            "involvementStages": ["DESIGN", "DESIGN"]                                            | /involvementStages
            "language": "English"                                                                | /language
            "date": {"value": "2018-03", "precision": "DAY"}                                     | /date
            """)
    void aNameThatHasNotBeenPublishedAndWhatCannotBeSoAreRefused(String member, String pointer) {
        Records.post("/v1/interviews", interview("one", ", " + member))
                .statusCode(400)
                .body("errors.pointer", contains(pointer));
    }

    @Test
    void aPublishedNameIsKeptWithWhereItWasPublished() {
        Records.post("/v1/interviews", interview("one", """
                        , "respondentName": "Ada", "namePublished": true, "namePublication": "The report names her."
                        """))
                .statusCode(201)
                .body("respondentName", equalTo("Ada"))
                .body("erased", equalTo(false));
    }

    @Test
    void itsSourceIsOnRecordAndStaysThere() {
        Records.post(
                        "/v1/interviews",
                        interview("one", "").replace(source, UUID.randomUUID().toString()))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/sourceId"));
        String id = Records.post("/v1/interviews", interview("one", ""))
                .statusCode(201)
                .extract()
                .path("id");

        Revisions.delete("/v1/sources/talk").statusCode(409).body("dependents", contains("/v1/interviews/" + id));
        Revisions.delete("/v1/interviews/one").statusCode(204);
        Revisions.delete("/v1/sources/talk").statusCode(204);
        Revisions.restore("/v1/interviews/one", 2).statusCode(422);
    }

    @Test
    void areFoundByStageOrganisationSourceSubjectAndText() {
        Records.post("/v1/interviews", interview("one", """
                        , "involvementStages": ["DEVELOPMENT", "IMPLEMENTATION"], "organisationKind": "IOM",
                        "respondentRole": "Chargée de projet", "subject": {"type": "PROGRAMME", "id": "some-programme"},
                        "date": {"value": "2018-03", "precision": "MONTH"}
                        """)).statusCode(201);
        Records.post("/v1/interviews", interview("two", """
                        , "organisationKind": "GOVERNMENT", "date": {"value": "2017", "precision": "YEAR"},
                        "provenance": {"sourceId": "report", "locator": "L9"}
                        """)).statusCode(201);

        assertKeys("?involvementStage=IMPLEMENTATION", "one");
        assertKeys("?involvementStage=DESIGN");
        assertKeys("?organisationKind=GOVERNMENT", "two");
        assertKeys("?sourceId=talk", "one", "two");
        assertKeys("?sourceId=" + source, "one", "two");
        assertKeys("?sourceId=report", "two");
        assertKeys("?text=chargee", "one");
        assertKeys("?erased=true");
        assertKeys("?erased=false", "one", "two");
        assertKeys("?sort=date", "two", "one");
        assertKeys("?sort=-key&limit=1", "two");
        Records.get("/v1/interviews?involvementStage=NONE").statusCode(400);
        Records.get("/v1/interviews?erased=perhaps").statusCode(400);
    }

    @Test
    void aKeyIsItsNameAndNeverChanges() {
        Records.post("/v1/interviews", interview("one", "")).statusCode(201);

        Records.post("/v1/interviews", interview("one", "")).statusCode(409);
        Revisions.patch("/v1/interviews/one", "{\"key\": \"two\"}")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/key"));
        Revisions.patch("/v1/interviews/one", "{\"involvementStages\": [\"DESIGN\"]}")
                .statusCode(200);
        Records.get("/v1/interviews/one/history")
                .body("version", contains(1, 2))
                .body("[1].changes.pointer", hasItem("/involvementStages"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "json", "ndjson"})
    void theImportOfAnExportChangesNothing(String format) throws SQLException {
        Records.post("/v1/interviews", interview("one", """
                        , "involvementStages": ["DEVELOPMENT", "IMPLEMENTATION"], "respondentRole": "Role",
                        "respondentName": "Ada", "namePublished": true, "namePublication": "There",
                        "date": {"value": "2018-03", "precision": "MONTH"}, "notes": "A\\nnote", "language": "en"
                        """)).statusCode(201);
        Records.post("/v1/interviews", interview("two", "")).statusCode(201);
        long events = Records.events(dataSource);

        Revisions.importExported("interviews", format)
                .statusCode(201)
                .body("unchanged", equalTo(Map.of("interviews", 2)));

        assertThat(Records.events(dataSource)).isEqualTo(events);
    }

    @Test
    void anImportNamesTheSourceByItsKey() {
        String rows = "[{\"key\": \"one\", \"sourceId\": \"talk\"}]";

        Records.postImport("interviews", "application/json", rows)
                .statusCode(201)
                .body("created", equalTo(Map.of("interviews", 1)));
        Records.postImport("interviews", "application/json", rows).body("unchanged", equalTo(Map.of("interviews", 1)));
        Records.postImport("interviews", "application/json", rows.replace("talk", "no-such-source"))
                .statusCode(422)
                .body("report.rowReports[0].messages[0].column", equalTo("sourceId"));
        Records.get("/v1/interviews/one").body("sourceId", equalTo(source));
    }

    private String interview(String key, String more) {
        return "{\"key\": \"%s\", \"sourceId\": \"%s\"%s}".formatted(key, source, more);
    }

    private static void assertKeys(String query, String... keys) {
        given().auth()
                .oauth2(Tokens.with(Roles.READER))
                .get("/v1/interviews" + query)
                .then()
                .statusCode(200)
                .body("items.key", equalTo(List.of(keys)));
    }
}
