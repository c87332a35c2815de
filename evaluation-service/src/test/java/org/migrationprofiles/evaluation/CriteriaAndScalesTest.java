package org.migrationprofiles.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The criteria that evaluations judge by, and the scales that they rate on. */
@QuarkusTest
@EvaluationServiceTest
class CriteriaAndScalesTest {

    private static final Path DATA = Path.of("../platform/launcher/src/main/resources/idf-2010-2014");
    private static final String SET = """
            {"key": "own", "edition": "%s", "title": "Our critères",
             "criteria": [{"code": "RELEVANCE", "name": "Relevance", "question": "Is it right?"}, {"code": "REACH", "name": "Reach"}]}
            """;
    private static final String SCALE = """
            {"key": "%s", "title": "Échelle", "labels": [{"label": "Poor", "value": 1.50}, {"label": "Good", "value": 10}],
             "provenance": {"sourceId": "handbook", "locator": "p. 3"}}
            """;

    @Inject
    DataSource dataSource;

    @BeforeEach
    void startWithoutAny() throws SQLException {
        Records.clear();
    }

    @Test
    void theCommitteesFiveCriteriaAndItsSixAreLoadedOnce() throws Exception {
        String data = Files.readString(DATA.resolve("criteria-sets.json"));

        Records.postImport("criteria-sets", "application/json", data)
                .statusCode(201)
                .body("created", equalTo(Map.of("criteria-sets", 2)));
        long events = Records.events(dataSource);
        Records.postImport("criteria-sets", "application/json", data)
                .statusCode(201)
                .body("unchanged", equalTo(Map.of("criteria-sets", 2)));

        assertThat(Records.events(dataSource)).isEqualTo(events);
        Records.get("/v1/criteria-sets/dac:1991")
                .statusCode(200)
                .body(
                        "criteria.code",
                        contains("RELEVANCE", "EFFECTIVENESS", "EFFICIENCY", "IMPACT", "SUSTAINABILITY"));
        Records.get("/v1/criteria-sets/dac:2019")
                .statusCode(200)
                .body(
                        "criteria.code",
                        contains("RELEVANCE", "COHERENCE", "EFFECTIVENESS", "EFFICIENCY", "IMPACT", "SUSTAINABILITY"))
                .body("validFrom.value", equalTo("2019-12-10"));
        Records.get("/v1/criteria-sets?criterion=COHERENCE").body("items.edition", contains("2019"));
        Records.get("/v1/criteria-sets?sort=-validFrom&limit=1")
                .body("items.edition", contains("2019"))
                .body("next", notNullValue());
    }

