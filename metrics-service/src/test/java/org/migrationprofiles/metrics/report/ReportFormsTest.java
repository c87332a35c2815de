package org.migrationprofiles.metrics.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.migrationprofiles.metrics.Answers.ask;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.StringReader;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.migrationprofiles.kit.security.Roles;
import org.migrationprofiles.metrics.MetricsServiceTest;
import org.migrationprofiles.metrics.ReportAnnex;
import org.migrationprofiles.metrics.Stated;
import org.migrationprofiles.testsupport.Tokens;

/** The report as JSON, Markdown and CSV, and what a client is spared that holds it already. */
@QuarkusTest
@MetricsServiceTest
class ReportFormsTest {

    private static final String REPORT = "/v1/reports/idf-2010-2014";
    private static final String MISSING = "sections.rows.flatten().findAll { it.valueStatus == 'MISSING_FIGURE' }";

    @BeforeEach
    void theAnnexIsKnown() {
        ReportAnnex.load();
    }

    /** S30, S39, S46: what stands in a picture alone is never made up. */
    @Test
    void picturesWithoutValuesAreToldAsMissingBesideWhatTheRecordsGive() {
        ask(REPORT)
                .body(MISSING + ".note", everyItem(containsString("in the report's text")))
                .body(MISSING + ".collect { it.figure.substring(0, 8) }.toSet()", hasSize(4))
                .body(MISSING + ".reported.findAll { it != null }.text", everyItem(notNullValue()))
                .body(MISSING + ".computed.series", everyItem(notNullValue()));
        row("counts", "figure-1-publications-by-publication-year")
                .body("computed.series.key", equalTo(List.of("2010", "2011", "2012", "2013", "2014", "2015")))
                .body("computed.series.N", equalTo(List.of(0, 3, 1, 4, 2, 3)))
                .body("reported", nullValue());
        row("coverage", "figure-2-world-distribution-publications-by-country")
                .body("computed.series.key", hasItems("AFG", "KEN", "URY"));
        row("funding", "figure-4-projects-with-a-budget-on-record-by-country")
                .body("computed.series.n", everyItem(equalTo(0)))
                .body("note", containsString("Of no project an amount"));
    }

    /** S39, C18: the third map's title can be read in two ways, which give different answers. */
    @Test
    void bothReadingsOfTheThirdMapAreGiven() {
        try (Stated stated = new Stated()) {
            String commission = stated.organisation("European Commission", "EU_EC");
            stated.publication(stated.profile(null, "LSO", commission), 2017);
            stated.publication(
                    stated.profile(stated.project("PR.9301", 2016, List.of("BWA"), ReportAnnex.fund()), "BWA"), 2017);
            stated.awaitTaken();

            row("coverage", "figure-3-the-fund-after-2014-by-iom-region")
                    .body("computed.text", containsString("Southern Africa 1 "));
            row("coverage", "figure-3-the-fund-before-2010-by-iom-region").body("computed.N", equalTo(0));
            row("coverage", "figure-3-other-funders-by-iom-region").body("computed.N", equalTo(1));
        }
    }

    /** S15: what is left out stands beside the figure, by reason, with the way to its members. */
    @Test
    void rowsSayWhatTheyLeaveOutAndWhatToKeepInMind() {
        row("method", "sampled-publications-evaluated")
                .body("excluded.find { it.reason == 'NO_EVALUATION_NOR_SURVEY' }.count", equalTo(4))
                .body("_links.excluded", containsString("/v1/indicators/evaluated/excluded?unit=PUBLICATION"))
                .body("caveats", hasItems("SMALL_POPULATION", "GENERALISABILITY_IDF_ONLY"))
                .body("computed.percent", equalTo(22.2f));
        row("lag", "years-from-funding-to-publication")
                .body("computed.value", equalTo(1.4615f))
                .body("computed.valueUnit", equalTo("YEAR"));
        // What a claim is compared with, too.
        row("contradictions", "c1-policy-impacts-as-the-table-counts-them")
                .body("caveats", hasItems("SMALL_POPULATION", "GENERALISABILITY_IDF_ONLY"))
                .body("_links.excluded", containsString("/excluded?"));
        row("contradictions", "c15-age-by-imprint-year")
                .body("computed.text", startsWith("mean "))
                .body("caveats", hasItem("IMPRINT_YEAR_MISSING"));
        row("contradictions", "c8-afghanistan-took-4-5-years").body("verdict", equalTo("UNDETERMINED"));
    }

    @Test
    void csvHasOneRowForEachFigure() throws Exception {
        String csv = as("text/csv")
                .get(REPORT)
                .then()
                .statusCode(200)
                .contentType(startsWith("text/csv;charset=utf-8"))
                .header("Vary", containsString("Accept"))
                .extract()
                .asString();
        List<String> figures = ask(REPORT).extract().path("sections.rows.flatten().id");

        List<List<String>> rows = parsed(csv);
        assertThat(csv.lines()).hasSize(figures.size() + 1);
        assertThat(csv).contains("\r\n");
        assertThat(rows.get(0)).isEqualTo(ReportCsv.COLUMNS);
        assertThat(rows).allSatisfy(row -> assertThat(row).hasSameSizeAs(ReportCsv.COLUMNS));
        assertThat(rows)
                .anySatisfy(row -> assertThat(row)
                        .startsWith("method", "projects-evaluated", "Projects evaluated", "S12", "PROJECT")
                        .contains("22.2", "2 of 9", "SUPPORTED", "SMALL_POPULATION|GENERALISABILITY_IDF_ONLY"))
                .anySatisfy(row -> assertThat(row)
                        .contains("sampled-publications-evaluated")
                        .anySatisfy(cell -> assertThat(cell).contains("NO_EVALUATION_NOR_SURVEY 4")))
                .anySatisfy(
                        row -> assertThat(row).contains("figure-1-publications-by-publication-year", "MISSING_FIGURE"));
        Set<String> ids = new HashSet<>();
        assertThat(rows)
                .allSatisfy(row ->
                        assertThat(ids.add(row.get(0) + "/" + row.get(1))).isTrue());
    }

