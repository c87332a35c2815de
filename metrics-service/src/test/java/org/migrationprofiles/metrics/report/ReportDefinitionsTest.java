package org.migrationprofiles.metrics.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.migrationprofiles.metrics.Answers.ask;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.migrationprofiles.kit.security.Roles;
import org.migrationprofiles.metrics.MetricsServiceTest;
import org.migrationprofiles.metrics.ReportAnnex;
import org.migrationprofiles.metrics.Stated;
import org.migrationprofiles.testsupport.Tokens;

/** A partner defines a report of its own without code. */
@QuarkusTest
@MetricsServiceTest
class ReportDefinitionsTest {

    private static final String DEFINITIONS = "/v1/report-definitions";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String EDITION = """
            {"id": "edition-2015-2020", "title": "Profiles of the Commission 2015-2020", "asOf": "2020-12-31",
             "sections": [
              {"id": "counts", "title": "How many", "rows": [
               {"id": "publications", "figure": "Publications", "indicator": "publications",
                "parameters": {"unit": "PUBLICATION", "population": "ALL", "funderCategory": "EU_EC",
                               "publicationYearFrom": "2015", "publicationYearTo": "2020"}},
               {"id": "by-year", "figure": "Publications by year", "indicator": "publications",
                "parameters": {"unit": "PUBLICATION", "population": "ALL", "funderCategory": "EU_EC",
                               "publicationYearFrom": "2015", "publicationYearTo": "2020", "groupBy": "YEAR"}},
               {"id": "largest", "figure": "Region with the most", "indicator": "publications", "show": "LARGEST",
                "parameters": {"population": "ALL", "funderCategory": "EU_EC", "groupBy": "REGION",
                               "regionScheme": "IOM_RO_2018"}}]},
              {"id": "status", "title": "Out of date", "rows": [
               {"id": "status", "figure": "Countries by status", "references": ["S79"], "show": "STATUS",
                "parameters": {"population": "ALL", "updateCycleYears": "3"}},
               {"id": "claims", "figure": "Claims", "show": "VERDICTS"},
               {"id": "claimed", "figure": "Projects evaluated", "claim": "evaluations-of-projects"}]}]}
            """;

    private final List<String> made = new ArrayList<>();

    @BeforeEach
    void theAnnexIsKnown() {
        ReportAnnex.load();
    }

    @AfterEach
    void takeBack() {
        for (String id : made) {
            String tag = evaluator().get(DEFINITIONS + "/" + id).header("ETag");
            if (tag != null) {
                evaluator()
                        .header("If-Match", tag)
                        .delete(DEFINITIONS + "/" + id)
                        .then()
                        .statusCode(204);
            }
        }
    }

    @Test
    void aPartnerDefinesAnEditionOfItsOwn() {
        // Versions go on when an id is used again: this one is used here alone.
        String edition = EDITION.replace("edition-2015-2020", "partners-edition");
        try (Stated stated = new Stated()) {
            String commission = stated.organisation("European Commission", "EU_EC");
            stated.publication(stated.profile(null, "LSO", commission), 2017);
            stated.publication(stated.profile(null, "BWA", commission), 2014);
            stated.awaitTaken();
            create(edition)
                    .statusCode(201)
                    .header("ETag", "\"1\"")
                    .header("Location", containsString(DEFINITIONS + "/partners-edition"))
                    .body("kind", equalTo("SAVED"))
                    .body("rows", equalTo(6));

            ask("/v1/reports/partners-edition")
                    .statusCode(200)
                    .body("title", equalTo("Profiles of the Commission 2015-2020"))
                    .body("asOf", equalTo("2020-12-31"))
                    .body("sections.id", contains("counts", "status"))
                    .body("sections[0].rows.find { it.id == 'publications' }.computed.N", equalTo(1))
                    .body(
                            "sections[0].rows.find { it.id == 'by-year' }.computed.text",
                            equalTo("2015 0 · 2016 0 · 2017 1 · 2018 0 · 2019 0 · 2020 0"))
                    .body(
                            "sections[0].rows.find { it.id == 'largest' }.computed.text",
                            equalTo("Southern Africa 2 of 2 (100.0 %)"))
                    .body("sections[1].rows.find { it.id == 'claimed' }.verdict", equalTo("SUPPORTED"));
            evaluator()
                    .accept("text/csv")
                    .get("/v1/reports/partners-edition")
                    .then()
                    .statusCode(200)
                    .body(containsString("counts,publications,Publications,,PUBLICATION,ALL,1,1,0,100.0"));
        }
        ask("/v1/reports")
                .body("find { it.id == 'partners-edition' }.kind", equalTo("SAVED"))
                .body("find { it.id == 'idf-2010-2014' }.kind", equalTo("BUILT_IN"));
    }