    @Test
    void anEditionIsASetOfItsOwnAndIsFoundByItsName() {
        Records.post("/v1/criteria-sets", SET.formatted("1")).statusCode(201);
        String second = Records.post("/v1/criteria-sets", SET.formatted("2"))
                .statusCode(201)
                .extract()
                .path("id");

        Records.get("/v1/criteria-sets/own:2").statusCode(200).body("id", equalTo(second));
        Records.get("/v1/criteria-sets/own:3").statusCode(404);
        Records.get("/v1/criteria-sets?key=own&text=CRITERES&sort=key").body("items.edition", contains("1", "2"));
        Records.get("/v1/criteria-sets?key=dac").body("items", equalTo(List.of()));
        Records.post("/v1/criteria-sets", SET.formatted("2"))
                .statusCode(409)
                .body("errors[0].pointer", equalTo("/edition"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"key": "own", "edition": "1", "title": "T", "criteria": []} | /criteria
            {"key": "own", "edition": "1", "title": "T", "criteria": [{"code": "A", "name": "A"}, {"code": "A", "name": "B"}]} | /criteria
            {"key": "own", "edition": "1", "title": "T", "criteria": [{"code": "small", "name": "A"}]} | /criteria/0/code
            {"key": "own", "edition": "a:b", "title": "T", "criteria": [{"code": "A", "name": "A"}]} | /edition
            {"key": "Own", "edition": "1", "title": "T", "criteria": [{"code": "A", "name": "A"}]} | /key
            """)
    void aSetThatCannotBeGoneByIsRefused(String set, String pointer) {
        Records.post("/v1/criteria-sets", set)
                .statusCode(400)
                .body("type", endsWith("/problems/validation-failed"))
                .body("errors.pointer", contains(pointer));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"key": "s", "title": "T", "labels": [{"label": "Only"}]} | /labels
            {"key": "s", "title": "T", "labels": [{"label": "A", "value": 1e5000}, {"label": "B"}]} | /labels/0/value
            {"key": "s", "title": "T", "labels": [{"label": "A"}, {"label": "A"}]} | /labels
            {"key": "s", "title": "T", "labels": [{"label": "A"}, {"label": " "}]} | /labels/1/label
            """)
    void aScaleThatCannotBeRatedOnIsRefused(String scale, String pointer) {
        Records.post("/v1/rating-scales", scale).statusCode(400).body("errors.pointer", contains(pointer));
    }

    @Test
    void namesNeverChange() {
        String set =
                Records.post("/v1/criteria-sets", SET.formatted("1")).extract().path("id");
        String scale = Records.post("/v1/rating-scales", SCALE.formatted("own"))
                .extract()
                .path("id");

        Revisions.patch("/v1/criteria-sets/" + set, "{\"edition\": \"2\"}")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/edition"))
                .body("errors[0].message", containsString("It is 1."));
        Revisions.patch("/v1/rating-scales/" + scale, "{\"key\": \"other\"}")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/key"));
    }

    @Test
    void aScaleKeepsItsLabelsFromTheWorstToTheBestWithTheNumbersOfItsSource() {
        Records.post("/v1/rating-scales", SCALE.formatted("own")).statusCode(201);

        Records.get("/v1/rating-scales/own")
                .body("labels.label", contains("Poor", "Good"))
                .body("labels[0].value", equalTo(1.5f))
                .body("labels[1].value", equalTo(10))
                .body("labels[0].meaning", nullValue());
        Records.post("/v1/rating-scales", SCALE.formatted("own"))
                .statusCode(409)
                .body("errors[0].pointer", equalTo("/key"));
        Records.get("/v1/rating-scales?label=Good&text=echelle&sort=key&sourceId=handbook")
                .body("items.key", contains("own"));
        Records.get("/v1/rating-scales?label=good").body("items", equalTo(List.of()));
    }

    @Test
    void whatNothingGoesByMayLoseAndEnds() {
        String set =
                Records.post("/v1/criteria-sets", SET.formatted("1")).extract().path("id");
        String scale = Records.post("/v1/rating-scales", SCALE.formatted("own"))
                .extract()
                .path("id");

        Revisions.patch("/v1/criteria-sets/" + set, "{\"criteria\": [{\"code\": \"REACH\", \"name\": \"Reach\"}]}")
                .statusCode(200);
        Revisions.patch("/v1/rating-scales/" + scale, "{\"labels\": [{\"label\": \"Bad\"}, {\"label\": \"Good\"}]}")
                .statusCode(200);
        Revisions.delete("/v1/rating-scales/" + scale).statusCode(204);

        Records.get("/v1/criteria-sets/" + set + "/history").body("version", contains(1, 2));
        Records.get("/v1/rating-scales/own").statusCode(410);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [{"label": "Good", "value": 10}, {"label": "Poor", "value": 1.5}] | /labels
            [{"label": "Poor", "value": 2}, {"label": "Good", "value": 10}] | /labels/0/value
            [{"label": "Poor"}, {"label": "Good", "value": 10}] | /labels/0/value
            [{"label": "Poor", "value": 1.5}, {"label": "Best"}] | /labels
            """)
    void ratingsThatWereGivenMeanWhatTheyMeant(String labels, String pointer) {
        String scale = "/v1/rating-scales/own";
        goneBy();

        Revisions.patch(scale, "{\"labels\": " + labels + "}")
                .statusCode(409)
                .body("errors.pointer", contains(pointer))
                .body("dependents", hasSize(1));
        Revisions.patch(scale, """
                {"title": "Another title", "provenance": {"sourceId": "handbook", "locator": "p. 4"},
                 "labels": [{"label": "Poor", "value": 1.50, "meaning": "Not good"}, {"label": "Fair", "value": 5},
                            {"label": "Good", "value": 10.0}]}
                """).statusCode(200).body("labels.label", contains("Poor", "Fair", "Good"));
        Revisions.patch(scale, """
                {"labels": [{"label": "Poor", "value": 1.5, "meaning": "Fine"}, {"label": "Fair", "value": 5},
                            {"label": "Good", "value": 10}]}
                """).statusCode(409).body("errors.pointer", contains("/labels/0/meaning"));
    }

    @Test
    void criteriaThatWereGoneByAskWhatTheyAsked() {
        String set = "/v1/criteria-sets/own:1";
        goneBy();

        Revisions.patch(set, """
                {"criteria": [{"code": "RELEVANCE", "name": "Efficiency"}, {"code": "REACH", "name": "Reach"}]}
                """)
                .statusCode(409)
                .body("errors.pointer", contains("/criteria/0/name", "/criteria/0/question"));
        Revisions.patch(set, """
                {"title": "Another title", "criteria": [{"code": "REACH", "name": "Reach", "question": "Whom?"},
                    {"code": "RELEVANCE", "name": "Relevance", "question": "Is it right?"}, {"code": "COST", "name": "Cost"}]}
                """).statusCode(200);
        Records.postImport("criteria-sets", "application/json", """
                [{"key": "own", "edition": "1", "criteria": [{"code": "REACH", "name": "Reach", "question": "Where?"},
                    {"code": "RELEVANCE", "name": "Relevance", "question": "Is it right?"}, {"code": "COST", "name": "Cost"}]}]
                """)
                .statusCode(422)
                .body("report.rowReports[0].messages[0].reason", containsString("Whom?"));
    }

    private static void goneBy() {
        String set = Records.post("/v1/criteria-sets", SET.formatted("1"))
                .statusCode(201)
                .extract()
                .path("id");
        String scale = Records.post("/v1/rating-scales", SCALE.formatted("own"))
                .statusCode(201)
                .extract()
                .path("id");
        Records.post("/v1/evaluations", """
                {"status": "DRAFT", "criteriaSetId": "%s", "ratingScaleId": "%s"}
                """.formatted(set, scale)).statusCode(201);
    }

    @ParameterizedTest
    @CsvSource({"criteria-sets,csv", "criteria-sets,json", "rating-scales,csv", "rating-scales,ndjson"})
    void theImportOfAnExportChangesNothing(String collection, String format) throws Exception {
        Records.post("/v1/criteria-sets", SET.formatted("1")).statusCode(201);
        Records.post("/v1/rating-scales", SCALE.formatted("own")).statusCode(201);
        long events = Records.events(dataSource);

        Revisions.importExported(collection, format).statusCode(201).body("unchanged", equalTo(Map.of(collection, 1)));

        assertThat(Records.events(dataSource)).isEqualTo(events);
    }
}
