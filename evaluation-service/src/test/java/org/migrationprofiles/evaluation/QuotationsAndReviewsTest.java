package org.migrationprofiles.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

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
import org.migrationprofiles.testsupport.KafkaRecords;

/** Quotations with their sources (S53), and which publications have been read (S6). */
@QuarkusTest
@EvaluationServiceTest
class QuotationsAndReviewsTest {

    private static final String PROJECT = UUID.randomUUID().toString();
    private static final String PROFILE = UUID.randomUUID().toString();
    private static final String PUBLICATION = UUID.randomUUID().toString();

    @Inject
    DataSource dataSource;

    @BeforeEach
    void startWithAPublicationOfAProfileOfAProject() throws SQLException {
        Records.clear();
        tell("country", "NAM", "\"iso3\":\"NAM\",\"iso2\":\"NA\",\"m49\":\"516\",\"name\":\"Namibia\",\"aliases\":[]");
        tell("project", PROJECT, "\"identifiers\":[{\"scheme\":\"IOM_PROJECT\",\"value\":\"PR.R1\",\"primary\":true}]");
        tell("country-profile", PROFILE, "\"projectId\":\"%s\",\"country\":\"NAM\"".formatted(PROJECT));
        tell("publication", PUBLICATION, "\"profileId\":\"%s\",\"editionYear\":2015".formatted(PROFILE));
        awaitHeard("COUNTRY", "NAM");
        awaitHeard("PROJECT", PROJECT);
        awaitHeard("PROFILE", PROFILE);
        awaitHeard("PUBLICATION", PUBLICATION);
        Records.clear();
    }

