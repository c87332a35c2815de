package org.migrationprofiles.metrics.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;
import static org.migrationprofiles.metrics.Answers.ask;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.migrationprofiles.kit.security.Roles;
import org.migrationprofiles.metrics.MetricsServiceTest;
import org.migrationprofiles.metrics.ReportAnnex;
import org.migrationprofiles.testsupport.Tokens;

/** What is refused or not known of any unit is no number: of answers, groups and rows in all their forms. */
@QuarkusTest
@MetricsServiceTest
class SuppressedFiguresTest {

    private static final String REPORT = "/v1/reports/idf-2010-2014";
    private static final String DEFINITIONS = "/v1/report-definitions";
    private static final String COMPUTED = "sections.rows.flatten().computed";
    private static final String UNKNOWN = COMPUTED + ".findAll { it.N != null && it.N > 0 && it.N == it.unknown }";
    private static final String KNOWN = COMPUTED + ".findAll { it.N != null && it.N > 0 && it.N != it.unknown }";
    private static final String OWN = """
            {"id": "suppressed", "title": "What nobody knows", "asOf": "2018-08-31", "sections": [
              {"id": "all", "title": "All", "rows": [
               {"id": "refused", "figure": "Refused", "indicator": "inspired-projects"},
               {"id": "refused-by-region", "figure": "Refused by region", "indicator": "inspired-projects",
                "parameters": {"groupBy": "REGION", "regionScheme": "IDF_REGIONS"}},
               {"id": "refused-covered", "figure": "Refused, covered", "indicator": "inspired-projects",
                "show": "COVERED", "parameters": {"groupBy": "REGION", "regionScheme": "IDF_REGIONS"}},
               {"id": "unknown", "figure": "Lessons", "indicator": "has-lesson",
                "parameters": {"unit": "PROJECT", "groupBy": "CATEGORY"}},
               {"id": "unmeasured", "figure": "Durations", "indicator": "completion-duration"},
               {"id": "claimed", "figure": "Both", "claim": "all-successes-and-challenges"}]}]}
            """;

    @BeforeEach
    void theAnnexIsKnown() {
        ReportAnnex.load();
    }

    /** S59: whatever it is divided by, nothing was counted. */
    @Test
    void theGroupsOfWhatIsRefusedAreRefused() {
        ask("/v1/indicators/inspired-projects?unit=PROJECT&groupBy=REGION&regionScheme=IDF_REGIONS")
                .statusCode(200)
                .body("percent", nullValue())
                .body("suppressed", equalTo("INSUFFICIENT_EVIDENCE"))
                .body("groups.size()", greaterThan(0))
                .body("groups.percent", everyItem(nullValue()))
                .body("groups.suppressed", everyItem(equalTo("INSUFFICIENT_EVIDENCE")));
    }

    @Test
    void theGroupsOfWhichNothingIsKnownHaveNoData() {
        ask("/v1/indicators/has-lesson?unit=PROJECT&groupBy=CATEGORY")
                .statusCode(200)
                .body("percent", nullValue())
                .body("suppressed", equalTo("NO_DATA"))
                .body("groups.size()", greaterThan(0))
                .body("groups.percent", everyItem(nullValue()))
                .body("groups.suppressed", everyItem(equalTo("NO_DATA")));
        ask("/v1/indicators/completion-duration?groupBy=COUNTRY")
                .body("groups.suppressed", everyItem(equalTo("NO_DATA")));
    }

    /** A no on record is 0 %, and no publications are none. */
    @Test
    void whatIsKnownStaysANumber() {
        ask("/v1/indicators/evaluated?unit=PUBLICATION&groupBy=YEAR")
                .body("groups.find { it.key == '2011' }.percent", equalTo(0.0f))
                .body("groups.find { it.key == '2011' }.suppressed", nullValue())
                .body("suppressed", nullValue());
        ask("/v1/indicators/publications?groupBy=FUNDER_CATEGORY")
                .body("groups.find { it.key == 'EU_EC' }.N", equalTo(0))
                .body("groups.suppressed", everyItem(nullValue()));
    }