    @Test
    void withoutADateOfItsOwnAReportIsOfTheDayOfTheQuestion() {
        create(EDITION.replace("\"asOf\": \"2020-12-31\",", "")).statusCode(201).body("asOf", nullValue());

        String asOf = ask("/v1/reports/edition-2015-2020").extract().path("asOf");
        assertThat(asOf).startsWith("20").isGreaterThan("2020-12-31");
        ask("/v1/reports/edition-2015-2020?asOf=2019-06-30").body("asOf", equalTo("2019-06-30"));
    }

    /** What comes with the service keeps to the rules for what is saved, whatever of it is shown. */
    @Test
    void theReportThatComesWithTheServiceIsACopyToStartFrom() throws Exception {
        JsonNode original = JSON.readTree(
                ask(DEFINITIONS + "/idf-2010-2014").statusCode(200).extract().asString());
        ObjectNode copy = JSON.createObjectNode().put("id", "my-copy").put("title", "A copy");
        copy.set("asOf", original.get("asOf"));
        copy.set("sections", original.get("sections"));

        create(copy.toString()).statusCode(201);

        JsonNode sections = JSON.readTree(
                        ask("/v1/reports/my-copy").statusCode(200).extract().asString())
                .get("sections");
        assertThat(sections)
                .isEqualTo(
                        JSON.readTree(ask("/v1/reports/idf-2010-2014").extract().asString())
                                .get("sections"));
    }

    @Test
    void whatComesWithTheServiceStaysAsItIs() {
        String own = EDITION.replace("edition-2015-2020", "idf-2010-2014");

        evaluator().body(own).post(DEFINITIONS).then().statusCode(409).body("detail", containsString("copy"));
        evaluator()
                .header("If-Match", "\"1\"")
                .body(own)
                .put(DEFINITIONS + "/idf-2010-2014")
                .then()
                .statusCode(409);
        evaluator()
                .header("If-Match", "\"1\"")
                .delete(DEFINITIONS + "/idf-2010-2014")
                .then()
                .statusCode(409);
    }

    @Test
    void whoChangesADefinitionHasSeenIt() {
        // Versions go on when an id is used again: this one is used here alone.
        String edition = EDITION.replace("edition-2015-2020", "changed-edition");
        create(edition).statusCode(201);
        String address = DEFINITIONS + "/changed-edition";
        String other = edition.replace("of the Commission", "of the Union");

        evaluator().body(other).put(address).then().statusCode(428);
        evaluator().header("If-Match", "\"9\"").body(other).put(address).then().statusCode(412);
        evaluator()
                .header("If-Match", "\"1\"")
                .body(edition)
                .put(address)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
        evaluator()
                .header("If-Match", "\"1\"")
                .body(other)
                .put(address)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("title", equalTo("Profiles of the Union 2015-2020"));
        ask("/v1/reports/changed-edition").body("title", equalTo("Profiles of the Union 2015-2020"));
        evaluator().header("If-None-Match", "\"2\"").get(address).then().statusCode(304);
        evaluator()
                .header("If-Match", "\"2\"")
                .body(edition.replace("changed-edition", "another-edition"))
                .put(address)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/id"));
        evaluator().delete(address).then().statusCode(428);
        evaluator().header("If-Match", "\"1\"").delete(address).then().statusCode(412);
    }

    @Test
    void aDeletedDefinitionIsGoneAndItsIdCanBeUsedAgain() {
        // Versions go on when an id is used again: this one is used here alone.
        String edition = EDITION.replace("edition-2015-2020", "deleted-edition");
        create(edition).statusCode(201);
        String address = DEFINITIONS + "/deleted-edition";

        evaluator().header("If-Match", "\"1\"").delete(address).then().statusCode(204);

        ask(address).statusCode(410);
        ask("/v1/reports/deleted-edition").statusCode(404);
        ask("/v1/reports").body("id", not(hasItem("deleted-edition")));
        evaluator()
                .header("If-Match", "\"2\"")
                .body(edition)
                .put(address)
                .then()
                .statusCode(410);
        create(edition).statusCode(201).header("ETag", "\"3\"");
    }

