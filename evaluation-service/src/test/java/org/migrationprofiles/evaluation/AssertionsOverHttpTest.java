package org.migrationprofiles.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
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

/** What an assertion may say, by the catalogue of attributes, and how assertions are found, exported and imported. */
@QuarkusTest
@EvaluationServiceTest
class AssertionsOverHttpTest {

    @Inject
    DataSource dataSource;

    private UUID project;
    private UUID profile;
    private UUID publication;

    @BeforeEach
    void startWithAProjectThatNothingIsSaidOf() throws SQLException {
        project = RegistryEvents.project("PR." + UUID.randomUUID(), "PR.ALIAS." + UUID.randomUUID());
        profile = RegistryEvents.profile(project, "KEN");
        publication = RegistryEvents.publication(profile, 2015);
        RegistryEvents.country("KEN");
        Said.awaitHeardOf(
                Said.of("PROJECT", project),
                Said.of("PROFILE", profile),
                Said.of("PUBLICATION", publication),
                new Said("COUNTRY", "KEN"));
        Records.clear();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EVALUATED | PERHAPS | | /value | One of YES, NO, UNKNOWN, NOT_APPLICABLE.",
                "FUNDING_YEAR | 2015-06 | | /value | A year of four digits",
                "FUNDING_YEAR | twenty | | /value | A year of four digits",
                "START | 2015-13 | | /value | A year, a month or a day",
                "DURATION_REVISIONS | -1 | | /value | A whole number from 0",
                "ACTUAL_DURATION_MONTHS | long | | /value | A number with at most four decimals",
                "ACTUAL_DURATION_MONTHS | 3 | WEEK | /unit | One of MONTH, YEAR",
                "BUDGET | 100 | | /unit | The currency",
                "BUDGET | 100 | ABC | /unit | one of ISO 4217",
                "BUDGET | 100 | XXX | /unit | one of ISO 4217",
                "TITLE | \u00a0 \u202f\u200b | | /value | Some words.",
                "FUNDING_YEAR | 2015 | YEAR | /unit | FUNDING_YEAR has no unit.",
                "EDITION_YEAR | 2015 | | /subject/type | EDITION_YEAR is said of PUBLICATION."
            })
    void whatTheCatalogueDoesNotAllowIsRefusedWithWhatItAllows(
            String attribute, String value, String unit, String pointer, String reason) {
        String said = "{\"subject\":%s,\"attribute\":\"%s\",\"value\":\"%s\",\"unit\":%s}"
                .formatted(project(), attribute, value, unit == null ? "null" : "\"" + unit + "\"");

        Records.post("/v1/assertions", said)
                .statusCode(400)
                .body("errors.pointer", hasItem(pointer))
                .body("errors.message", hasItem(containsString(reason)));
    }

    @Test
    void boundsStandInThePlaceOfAValueThatHasAnOrder() {
        bounded("ACTUAL_DURATION_MONTHS", "{\"greaterThan\":\"24\",\"lessThan\":\"48\"}")
                .statusCode(201)
                .body("value", nullValue())
                .body("unit", equalTo("MONTH"))
                .body("bounds.lessThan", equalTo("48"));
        bounded("ACTUAL_DURATION_MONTHS", "{\"greaterThan\":\"48\",\"lessThan\":\"24\"}")
                .statusCode(400)
                .body("errors.pointer", contains("/bounds/lessThan"));
        bounded("ACTUAL_DURATION_MONTHS", "{}").statusCode(400).body("errors.pointer", contains("/bounds"));
        bounded("EVALUATED", "{\"greaterThan\":\"NO\"}").statusCode(400).body("errors.pointer", contains("/bounds"));
        bounded("START", "null").statusCode(400).body("errors.pointer", contains("/value"));
    }

    @Test
    void anAssertionKeepsItsPhaseQuoteReadingAndWhoRecordedIt() {
        String id = Records.post("/v1/assertions", """
                        {"subject":%s,"attribute":"START","value":"2011-07","phase":"DEVELOPMENT","quote":"began in July",
                         "interpretation":"Of the year of funding.","assertedOn":{"value":"2018-08","precision":"MONTH"},
                         "evidenceLevel":2,"provenance":{"sourceId":"final-report","locator":"p. 3"}}
                        """.formatted(project()))
                .statusCode(201)
                .body("recordedBy", equalTo("tester"))
                .body("phase", equalTo("DEVELOPMENT"))
                .body("unit", nullValue())
                .extract()
                .path("id");

        Records.get("/v1/assertions/" + id + "/history")
                .body("[0].actor", equalTo("tester"))
                .body("[0].changes.pointer", hasItem("/interpretation"));
        for (String found : List.of(
                "projectId=" + project,
                "attribute=START",
                "phase=DEVELOPMENT",
                "value=2011-07",
                "sourceId=final-report",
                "text=JULY",
                "subjectType=PROJECT")) {
            Records.get("/v1/assertions?" + found).body("items.id", contains(id));
        }
        for (String other : List.of("attribute=ACTUAL_END", "phase=DESIGN", "country=KEN", "text=August")) {
            Records.get("/v1/assertions?" + other).body("items", hasSize(0));
        }
        Records.get("/v1/assertions?phase=LATER").statusCode(400);
        Records.get("/v1/assertions?sort=value").statusCode(400);
    }

    @Test
    void aListIsReadPageByPageInTheOrderAskedFor() {
        say(project(), "START", "2011").statusCode(201);
        say(project(), "ACTUAL_END", "2014").statusCode(201);
        say(subject("PUBLICATION", publication), "EDITION_YEAR", "2015").statusCode(201);

        String next = Records.get("/v1/assertions?sort=attribute&limit=1")
                .body("items.attribute", contains("ACTUAL_END"))
                .body("next", notNullValue())
                .extract()
                .path("next");
        Records.get("/v1/assertions?sort=attribute&limit=1&cursor=" + next)
                .body("items.attribute", contains("EDITION_YEAR"));
        Records.get("/v1/assertions?country=KE").body("items.attribute", contains("EDITION_YEAR"));
    }

    @Test
    void whatIsSaidOfAProgrammeIsFoundByItsName() {
        say("{\"type\":\"PROGRAMME\",\"id\":\"idf-migration-profiles\"}", "POLICY_IMPACT_PROFILES", "6")
                .statusCode(201);

        Records.get("/v1/assertions?subjectType=PROGRAMME&subjectId=idf-migration-profiles")
                .body("items.value", contains("6"));
    }

    @Test
    void theCatalogueTellsWhatEachAttributeTakes() {
        Records.get("/v1/attributes")
                .statusCode(200)
                .body("name", hasItems("EVALUATED", "FUNDING_YEAR", "PUBLICATION_FORMAT", "POLICY_IMPACT_PROFILES"))
                .body("find { it.name == 'PUBLICATION_FORMAT' }.codes", hasItem("ELECTRONIC_ONLY"))
                .body("find { it.name == 'EVALUATED' }.affects", hasItem("sampled"))
                .body("find { it.name == 'ACTUAL_DURATION_MONTHS' }.units", contains("MONTH", "YEAR"));
    }

    @Test
    void anImportTwiceAndTheImportOfAnExportChangeNothing() throws SQLException {
        String rows = """
                [{"subject":%s,"attribute":"START","value":"2011","provenance":{"sourceId":"a","locator":"L1"}},
                 {"subject":%s,"attribute":"START","value":"2012","provenance":{"sourceId":"b","locator":"L1"}},
                 {"subject":%s,"attribute":"START","value":"2012"}]
                """.formatted(project(), project(), project());
        Records.postImport("assertions", "application/json", rows)
                .statusCode(201)
                .body("created", equalTo(Map.of("assertions", 3)));
        long events = Records.events(dataSource);

        Records.postImport("assertions", "application/json", rows.replace("[{", "[ {"))
                .statusCode(201)
                .body("unchanged", equalTo(Map.of("assertions", 3)));
        String exported = Records.get("/v1/exports/assertions?format=json")
                .statusCode(200)
                .extract()
                .asString();
        Records.postImport("assertions", "application/json", exported)
                .statusCode(201)
                .body("unchanged", equalTo(Map.of("assertions", 3)));
        assertThat(Records.events(dataSource)).isEqualTo(events);
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "json"})
    void anotherValueAtTheSamePlaceIsAnotherAssertionAndContradictsTheFirst(String format) throws SQLException {
        String mediaType = format.equals("csv") ? "text/csv; charset=utf-8" : "application/json";
        String rows = format.equals("csv")
                ? """
                subject.type,subject.id,attribute,value,provenance.sourceId,provenance.locator
                PROJECT,%1$s,FUNDING_YEAR,2013,annex,row 2
                PROJECT,%1$s,FUNDING_YEAR,2014,annex,row 2
                """.formatted(project)
                : "[" + at("FUNDING_YEAR", "2013", "") + "," + at("FUNDING_YEAR", "2014", "") + "]";
        Map<String, Integer> two = Map.of("assertions", 2);

        Records.postImport("assertions&dryRun=true", mediaType, rows)
                .statusCode(200)
                .body("created", equalTo(two));
        Records.get("/v1/assertions").body("items", hasSize(0));
        Records.postImport("assertions", mediaType, rows).statusCode(201).body("created", equalTo(two));
        Said.of("PROJECT", project)
                .conflicts("FUNDING_YEAR")
                .body("items.status", contains("OPEN"))
                .body("items[0].assertions.value", contains("2013", "2014"));
        long events = Records.events(dataSource);

        Records.postImport("assertions", mediaType, rows + "\n").statusCode(201).body("unchanged", equalTo(two));
        assertThat(Records.events(dataSource)).isEqualTo(events);
    }

    @Test
    void anImportOverwritesNobodysWordAtTheSamePlace() {
        String before = Records.post("/v1/assertions", at("BUDGET", "100", ",\"unit\":\"USD\",\"phase\":\"DESIGN\""))
                .statusCode(201)
                .extract()
                .path("id");
        String rows = String.join(
                ",",
                at("BUDGET", "100", ",\"unit\":\"EUR\",\"phase\":\"DESIGN\""),
                at("BUDGET", "100", ",\"unit\":\"USD\",\"phase\":\"IMPLEMENTATION\""),
                at("BUDGET", "100", ",\"unit\":\"USD\""),
                at("BUDGET", "120", ",\"unit\":\"USD\",\"phase\":\"DESIGN\""),
                at("ACTUAL_DURATION_MONTHS", "18", ""),
                at("ACTUAL_DURATION_MONTHS", "18", ",\"unit\":\"YEAR\""),
                at("ACTUAL_DURATION_MONTHS", "18", ",\"unit\":\"MONTH\",\"phase\":\"DESIGN\""));

        Records.postImport("assertions", "application/json", "[" + rows + "]")
                .statusCode(201)
                .body("created", equalTo(Map.of("assertions", 7)));

        Records.get("/v1/assertions/" + before)
                .body("version", equalTo(1))
                .body("value", equalTo("100"))
                .body("unit", equalTo("USD"));
        Said.of("PROJECT", project)
                .conflicts("BUDGET")
                .body("items[0].affects", contains("budget"))
                .body("items[0].assertions.find { it.assertionId == '" + before + "' }.contradicts", hasSize(1));
    }

    @Test
    void theSameValueAtTheSamePlaceIsOneAssertionWithTheLaterQuote() {
        String one = at("START", "2011", ",\"quote\":\"began\"");
        String other = at("START", "2011", ",\"quote\":\"was begun\"");

        Records.postImport("assertions", "application/json", "[" + one + "," + other + "]")
                .statusCode(422)
                .body(
                        "report.rowReports[0].messages[0].reason",
                        containsString("An earlier row is about the same record"));
        Records.postImport("assertions", "application/json", "[" + one + "]").statusCode(201);
        Records.postImport("assertions", "application/json", "[" + other + "]")
                .statusCode(201)
                .body("updated", equalTo(Map.of("assertions", 1)));
        Records.get("/v1/assertions").body("items.quote", contains("was begun"));
        Records.postImport("assertions", "application/json", "[{\"value\":\"2011\"},{\"subject\":{}}]")
                .statusCode(422)
                .body("report.rejected", equalTo(2));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "BUDGET | budget",
                "START | completion-duration, duration-ratio, planned-duration",
                "PLANNED_END | duration-ratio, overrun, planned-duration",
                "PLANNED_DURATION_MONTHS | duration-ratio, overrun, planned-duration",
                "ACTUAL_END | completion-duration, duration-ratio, overrun",
                "ACTUAL_DURATION_MONTHS | completion-duration, duration-ratio, overrun",
                "DURATION_REVISIONS | duration-revisions"
            })
    void theCatalogueTellsWhichFiguresRestOnAnAttribute(String attribute, String figures) {
        Records.get("/v1/attributes")
                .body("find { it.name == '" + attribute + "' }.affects", equalTo(List.of(figures.split(", "))));
    }

    private String at(String attribute, String value, String more) {
        return """
                {"subject":%s,"attribute":"%s","value":"%s","provenance":{"sourceId":"annex","locator":"row 2"}%s}
                """.formatted(project(), attribute, value, more);
    }

    private ValidatableResponse bounded(String attribute, String bounds) {
        return Records.post(
                "/v1/assertions",
                "{\"subject\":%s,\"attribute\":\"%s\",\"bounds\":%s}".formatted(project(), attribute, bounds));
    }

    private static ValidatableResponse say(String subject, String attribute, String value) {
        return Records.post(
                "/v1/assertions",
                "{\"subject\":%s,\"attribute\":\"%s\",\"value\":\"%s\"}".formatted(subject, attribute, value));
    }

    private String project() {
        return subject("PROJECT", project);
    }

    private static String subject(String type, UUID id) {
        return "{\"type\":\"%s\",\"id\":\"%s\"}".formatted(type, id);
    }
}
