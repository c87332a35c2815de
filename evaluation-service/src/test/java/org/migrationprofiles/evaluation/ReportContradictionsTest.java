package org.migrationprofiles.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The report's contradictions that are assertions (C1, C8, C9, C10, C15), loaded as data. */
@QuarkusTest
@EvaluationServiceTest
class ReportContradictionsTest {

    private static final Path DATA = Path.of("../platform/launcher/src/main/resources/idf-2010-2014");
    private static final Path REPORT = Path.of("../platform/launcher/src/test/resources/idf-2010-2014/report.txt");
    private static final String PROGRAMME = "/v1/conflicts?subjectType=PROGRAMME&subjectId=idf-migration-profiles";
    private static final Map<String, UUID> PUBLICATIONS = new HashMap<>();

    @Inject
    DataSource dataSource;

    @Inject
    ObjectMapper json;

    @BeforeEach
    void startWithThePublicationsOfTheAnnexHeardOf() throws Exception {
        Records.clear();
        if (PUBLICATIONS.isEmpty()) {
            ReportProfiles.tell();
            for (String line : Files.readAllLines(DATA.resolve("annex-1.csv")).stream()
                    .skip(1)
                    .toList()) {
                String[] fields = line.split(",", -1);
                UUID publication =
                        RegistryEvents.publication(ReportProfiles.profileOf(fields[1]), Integer.parseInt(fields[2]));
                Said.awaitHeardOf(Said.of("PUBLICATION", publication));
                PUBLICATIONS.put(fields[1], publication);
            }
            Records.clear();
        }
        Records.postImport("assertions", "application/json", file("assertions.json"))
                .statusCode(201)
                .body("rejected", equalTo(0));
    }

    @Test
    void theReportContradictsItselfOnPolicyImpact() {
        Records.get(PROGRAMME)
                .body("items", hasSize(1))
                .body("items[0].attribute", equalTo("POLICY_IMPACT_PROFILES"))
                .body("items[0].status", equalTo("OPEN"))
                .body("items[0].assertions.value", contains("6", "5", "5"))
                .body("items[0].assertions.provenance.locator", contains("L125", "L161", "L151"))
                .body("items[0].assertions[0].contradicts", hasSize(2))
                .body("items[0].assertions[1].contradicts", hasSize(1));
    }

    @Test
    void fiftyFourMonthsContradictTheYearsOfTheAnnexAndTheEighteenPlannedDoNot() {
        of("PR.0100")
                .body("items.attribute", contains("ACTUAL_DURATION_MONTHS"))
                .body("items[0].assertions.find { it.value == '4.5' }.unit", equalTo("YEAR"))
                .body("items[0].assertions.find { it.bounds != null }.bounds.greaterThan", equalTo("24"))
                .body("items[0].assertions.find { it.bounds != null }.bounds.lessThan", equalTo("48"));
        Records.get("/v1/assertions?projectId=" + ReportProfiles.project("PR.0100")
                        + "&attribute=ACTUAL_DURATION_MONTHS")
                .body("items.interpretation", hasItem(notNullValue()));
    }

    @Test
    void evaluationsCountryByCountryAreDeniedByTheAnnex() {
        of("PR.0059")
                .body("items.findAll { it.attribute == 'EVALUATED_BY_COUNTRY' }", hasSize(1))
                .body("items.find { it.attribute == 'EVALUATED_BY_COUNTRY' }.assertions.value", contains("YES", "NO"));
    }

    @Test
    void aPhysicalDocumentContradictsACatalogueThatHasItElectronicOnly() {
        Records.get("/v1/conflicts?attribute=PUBLICATION_FORMAT")
                .body("items.subject.id", contains(id("MUS")))
                .body("items[0].assertions.value", contains("PRINT", "ELECTRONIC_ONLY"));
    }

    @Test
    void theAnnexAndTheImprintsDifferOnFivePublicationsAndAgreeOnTheOthers() throws Exception {
        JsonNode found = json.readTree(Records.get("/v1/conflicts?attribute=PUBLISHED_ON&limit=200")
                .statusCode(200)
                .extract()
                .asString());
        Set<String> subjects = new HashSet<>();
        found.path("items")
                .forEach(conflict -> subjects.add(conflict.at("/subject/id").asText()));

        assertThat(subjects).containsExactlyInAnyOrder(id("MDG"), id("MWI"), id("FSM"), id("NAM"), id("MUS"));
        Records.get("/v1/conflicts?attribute=PUBLISHED_ON&subjectId=" + id("MWI"))
                .body("items[0].assertions.find { it.value == '2015' }.contradicts", hasSize(1))
                .body("items[0].assertions.find { it.value == '2015-09-18' }.contradicts", hasSize(1))
                .body("items[0].assertions.find { it.value == '2014' }.contradicts", hasSize(2));
        for (String attribute : List.of("IMPRINT_YEAR", "LAUNCHED_ON", "UPLOADED_ON", "PLANNED_DURATION_MONTHS")) {
            Records.get("/v1/conflicts?attribute=" + attribute).body("items", empty());
        }
    }

    @Test
    void aSecondImportAndTheImportOfAnExportChangeNothing() throws Exception {
        long events = Records.events(dataSource);
        int count = json.readTree(file("assertions.json")).size();

        Records.postImport("assertions", "application/json", file("assertions.json") + " ")
                .statusCode(201)
                .body("unchanged.assertions", equalTo(count));
        Records.postImport(
                        "assertions",
                        "application/json",
                        Records.get("/v1/exports/assertions?format=json")
                                .extract()
                                .asString())
                .statusCode(201)
                .body("unchanged.assertions", equalTo(count));

        assertThat(Records.events(dataSource)).isEqualTo(events);
    }

    @Test
    void eachSourceIsOnRecordAndEachQuoteStandsInItsLine() throws IOException {
        Set<String> sources = new HashSet<>();
        json.readTree(file("sources.json"))
                .forEach(source -> sources.add(source.path("key").asText()));
        List<String> lines = Files.readAllLines(REPORT);
        List<String> wrong = new ArrayList<>();
        for (JsonNode assertion : json.readTree(file("assertions.json"))) {
            String source = assertion.at("/provenance/sourceId").asText();
            String locator = assertion.at("/provenance/locator").asText();
            if (!sources.contains(source)) {
                wrong.add(source);
            }
            if (source.equals("idf-report-2018")) {
                String line = words(lines.get(Integer.parseInt(locator.substring(1)) - 1));
                if (!line.contains(words(assertion.path("quote").asText()))) {
                    wrong.add(locator + ": " + assertion.path("quote").asText());
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    private static ValidatableResponse of(String project) {
        return Records.get("/v1/conflicts?projectId=" + ReportProfiles.project(project))
                .statusCode(200);
    }

    private static String id(String country) {
        return String.valueOf(PUBLICATIONS.get(country));
    }

    private static String words(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static String file(String name) throws IOException {
        return Files.readString(DATA.resolve(name));
    }
}
