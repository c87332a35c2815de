package org.migrationprofiles.evaluation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Records name sources that are not on record, or not any more: that is taken, and can be seen. */
@QuarkusTest
@EvaluationServiceTest
class SourcesNamedTest {

    private static final String ADDRESS = "/v1/dangling-sources";

    @BeforeEach
    void startWithoutRecords() throws Exception {
        Records.clear();
    }

    @Test
    void aNameThatNoSourceHasIsToldWithTheRecordsThatGiveIt() {
        source("report", "");
        source("annex", ", \"sections\": [{\"locator\": \"L1\", \"provenance\": {\"sourceId\": \"talk\"}}]");
        String annex = Records.get("/v1/sources/annex").extract().path("id");
        String first = finding("VISIBILITY", "reprot");
        String second = finding("FUNDING", "reprot");
        finding("PERCEPTION", "report");
        finding("DISTRIBUTION", Records.get("/v1/sources/report").extract().path("id"));

        Records.get(ADDRESS)
                .statusCode(200)
                .body("items.sourceId", contains("reprot", "talk"))
                .body("items.standing", contains("UNKNOWN", "UNKNOWN"))
                .body("items.records", contains(2, 1))
                .body("items[0].links", equalTo(List.of("/v1/findings/" + first, "/v1/findings/" + second)))
                .body("items[1].links", contains("/v1/sources/" + annex))
                .body("next", nullValue());
        String next = Records.get(ADDRESS + "?limit=1")
                .body("items.sourceId", contains("reprot"))
                .body("next", notNullValue())
                .extract()
                .path("next");
        Records.get(ADDRESS + "?limit=1&cursor=" + next)
                .body("items.sourceId", contains("talk"))
                .body("next", nullValue());

        source("talk", "");
        Revisions.patch("/v1/findings/" + first, "{\"provenance\": {\"sourceId\": \"report\"}}")
                .statusCode(200);
        Revisions.delete("/v1/findings/" + second).statusCode(204);

        Records.get(ADDRESS).body("items", hasSize(0));
    }

    @Test
    void aSourceThatWasDeletedUnderAFindingIsTold() {
        source("report", "");
        finding("VISIBILITY", "report");

        Revisions.delete("/v1/sources/report").statusCode(204);

        Records.get(ADDRESS).body("items.sourceId", contains("report")).body("items.standing", contains("DELETED"));
        Revisions.restore("/v1/sources/report", 2).statusCode(200);
        Records.get(ADDRESS).body("items", hasSize(0));
    }

    @Test
    void aSourceIsNotDeletedUnderAQuotation() {
        source("report", "");
        String id = Records.get("/v1/sources/report").extract().path("id");
        String byKey = quotation("report");
        String byId = quotation(id);

        Revisions.delete("/v1/sources/report")
                .statusCode(409)
                .body("dependents", contains("/v1/quotations/" + byKey, "/v1/quotations/" + byId));

        Revisions.delete("/v1/quotations/" + byKey).statusCode(204);
        Revisions.delete("/v1/sources/report").statusCode(409).body("dependents", contains("/v1/quotations/" + byId));
        Revisions.delete("/v1/quotations/" + byId).statusCode(204);
        Revisions.delete("/v1/sources/report").statusCode(204);
    }

    private static void source(String key, String more) {
        Records.post(
                        "/v1/sources",
                        "{\"key\": \"%s\", \"type\": \"REPORT\", \"title\": \"Told\"%s}".formatted(key, more))
                .statusCode(201);
    }

    private static String finding(String category, String source) {
        return Records.post("/v1/findings", """
                {"kind": "CHALLENGE", "category": "%s", "subject": {"type": "PROGRAMME", "id": "made-up-programme"},
                 "statement": "Found.", "provenance": {"sourceId": "%s"}}
                """.formatted(category, source))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String quotation(String source) {
        return Records.post(
                        "/v1/quotations",
                        "{\"text\": \"It is so\", \"provenance\": {\"sourceId\": \"%s\"}}".formatted(source))
                .statusCode(201)
                .extract()
                .path("id");
    }
}