    @Test
    void aRequestThatIsRepeatedSavesOnce() {
        // Versions go on when an id is used again: this one is used here alone.
        String edition = EDITION.replace("edition-2015-2020", "repeated-edition");
        create(edition).statusCode(201).header("Idempotent-Replay", nullValue());
        create(edition).statusCode(200).header("Idempotent-Replay", "true").header("ETag", "\"1\"");
        create(edition.replace("How many", "Counts"))
                .statusCode(409)
                .body("existing", equalTo(DEFINITIONS + "/repeated-edition"));
    }

    @Test
    void ofManyWhoSaveAtOnceOneWins() throws Exception {
        made.add("edition-2015-2020");
        ExecutorService clients = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Response>> requests = new ArrayList<>();
            for (int client = 0; client < 8; client++) {
                String own = EDITION.replace("How many", "Counts of " + client);
                requests.add(() -> evaluator().body(own).post(DEFINITIONS));
            }
            List<Integer> answers = new ArrayList<>();
            for (Future<Response> answer : clients.invokeAll(requests)) {
                answers.add(answer.get().statusCode());
            }
            assertThat(answers).containsOnlyOnce(201);
            assertThat(Collections.frequency(answers, 409)).isEqualTo(7);
        } finally {
            clients.shutdown();
        }
    }

    @ParameterizedTest(name = "{0} instead of {1}: {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"id\": \"edition-2015-2020\" | \"id\": \"Edition 2015\" | /id | Lower case letters",
                "\"id\": \"edition-2015-2020\" | \"id\": \"edition--2015\" | /id | single hyphens",
                "\"id\": \"status\", \"title\" | \"id\": \"counts\", \"title\" | /sections/1/id | stands twice",
                "\"id\": \"by-year\" | \"id\": \"publications\" | /sections/0/rows/1/id | stands twice",
                "\"asOf\": \"2020-12-31\" | \"asOf\": \"1066-10-14\" | /asOf | 1900 to 2199",
                "\"title\": \"How many\" | \"title\": \"\" | /sections/0/title | blank",
                "\"title\": \"How many\" | \"title\": \"\\u2003\\u200b\" | /sections/0/title | blank",
                "\"title\": \"Profiles of the Commission 2015-2020\" | \"title\": \"\\u00a0\" | /title | blank",
                "\"figure\": \"Publications\" | \"figure\": \"\\u2060\" | /sections/0/rows/0/figure | blank",
                "\"figure\": \"Publications\" | \"colour\": \"Publications\" | /sections/0/rows/0/colour | no such field",
                "\"indicator\": \"publications\", \"show\" | \"indicator\": \"happiness\", \"show\" | /sections/0/rows/2/indicator | evaluated-and-surveyed",
                "\"figure\": \"Publications\", \"indicator\": \"publications\" | \"figure\": \"Publications\", \"indicator\": \"budget\" | /sections/0/rows/0/parameters/unit | one of PROJECT",
                "\"groupBy\": \"YEAR\" | \"groupBy\": \"COLOUR\" | /sections/0/rows/1/parameters/groupBy | one of YEAR",
                "\"groupBy\": \"YEAR\" | \"colour\": \"BLUE\" | /sections/0/rows/1/parameters/colour | groupBy",
                "\"groupBy\": \"YEAR\" | \"asOf\": \"2015-01-01\" | /sections/0/rows/1/parameters/asOf | date of the report",
                "\"regionScheme\": \"IOM_RO_2018\" | \"regionScheme\": \"MOON\" | /sections/0/rows/2/parameters/regionScheme | IOM_RO_2018",
                "\"regionScheme\": \"IOM_RO_2018\" | \"regionScheme\": \"IOM_RO_2018\", \"region\": \"MOON\" | /sections/0/rows/2/parameters/region | RO_PRETORIA",
                "\"groupBy\": \"YEAR\" | \"country\": \"KEN,ZZZ\" | /sections/0/rows/1/parameters/country | KEN, ",
                "\"show\": \"LARGEST\" | \"show\": \"SMALLEST\" | /sections/0/rows/2/show | LARGEST",
                "\"groupBy\": \"REGION\", | \"groupBy\": \"COUNTRY\", | /sections/0/rows/2/parameters/groupBy | It is REGION",
                "\"updateCycleYears\": \"3\" | \"updateCycleYears\": \"0\" | /sections/1/rows/0/parameters/updateCycleYears | from 1 to 50",
                "\"population\": \"ALL\", \"updateCycleYears\" | \"population\": \"SOME\", \"updateCycleYears\" | /sections/1/rows/0/parameters/population | IDF_COMPLETED",
                "\"show\": \"STATUS\" | \"show\": \"COVERED\" | /sections/1/rows/0/show | STATUS, AGE",
                "\"show\": \"VERDICTS\" | \"show\": \"STRATEGY\", \"parameters\": {\"funderCategory\": \"MOON\"} | /sections/1/rows/1/parameters/funderCategory | IDF, IOM",
                "\"show\": \"VERDICTS\" | \"missing\": \"words\" | /sections/1/rows/1 | a claim",
                "\"claim\": \"evaluations-of-projects\" | \"claim\": \"no-such-claim\" | /sections/1/rows/2/claim | /v1/claims"
            })
    void isRefusedWithItsPlace(String right, String wrong, String pointer, String message) {
        assertThat(EDITION).contains(right);
        create(EDITION.replace(right, wrong))
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.pointer", hasItem(pointer))
                .body("errors.find { it.pointer == '" + pointer + "' }.message", containsString(message));
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        create(EDITION.replace("\"publications\", \"show\"", "\"happiness\", \"show\"")
                        .replace("evaluations-of-projects", "no-such-claim")
                        .replace("\"groupBy\": \"YEAR\"", "\"groupBy\": \"COLOUR\""))
                .statusCode(400)
                .body(
                        "errors.pointer",
                        contains(
                                "/sections/0/rows/1/parameters/groupBy",
                                "/sections/0/rows/2/indicator",
                                "/sections/1/rows/2/claim"));
    }

    @Test
    void aDefinitionHasItsLimits() {
        ObjectNode large = JSON.createObjectNode().put("id", "large").put("title", "Large");
        for (int section = 0; section < 5; section++) {
            ObjectNode added = large.withArray("sections").addObject();
            added.put("id", "s" + section).put("title", "Section");
            for (int row = 0; row < 81; row++) {
                added.withArray("rows")
                        .addObject()
                        .put("id", "r" + row)
                        .put("figure", "Claims")
                        .put("show", "VERDICTS");
            }
        }
        create(large.toString())
                .statusCode(400)
                .body("errors.pointer", contains("/sections"))
                .body("errors.message", everyItem(containsString("400 rows at the most, not 405")));
        create("{\"id\": \"empty\", \"title\": \"Empty\", \"sections\": []}")
                .statusCode(400)
                .body("errors.pointer", contains("/sections"));
        create("{\"id\": \"null\", \"title\": \"Null\", \"sections\": [null]}").statusCode(400);
        create("[]").statusCode(400);
    }

    /** Countries are taken by any of their codes, and kept by one: the same definition is the same. */
    @Test
    void countriesAreKeptByTheirAlpha3Codes() {
        String form = """
                {"id": "countries", "title": "Two countries", "sections": [{"id": "counts", "title": "How many", "rows": [
                 {"id": "publications", "figure": "Publications", "indicator": "publications",
                  "parameters": {"population": "ALL", "country": "%s"}}]}]}
                """;
        create(form.formatted("ke, 454"))
                .statusCode(201)
                .body("sections[0].rows[0].parameters.country", equalTo("KEN,MWI"));

        ask("/v1/reports/countries").body("sections[0].rows[0].computed.n", equalTo(2));
        create(form.formatted("KEN,MWI")).statusCode(200);
        create(form.formatted("KEN,ZZ"))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/sections/0/rows/0/parameters/country"));
    }

    @Test
    void definitionsAreListedPageByPage() {
        create(EDITION).statusCode(201);
        create(EDITION.replace("edition-2015-2020", "other-edition")).statusCode(201);

        ValidatableResponse first = ask(DEFINITIONS + "?limit=1")
                .statusCode(200)
                .body("items.id", contains("edition-2015-2020"))
                .body("items.sections", everyItem(nullValue()));
        String next = first.extract().path("next");
        ask(DEFINITIONS + "?limit=2&cursor=" + next).body("items.id", hasItems("idf-2010-2014", "other-edition"));
        ask(DEFINITIONS + "?colour=blue").statusCode(400);
        ask(DEFINITIONS + "/none").statusCode(404);
        ask(DEFINITIONS).body("items", hasSize(3));
    }

    @Test
    void readersDoNotWrite() {
        given().auth()
                .oauth2(Tokens.with(Roles.READER))
                .contentType("application/json")
                .body(EDITION)
                .post(DEFINITIONS)
                .then()
                .statusCode(403);
    }

    private ValidatableResponse create(String definition) {
        Response answer = evaluator().body(definition).post(DEFINITIONS);
        if (answer.statusCode() == 201) {
            made.add(answer.path("id"));
        }
        return answer.then();
    }

    private static RequestSpecification evaluator() {
        return given().auth().oauth2(Tokens.with(Roles.EVALUATOR)).contentType("application/json");
    }
}
