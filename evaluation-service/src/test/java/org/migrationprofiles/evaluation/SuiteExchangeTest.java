package org.migrationprofiles.evaluation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.migrationprofiles.kit.security.Roles;
import org.migrationprofiles.testsupport.Tokens;

/** All that one suite says, exported and imported collection by collection, is what another says then. */
@QuarkusTest
@EvaluationServiceTest
class SuiteExchangeTest {

    /** In the order in which docs/exchange.md tells to import them. */
    private static final List<String> COLLECTIONS = List.of(
            "sources",
            "criteria-sets",
            "rating-scales",
            "interviews",
            "publication-reviews",
            "quotations",
            "survey-instruments",
            "survey-campaigns",
            "surveys",
            "evaluations",
            "recommendations",
            "assertions",
            "determinations",
            "capacity-results",
            "impacts",
            "findings",
            "use-events",
            "claims");

    private static final Map<String, UUID> PUBLICATIONS = new HashMap<>();

    @Inject
    ObjectMapper json;

    @BeforeEach
    void startWithAllThatTheReportSays() throws Exception {
        Records.clear();
        ReportProfiles.tell();
        if (PUBLICATIONS.isEmpty()) {
            tellPublications();
        }
        Records.clear();
        load("sources");
        Records.postImport("annex-1&source=idf-report-2018-annex-1", "text/csv", data("annex-1.csv"))
                .statusCode(201);
        for (String collection : COLLECTIONS) {
            if (!collection.equals("sources") && Files.exists(ReportProfiles.DATA.resolve(collection + ".json"))) {
                load(collection);
            }
        }
        Records.post("/v1/rating-scales", """
                {"key": "own", "title": "T", "labels": [{"value": 1, "label": "Low"}, {"value": 2, "label": "High"}]}
                """).statusCode(201);
        Records.post(
                        "/v1/publication-reviews",
                        "{\"publicationId\": \"%s\", \"reviewerRole\": \"A clerk\", \"notes\": \"Read.\"}"
                                .formatted(PUBLICATIONS.get("MUS")))
                .statusCode(201);
        String instrument = SurveyRecords.publishedInstrument("makers");
        String campaign = SurveyRecords.campaign("first", instrument);
        SurveyRecords.survey(ReportProfiles.profileOf("MUS"), "\"status\":\"SENT\",\"campaignId\":\"" + campaign + "\"")
                .statusCode(201);
        String policies = Records.get(
                        "/v1/conflicts?subjectType=PROGRAMME&subjectId=idf-migration-profiles&attribute=POLICY_IMPACT_PROFILES")
                .extract()
                .path("items[0].id");
        Said.determine(policies, null).statusCode(201);
        Said.act("DELETE", "/v1/claims/policy-impact-table");
        Records.get("/v1/claims/policy-impact-text").body("deletedReferences.size()", equalTo(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "ndjson"})
    void anotherSuiteSaysTheSame(String form) throws Exception {
        Map<String, String> files = new LinkedHashMap<>();
        Map<String, List<JsonNode>> before = new LinkedHashMap<>();
        for (String collection : COLLECTIONS) {
            files.put(collection, elsewhere(SurveyRecords.export(collection, form)));
            before.put(collection, told(collection));
        }
        before.put("conflicts", told("conflicts"));

        Records.clear();
        for (String collection : COLLECTIONS) {
            int records = before.getOrDefault(collection, List.of()).size();
            assertThat(records).as(collection).isPositive();
            given().auth()
                    .oauth2(Tokens.with(Roles.EVALUATOR, Roles.DETERMINER))
                    .contentType(form.equals("csv") ? "text/csv; charset=utf-8" : "application/x-ndjson; charset=utf-8")
                    .header("Prefer", "wait=60")
                    .body(files.getOrDefault(collection, "").getBytes(StandardCharsets.UTF_8))
                    .post("/v1/imports?kind=" + collection)
                    .then()
                    .statusCode(201)
                    .body("rejected", equalTo(0))
                    .body("created", equalTo(Map.of(collection, records)));
        }

        for (Map.Entry<String, List<JsonNode>> collection : before.entrySet()) {
            assertThat(told(collection.getKey())).as(collection.getKey()).isEqualTo(collection.getValue());
        }
        Records.get("/v1/conflicts?status=DETERMINED").body("items.attribute", contains("POLICY_IMPACT_PROFILES"));
    }

    private static void tellPublications() throws IOException {
        for (String line :
                data("annex-1.csv").lines().skip(1).map(String::strip).toList()) {
            String[] fields = line.split(",", -1);
            UUID publication =
                    RegistryEvents.publication(ReportProfiles.profileOf(fields[1]), Integer.parseInt(fields[2]));
            Said.awaitHeardOf(Said.of("PUBLICATION", publication));
            PUBLICATIONS.put(fields[1], publication);
        }
    }

    private static void load(String collection) throws IOException {
        Records.postImport(collection, "application/json", data(collection + ".json"))
                .statusCode(201)
                .body("rejected", equalTo(0));
    }

    private static String data(String file) throws IOException {
        return Files.readString(ReportProfiles.DATA.resolve(file));
    }

    /** What a collection tells that is not the suite's own: no versions, and of conflicts neither their ids nor since when. */
    private List<JsonNode> told(String collection) throws JsonProcessingException {
        JsonNode records = json.readTree(elsewhere(SurveyRecords.export(collection, "json")));
        records.forEach(record -> {
            ObjectNode told = (ObjectNode) record;
            told.remove(List.of("version", "openedAt", "conflictId"));
            if (collection.equals("conflicts")) {
                told.remove("id");
            }
        });
        return records.valueStream()
                .sorted((one, other) -> one.toString().compareTo(other.toString()))
                .toList();
    }

    private static String elsewhere(String told) {
        return RoundTrip.elsewhere(told, 1);
    }
}
