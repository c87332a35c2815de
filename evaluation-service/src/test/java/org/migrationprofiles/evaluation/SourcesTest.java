package org.migrationprofiles.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sources (S1, S3), what they are called (C16), and what their sections rest on (S105). */
@QuarkusTest
@EvaluationServiceTest
class SourcesTest {

    private static final String HASH = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    @Inject
    DataSource dataSource;

    @BeforeEach
    void startWithoutAny() throws SQLException {
        Records.clear();
    }

    @Test
    void aSourceOfWhichLittleIsSaidIsPublicAndHasEmptyLists() {
        post("little", "REPORT", "A report", "")
                .statusCode(201)
                .body("confidentiality", equalTo("PUBLIC"))
                .body("titleVariants", equalTo(List.of()))
                .body("languages", equalTo(List.of()))
                .body("sections", equalTo(List.of()))
                .body("contentHash", nullValue());

        Records.get("/v1/sources/little").statusCode(200).body("title", equalTo("A report"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            "url": "ftp://example.org/a"                                                          | /url
            "contentHash": "ABC"                                                                  | /contentHash
            "languages": ["English"]                                                              | /languages/0
            "languages": ["en", "en"]                                                             | /languages
            "titleVariants": [{"text": " "}]                                                      | /titleVariants/0/text
            "sections": [{"locator": "somewhere", "provenance": {"sourceId": "other"}}]           | /sections/0/locator
            "sections": [{"locator": "L1", "provenance": {"locator": "L2"}}]                      | /sections/0/provenance
            "sections": [{"locator": "L1", "provenance": {"sourceId": "wrong"}}]                  | /sections
            """)
    void whatCannotBeSoIsRefused(String member, String pointer) {
        post("wrong", "REPORT", "A report", ", " + member).statusCode(400).body("errors.pointer", contains(pointer));
    }

    @Test
    void aKeyIsTakenForEverAndNeverChanges() {
        String id = post("first", "REPORT", "One", "").extract().path("id");
        post("first", "REPORT", "Another", "").statusCode(409).body("errors[0].pointer", equalTo("/key"));
        Revisions.patch("/v1/sources/" + id, "{\"key\": \"second\"}")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/key"));

        Revisions.delete("/v1/sources/first").statusCode(204);

        Records.get("/v1/sources/first").statusCode(410);
        post("first", "REPORT", "Another", "").statusCode(409);
        Revisions.restore("/v1/sources/first", 2).statusCode(200).body("version", equalTo(3));
    }

    @Test
    void areFoundByWhatTheyAreAndByEveryTitle() {
        post("guide", "PUBLICATION", "Making the Most of the Process", """
                , "titleVariants": [{"language": "fr", "text": "Tirer le meilleur parti du procédé"}, {"text": "The \\"Most\\""}],
                "languages": ["pt-BR"], "confidentiality": "INTERNAL"
                """).statusCode(201);
        post("page", "WEB", "A page", ", \"issued\": {\"value\": \"2015\", \"precision\": \"YEAR\"}")
                .statusCode(201);
        post("act", "REPORT_TEXT", "Zebra", ", \"issued\": {\"value\": \"2012-03\", \"precision\": \"MONTH\"}")
                .statusCode(201);

        assertKeys("?type=PUBLICATION", "guide");
        assertKeys("?text=PROCEDE", "guide");
        assertKeys("?text=most", "guide");
        assertKeys("?language=pt", "guide");
        assertKeys("?language=p");
        assertKeys("?confidentiality=PUBLIC", "page", "act");
        assertKeys("?confidentiality=INTERNAL", "guide");
        assertKeys("?sort=key", "act", "guide", "page");
        assertKeys("?sort=-title", "act", "guide", "page");
        assertKeys("?sort=issued", "act", "page", "guide");
        assertKeys("?sort=-issued", "page", "act", "guide");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?type=BOOK", "?confidentiality=SECRET", "?sort=publisher", "?fields=pages", "?kind=WEB"})
    void aQuestionThatIsNotUnderstoodIsRefused(String query) {
        Records.get("/v1/sources" + query).statusCode(400);
    }

    @Test
    void aListIsReadPageByPage() {
        List.of("b", "a", "c").forEach(key -> post(key, "WEB", key, "").statusCode(201));

        String next = Records.get("/v1/sources?sort=key&limit=2")
                .body("items.key", contains("a", "b"))
                .body("next", notNullValue())
                .extract()
                .path("next");

        Records.get("/v1/sources?sort=key&limit=2&cursor=" + next)
                .body("items.key", contains("c"))
                .body("next", nullValue());
    }

    @Test
    void aLineLeadsToTheInterviewItRestsOnAndFurther() {
        post("recording", "OTHER", "A recording", "").statusCode(201);
        post("interview", "INTERVIEW", "An interview", """
                , "sections": [{"locator": "p. 1-2", "provenance": {"sourceId": "recording"}},
                               {"locator": "p. 7", "provenance": {"sourceId": "report", "locator": "L9"}}]
                """).statusCode(201);
        post("report", "REPORT", "A report", """
                , "sections": [
                  {"locator": "L155", "statedAt": "L176", "provenance": {"sourceId": "interview", "locator": "p. 2, 7"}},
                  {"locator": "L107", "part": "The quotation", "provenance": {"sourceId": "interview", "locator": "p. 30"}},
                  {"locator": "L160", "provenance": {"sourceId": "nowhere"}}]
                """).statusCode(201);

        Records.get("/v1/sources/report/provenance?locator=L155")
                .statusCode(200)
                .body("source.key", equalTo("report"))
                .body("structured", equalTo(true))
                .body("locatorUnderstood", equalTo(true))
                .body("locatorForms", nullValue())
                .body("places[0].first", equalTo(155))
                .body("restsOn", hasSize(1))
                .body("restsOn[0].statedAt", equalTo("L176"))
                .body("restsOn[0].extent", equalTo("ALL"))
                .body("restsOn[0].source.type", equalTo("INTERVIEW"))
                .body("restsOn[0].restsOn.source.key", contains("recording", "report"))
                // The report again: the way has led there before, so it ends.
                .body("restsOn[0].restsOn[1].restsOn", equalTo(List.of()));
        Records.get("/v1/sources/report/provenance?locator=L150-156").body("restsOn[0].extent", equalTo("PART"));
        Records.get("/v1/sources/report/provenance?locator=L107")
                .body("restsOn[0].extent", equalTo("PART"))
                .body("restsOn[0].part", equalTo("The quotation"))
                .body("restsOn[0].restsOn", equalTo(List.of()));
        Records.get("/v1/sources/report/provenance?locator=L160")
                .body("restsOn[0].sourceId", equalTo("nowhere"))
                .body("restsOn[0].source", nullValue());
        Records.get("/v1/sources/report/provenance?locator=L1").body("restsOn", equalTo(List.of()));
        Records.get("/v1/sources/report/provenance")
                .body("restsOn", hasSize(3))
                .body("structured", equalTo(false))
                .body("locatorUnderstood", nullValue());
        for (String misread : List.of("l155", "L 155", "somewhere")) {
            Records.get("/v1/sources/report/provenance?locator=" + misread)
                    .statusCode(200)
                    .body("locatorUnderstood", equalTo(false))
                    .body("locatorForms", containsString("L95-96"))
                    .body("restsOn", equalTo(List.of()));
        }
        Records.get("/v1/sources/report/provenance?locator=somewhere")
                .statusCode(200)
                .body("structured", equalTo(false))
                .body("places", equalTo(List.of()))
                .body("restsOn", equalTo(List.of()));
        Records.get("/v1/sources/none/provenance").statusCode(404);
    }

    @Test
    void aSourceThatWasDeletedIsStillToldOf() {
        post("interview", "INTERVIEW", "An interview", "").statusCode(201);
        post("report", "REPORT", "A report", """
                , "sections": [{"locator": "L155", "provenance": {"sourceId": "interview"}}]
                """).statusCode(201);

        Revisions.delete("/v1/sources/interview").statusCode(204);

        Records.get("/v1/sources/report/provenance?locator=L155").body("restsOn[0].source.deleted", equalTo(true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "json", "ndjson"})
    void theImportOfAnExportChangesNothing(String format) throws SQLException {
        post("guide", "PUBLICATION", "A, \"guide\"", """
                , "titleVariants": [{"language": null, "text": "=Other"}], "languages": ["en", "fr"],
                "url": "https://example.org/a?b=c", "contentHash": "%s", "confidentiality": "CONFIDENTIAL",
                "issued": {"value": "2012-03", "precision": "MONTH"}, "publisher": "IOM",
                "sections": [{"locator": "p. 1", "part": "A part", "provenance": {"sourceId": "other", "locator": null}}],
                "provenance": {"sourceId": "report", "locator": "L35"}
                """.formatted(HASH)).statusCode(201);
        post("bare", "OTHER", "Bare", "").statusCode(201);
        long events = Records.events(dataSource);

        Revisions.importExported("sources", format)
                .statusCode(201)
                .body("unchanged", equalTo(Map.of("sources", 2)))
                .body("created", equalTo(Map.of()))
                .body("updated", equalTo(Map.of()));

        assertThat(Records.events(dataSource)).isEqualTo(events);
    }

    private static void assertKeys(String query, String... keys) {
        Records.get("/v1/sources" + query).statusCode(200).body("items.key", equalTo(List.of(keys)));
    }

    private static ValidatableResponse post(String key, String type, String title, String more) {
        return Records.post(
                "/v1/sources",
                "{\"key\": \"%s\", \"type\": \"%s\", \"title\": \"%s\"%s}"
                        .formatted(key, type, title.replace("\"", "\\\""), more));
    }
}