    @Test
    void aQuotationIsFoundBySourceOriginSubjectTopicPhaseAndText() {
        Records.post("/v1/sources", "{\"key\": \"talk\", \"type\": \"INTERVIEW\", \"title\": \"A talk\"}")
                .statusCode(201);
        String talk = Records.get("/v1/sources/talk").extract().path("id");
        String quoted = Records.post("/v1/quotations", """
                        {"text": "réunir les agences", "language": "fr", "speakerRole": "Staff",
                         "subject": {"type": "PROFILE", "id": "%s"}, "topics": ["COORDINATION"], "phase": "DEVELOPMENT",
                         "evidenceLevel": 1, "origin": {"sourceId": "talk"}, "provenance": {"sourceId": "report", "locator": "L107"}}
                        """.formatted(PROFILE))
                .statusCode(201)
                .extract()
                .path("id");
        Records.post("/v1/quotations", "{\"text\": \"A second\", \"provenance\": {\"sourceId\": \"other\"}}")
                .statusCode(201)
                .body("topics", equalTo(List.of()));

        for (String query : List.of(
                "sourceId=talk",
                "sourceId=" + talk,
                "sourceId=report",
                "subjectId=" + PROFILE,
                "projectId=" + PROJECT,
                "country=NAM",
                "country=516",
                "topic=COORDINATION",
                "phase=DEVELOPMENT",
                "text=REUNIR")) {
            Records.get("/v1/quotations?" + query).statusCode(200).body("items.id", equalTo(List.of(quoted)));
        }
        Records.get("/v1/quotations?sort=text&limit=1").body("items.text", contains("A second"));
        Records.get("/v1/quotations?phase=LATER").statusCode(400);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {"text": "A"}                                                                       | /provenance
            {"text": "A", "provenance": {"locator": "L1"}}                                      | /provenance
            {"text": " ", "provenance": {"sourceId": "r"}}                                      | /text
            {"text": "A", "provenance": {"sourceId": "r"}, "topics": ["small"]}                 | /topics/0
            {"text": "A", "provenance": {"sourceId": "r"}, "evidenceLevel": 5}                  | /evidenceLevel
            """)
    void aQuotationWithoutASourceAndWhatCannotBeSoAreRefused(String quotation, String pointer) {
        Records.post("/v1/quotations", quotation).statusCode(400).body("errors.pointer", contains(pointer));
    }

    @Test
    void aReviewIsFoundByPublicationProjectCountryTopicAndText() {
        String review = Records.post("/v1/publication-reviews", """
                        {"publicationId": "%s", "reviewerRole": "Évaluateur", "reviewedOn": {"value": "2018", "precision": "YEAR"},
                         "topics": ["LABOUR_MIGRATION"], "notes": "A section on governance", "evidenceLevel": 3,
                         "provenance": {"sourceId": "report", "locator": "L35"}}
                        """.formatted(PUBLICATION))
                .statusCode(201)
                .extract()
                .path("id");

        for (String query : List.of(
                "publicationId=" + PUBLICATION,
                "projectId=" + PROJECT,
                "country=NA",
                "topic=LABOUR_MIGRATION",
                "sourceId=report",
                "text=evaluateur",
                "sort=-reviewedOn",
                "sort=publicationId")) {
            Records.get("/v1/publication-reviews?" + query).statusCode(200).body("items.id", equalTo(List.of(review)));
        }
        Records.get("/v1/publication-reviews/" + review).body("evidenceLevel", equalTo(3));
        Records.get("/v1/statements?kind=PUBLICATION_REVIEW&evidenceLevel=3")
                .body("items.id", equalTo(List.of(review)));
        Records.patch("/v1/publication-reviews/" + review, "{\"evidenceLevel\": 5}")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/evidenceLevel"));
        Records.get("/v1/publication-reviews?topic=OTHER").body("items", equalTo(List.of()));
        Records.get("/v1/publication-reviews?publicationId=x").statusCode(400);
    }

    @Test
    void aReviewOfAPublicationThatNobodyHasHeardOfIsRefused() {
        Records.post("/v1/publication-reviews", "{\"publicationId\": \"%s\"}".formatted(UUID.randomUUID()))
                .statusCode(422)
                .body("type", endsWith("/problems/unknown-reference"))
                .body("errors[0].pointer", equalTo("/publicationId"));
    }

    @Test
    void anImportTakesTheNameOfAPublicationAndKnowsWhatItHasTaken() throws SQLException {
        String rows = """
                [{"publicationId": "PR.R1/NAM/2015", "reviewerRole": "Evaluator", "provenance": {"sourceId": "r", "locator": "L1"}}]
                """;
        String quotations = "[{\"text\": \"Words\", \"provenance\": {\"sourceId\": \"r\", \"locator\": \"L1\"}}]";

        Records.postImport("publication-reviews", "application/json", rows).statusCode(201);
        Records.postImport("quotations", "application/json", quotations).statusCode(201);
        long events = Records.events(dataSource);
        Records.postImport("publication-reviews", "application/json", rows)
                .body("unchanged", equalTo(Map.of("publication-reviews", 1)));
        Records.postImport("quotations", "application/json", quotations)
                .body("unchanged", equalTo(Map.of("quotations", 1)));

        assertThat(Records.events(dataSource)).isEqualTo(events);
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "json", "ndjson"})
    void theImportOfAnExportChangesNothing(String format) throws SQLException {
        Records.post("/v1/publication-reviews", """
                {"publicationId": "%s", "topics": ["A", "B"], "notes": "=1+1",
                 "reviewedOn": {"value": "2018-03-02", "precision": "DAY"}}
                """.formatted(PUBLICATION)).statusCode(201);
        Records.post("/v1/quotations", """
                {"text": "A \\"quoted\\" line", "topics": ["A"], "phase": "DESIGN", "origin": {"locator": "p. 1"},
                 "provenance": {"sourceId": "r", "locator": "L1"}}
                """).statusCode(201);
        long events = Records.events(dataSource);

        Revisions.importExported("publication-reviews", format)
                .statusCode(201)
                .body("unchanged", equalTo(Map.of("publication-reviews", 1)));
        Revisions.importExported("quotations", format)
                .statusCode(201)
                .body("unchanged", equalTo(Map.of("quotations", 1)));

        assertThat(Records.events(dataSource)).isEqualTo(events);
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