    @Test
    void rowsOfTheReportSayWhyTheyHaveNoValue() {
        ask(REPORT)
                .statusCode(200)
                .body(UNKNOWN + ".size()", greaterThanOrEqualTo(10))
                .body(UNKNOWN + ".percent", everyItem(nullValue()))
                .body(UNKNOWN + ".suppressed", everyItem(is(oneOf("NO_DATA", "INSUFFICIENT_EVIDENCE"))))
                .body(KNOWN + ".suppressed", everyItem(nullValue()))
                .body(COMPUTED + ".findAll { it.text == 'no data' }.suppressed", everyItem(equalTo("NO_DATA")))
                .rootPath("sections.rows.flatten().find { it.id == 'projects-that-profiles-inspired' }.computed")
                .body("n", nullValue())
                .body("unknown", equalTo(9))
                .body("N", equalTo(9))
                .body("percent", nullValue())
                .body("suppressed", equalTo("INSUFFICIENT_EVIDENCE"));
    }

    @Test
    void theTableSaysSoToo() throws Exception {
        List<Map<String, String>> rows = table(REPORT);
        assertThat(rows)
                .filteredOn(row -> row.getOrDefault("row", "").equals("projects-that-profiles-inspired"))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("n", "")
                        .containsEntry("N", "9")
                        .containsEntry("unknown", "9")
                        .containsEntry("percent", "")
                        .containsEntry("suppressed", "INSUFFICIENT_EVIDENCE"));
        assertThat(rows)
                .filteredOn(row -> !row.getOrDefault("N", "").isEmpty())
                .filteredOn(row ->
                        !"0".equals(row.get("N")) && row.getOrDefault("N", "").equals(row.get("unknown")))
                .hasSizeGreaterThanOrEqualTo(10)
                .allSatisfy(row -> assertThat(row).containsEntry("percent", ""))
                .allSatisfy(
                        row -> assertThat(row.getOrDefault("suppressed", "")).isNotEmpty());
    }

    @Test
    void theDocumentSaysSoToo() {
        assertThat(as("text/markdown")
                        .get(REPORT)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .contains("| not counted: insufficient evidence |")
                .contains("| Availability of disaggregated data increased | 6 of 9 | 0 of 9, 9 unknown (no data) |")
                .contains("| no data |")
                .doesNotContain("no data (no data)");
    }

    @Test
    void reportsOfOnesOwnSayTheSame() throws Exception {
        evaluator().body(OWN).post(DEFINITIONS).then().statusCode(201);
        try {
            ask("/v1/reports/suppressed")
                    .statusCode(200)
                    .body(COMPUTED + ".percent", everyItem(nullValue()))
                    .body(COMPUTED + ".suppressed", everyItem(notNullValue()));
            for (String refused : List.of("refused", "refused-by-region", "refused-covered")) {
                row(refused)
                        .body("computed.text", equalTo("not counted: insufficient evidence"))
                        .body("computed.n", nullValue())
                        .body("computed.series", nullValue())
                        .body("computed.suppressed", equalTo("INSUFFICIENT_EVIDENCE"));
            }
            row("unknown")
                    .body("computed.series.suppressed", everyItem(equalTo("NO_DATA")))
                    .body("computed.suppressed", equalTo("NO_DATA"));
            row("unmeasured").body("computed.n", equalTo(0)).body("computed.suppressed", equalTo("NO_DATA"));
            row("claimed").body("computed.unknown", equalTo(9)).body("computed.suppressed", equalTo("NO_DATA"));
            assertThat(table("/v1/reports/suppressed"))
                    .hasSize(6)
                    .allSatisfy(row ->
                            assertThat(row.getOrDefault("suppressed", "")).isNotEmpty());
        } finally {
            evaluator()
                    .header(
                            "If-Match",
                            evaluator().get(DEFINITIONS + "/suppressed").header("ETag"))
                    .delete(DEFINITIONS + "/suppressed")
                    .then()
                    .statusCode(204);
        }
    }

    /** S40: no amount is known, so that none of nine is no 0 %. */
    @Test
    void fundingIsNoNumberEither() {
        ask("/v1/funding")
                .body("percent", nullValue())
                .body("suppressed", equalTo("NO_DATA"))
                .body("withoutBudget", hasSize(9));
    }

    private static ValidatableResponse row(String id) {
        return ask("/v1/reports/suppressed").rootPath("sections[0].rows.find { it.id == '%s' }".formatted(id));
    }

    private static List<Map<String, String>> table(String report) throws Exception {
        String csv = as("text/csv").get(report).then().statusCode(200).extract().asString();
        try (MappingIterator<Map<String, String>> rows = new CsvMapper()
                .readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(csv)) {
            return rows.readAll();
        }
    }

    private static RequestSpecification as(String form) {
        return given().auth().oauth2(Tokens.with(Roles.READER)).accept(form);
    }

    private static RequestSpecification evaluator() {
        return given().auth().oauth2(Tokens.with(Roles.EVALUATOR)).contentType("application/json");
    }
}
