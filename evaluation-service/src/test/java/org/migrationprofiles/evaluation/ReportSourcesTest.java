package org.migrationprofiles.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the report says of its own sources: the guide, the interview at headquarters, and what rests on it. */
@QuarkusTest
@EvaluationServiceTest
class ReportSourcesTest {

    private static final Path DATA = Path.of("../platform/launcher/src/main/resources/idf-2010-2014");
    private static final Path REPORT = Path.of("../platform/launcher/src/test/resources/idf-2010-2014/report.txt");

    @Inject
    DataSource dataSource;

    @BeforeEach
    void loadTheReportsSources() throws Exception {
        Records.clear();
        for (String collection : List.of("sources", "interviews", "quotations")) {
            load(collection).statusCode(201).body("rejected", equalTo(0));
        }
    }

    @Test
    void areLoadedOnce() throws Exception {
        long events = Records.events(dataSource);

        load("sources")
                .body("unchanged", equalTo(Map.of("sources", records("sources").size())));
        load("interviews").body("unchanged", equalTo(Map.of("interviews", 1)));
        load("quotations").body("unchanged", equalTo(Map.of("quotations", 1)));

        assertThat(Records.events(dataSource)).isEqualTo(events);
    }

    @Test
    void lineOneHundredAndFiftyFiveRestsOnTheInterviewAtHeadquarters() throws IOException {
        Records.get("/v1/sources/idf-report-2018/provenance?locator=L155")
                .statusCode(200)
                .body("restsOn.source.key", contains("idf-interview-headquarters"))
                .body("restsOn.source.type", contains("INTERVIEW"))
                .body("restsOn.statedAt", contains("L176"));
        Records.get("/v1/sources/idf-report-2018/provenance?locator=L107")
                .body("restsOn.source.key", contains("idf-interview-headquarters"))
                .body("restsOn.extent", contains("PART"))
                .body("restsOn.statedAt", contains("L109"));
        Records.get("/v1/sources/idf-report-2018/provenance?locator=L154").body("restsOn", hasSize(0));

        assertThat(line("L176")).isEqualTo("² Data for this section gathered from interview conducted at IOM HQ.");
        assertThat(line("L155")).contains("policy.²");
        assertThat(line("L109")).isEqualTo("¹ Quotation derived from interview conducted at IOM HQ.");
    }

    @Test
    void quotationsStandInTheReportWordForWord() throws IOException {
        List<JsonNode> quotations = records("quotations");

        assertThat(quotations).isNotEmpty();
        for (JsonNode quotation : quotations) {
            assertThat(line(quotation.at("/provenance/locator").asText()))
                    .contains("\u201c" + quotation.path("text").asText() + "\u201d");
        }
        Records.get("/v1/quotations?sourceId=idf-interview-headquarters")
                .body("items.text", contains("bringing together government agencies,"));
    }

    @Test
    void theGuideIsFoundByBothOfItsTitles() throws IOException {
        Records.get("/v1/sources?text=Making the Most of the Migration Profiles")
                .body("items.key", contains("migration-profiles-guide"));
        Records.get("/v1/sources?text=Migration Profiles: Making the Most of the Process")
                .body("items.key", contains("migration-profiles-guide"));

        JsonNode guide = records("sources").stream()
                .filter(source -> source.path("key").asText().equals("migration-profiles-guide"))
                .findFirst()
                .orElseThrow();
        assertThat(line("L35"))
                .contains(
                        guide.path("title").asText(),
                        guide.at("/titleVariants/0/text").asText());
    }

    @Test
    void whatTheReportDoesNotSayOfTheInterviewIsUnknown() throws SQLException {
        Records.get("/v1/interviews?sourceId=idf-interview-headquarters")
                .body("items", hasSize(1))
                .body("items[0].date", nullValue())
                .body("items[0].respondentRole", nullValue())
                .body("items[0].involvementStages", equalTo(List.of()));
    }

    private static ValidatableResponse load(String collection) throws IOException {
        return Records.postImport(collection, "application/json", Files.readString(DATA.resolve(collection + ".json")));
    }

    private static List<JsonNode> records(String collection) throws IOException {
        JsonNode read =
                new ObjectMapper().readTree(DATA.resolve(collection + ".json").toFile());
        return read.valueStream().toList();
    }

    /** A line of the report, counted from 1. */
    private static String line(String locator) throws IOException {
        return Files.readAllLines(REPORT).get(Integer.parseInt(locator.substring(1)) - 1);
    }
}