    /** What records say is not a spreadsheet's to run. */
    @Test
    void csvHasNoFormulas() throws Exception {
        try (Stated stated = new Stated()) {
            stated.change("country", "AFG", Stated.fields("name", "=HYPERLINK(\"x\",\"y\")"));
            stated.awaitTaken();

            String csv =
                    as("text/csv").get(REPORT).then().statusCode(200).extract().asString();
            assertThat(parsed(csv))
                    .anySatisfy(row -> assertThat(row)
                            .anySatisfy(cell -> assertThat(cell).startsWith("'=HYPERLINK(\"x\",\"y\") 1 ")))
                    .allSatisfy(row -> assertThat(row).noneMatch(cell -> cell.startsWith("=")));
        }
    }

    @Test
    void markdownHasTheSectionsInOrder() {
        String text = as("text/markdown")
                .get(REPORT)
                .then()
                .statusCode(200)
                .contentType("text/markdown;charset=utf-8")
                .extract()
                .asString();

        assertThat(text)
                .startsWith("# Report on Migration Profile Projects 2010-2014\n\nAs of 2018-08-31, recomputed")
                .containsSubsequence(
                        "\n## Method and limitations\n",
                        "| Projects evaluated | 2 of 9 | 2 of 9 (22.2 %) | project | supported | S12 |\n",
                        "\n## A whole-of-numbers approach\n",
                        "| Figure 1 Publications by publication year | missing figure | 2010 0 · 2011 3 ",
                        "\n## Coverage\n",
                        "\n## Funding and effect\n",
                        "\n## Challenges\n",
                        "\n## Successes\n",
                        "\n## Lessons learned\n",
                        "\n## Conclusion",
                        "\n## Annex 1",
                        "\n## Where the report contradicts itself or its annex\n");
        assertThat(text)
                .containsSubsequence(
                        "\n## A whole-of-numbers approach\n",
                        "\n- **Caveats, small population, generalisability idf only**: ",
                        "\n## Lessons learned\n",
                        "| Copies | ",
                        "\n- **Caveats, observed where evaluated**: Copies.\n");
        assertThat(text.lines().filter(line -> line.startsWith("|")))
                .allSatisfy(line -> assertThat(line.replace("\\|", "").chars().filter(c -> c == '|'))
                        .hasSize(7));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/markdown", "text/csv"})
    void whoHoldsTheReportIsNotSentItAgain(String form) {
        String tag = as(form).get(REPORT).then().statusCode(200).extract().header("ETag");

        assertThat(tag).startsWith("W/\"");
        as(form).header("If-None-Match", tag)
                .get(REPORT)
                .then()
                .statusCode(304)
                .header("ETag", tag)
                .body(emptyString());
        as(form).header("If-None-Match", "\"other\", " + tag).get(REPORT).then().statusCode(304);
        as(form).header("If-None-Match", tag)
                .get(REPORT + "?asOf=2017-01-01")
                .then()
                .statusCode(200);
        as(form).head(REPORT).then().statusCode(200).header("ETag", tag).body(emptyString());
        try (Stated stated = new Stated()) {
            stated.organisation("A Newcomer", "OTHER");
            stated.awaitTaken();
            as(form).header("If-None-Match", tag).get(REPORT).then().statusCode(200);
        }
    }

    @Test
    void eachFormHasItsOwnTag() {
        Set<String> tags = new HashSet<>();
        for (String form : List.of("application/json", "text/markdown", "text/csv")) {
            tags.add(as(form).get(REPORT).header("ETag"));
        }
        assertThat(tags).hasSize(3);
    }

    @Test
    void theBestFormThatAClientAcceptsIsAnswered() {
        as("text/csv;q=0.5, text/markdown").get(REPORT).then().statusCode(200).contentType(startsWith("text/markdown"));
        as("*/*").get(REPORT).then().statusCode(200).contentType("application/json");
        as("application/pdf")
                .get(REPORT)
                .then()
                .statusCode(406)
                .contentType("application/problem+json")
                .body("type", endsWith("/problems/not-acceptable"))
                .body("detail", containsString("application/json, text/csv, text/markdown"));
    }

    private static RequestSpecification as(String form) {
        return given().auth().oauth2(Tokens.with(Roles.READER)).accept(form);
    }

    private static ValidatableResponse row(String section, String id) {
        return ask(REPORT)
                .statusCode(200)
                .body("sections.id", hasItem(section))
                .rootPath("sections.find { it.id == '%s' }.rows.find { it.id == '%s' }".formatted(section, id));
    }

    private static List<List<String>> parsed(String csv) throws Exception {
        try (MappingIterator<List<String>> rows = new CsvMapper()
                .readerForListOf(String.class)
                .with(CsvParser.Feature.WRAP_AS_ARRAY)
                .<List<String>>readValues(new StringReader(csv))) {
            return rows.readAll();
        }
    }
}
