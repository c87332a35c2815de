package org.migrationprofiles.metrics.indicator;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.migrationprofiles.metrics.Answers.ask;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.migrationprofiles.kit.security.Roles;
import org.migrationprofiles.metrics.MetricsServiceTest;
import org.migrationprofiles.metrics.ReportAnnex;
import org.migrationprofiles.metrics.Stated;
import org.migrationprofiles.testsupport.Tokens;

/** A breakdown by year leaves out what has no such year, and so do the lists behind it. */
@QuarkusTest
@MetricsServiceTest
class YearAxisTest {

    private static final String PUBLICATIONS = "/v1/indicators/publications?population=ALL";
    private static final String DEFINITIONS = "/v1/report-definitions";
    private static final String OWN = """
            {"id": "by-funding-year", "title": "By funding year", "asOf": "2020-12-31", "sections": [
              {"id": "all", "title": "All", "rows": [
               {"id": "whole", "figure": "Publications", "indicator": "publications", "parameters": {"population": "ALL"}},
               {"id": "years", "figure": "By funding year", "indicator": "publications",
                "parameters": {"population": "ALL", "groupBy": "YEAR", "yearAxis": "FUNDING_YEAR"}}]}]}
            """;

    private Stated stated = new Stated();

    @BeforeEach
    void twoWithoutAFundingYearAndOneWithoutAnEditionYear() {
        ReportAnnex.load();
        stated = new Stated();
        String commission = stated.organisation("European Commission", "EU_EC");
        stated.publication(stated.profile(null, "GEO", commission), 2011);
        stated.publication(stated.profile(null, "LSO", commission), 2012);
        String project = stated.project("PR.9501", 2012, List.of("BWA"), commission);
        stated.publication(stated.profile(project, "BWA", commission), null);
        stated.awaitTaken();
    }

    @AfterEach
    void takeBack() {
        stated.close();
    }

    @Test
    void theListsBehindABreakdownByFundingYearAreOfItsUnits() {
        ValidatableResponse answer = ask(PUBLICATIONS + "&groupBy=YEAR&yearAxis=FUNDING_YEAR")
                .statusCode(200)
                .body("yearAxis", equalTo("FUNDING_YEAR"))
                .body("N", equalTo(14))
                .body("excluded.reason", contains("NO_FUNDING_YEAR"))
                .body("excluded[0].count", equalTo(2));
        behind(answer, "population").body("items", hasSize(14)).body("items.countries.flatten()", not(hasItem("GEO")));
        behind(answer, "members").body("items", hasSize(14));
        behind(answer, "unknown").body("items", hasSize(0));
        behind(answer, "excluded").body("items.reason", contains("NO_FUNDING_YEAR", "NO_FUNDING_YEAR"));
    }

    /** The year of publication is the usual axis, and named all the same. */
    @Test
    void theUsualAxisIsNamedAndKeptToo() {
        ValidatableResponse answer = ask(PUBLICATIONS + "&groupBy=YEAR")
                .body("yearAxis", equalTo("PUBLICATION_YEAR"))
                .body("N", equalTo(15))
                .body("_links.population", containsString("groupBy=YEAR&yearAxis=PUBLICATION_YEAR"));
        behind(answer, "population")
                .body("items", hasSize(15))
                .body("items.countries.flatten()", hasItems("GEO", "LSO"));
        behind(answer, "excluded").body("items.countries.flatten()", contains("BWA"));
    }

    @Test
    void noOtherAnswerHasAnAxis() {
        ValidatableResponse whole = ask(PUBLICATIONS + "&yearAxis=FUNDING_YEAR")
                .body("yearAxis", nullValue())
                .body("N", equalTo(16))
                .body("_links.population", not(containsString("yearAxis")));
        behind(whole, "population").body("items", hasSize(16));
        ValidatableResponse regions = ask(PUBLICATIONS + "&groupBy=REGION&regionScheme=IOM_RO_2018")
                .body("yearAxis", nullValue())
                .body("_links.population", containsString("groupBy=REGION&regionScheme=IOM_RO_2018"))
                .body("_links.population", not(containsString("yearAxis")));
        behind(regions, "population").body("items", hasSize(16));
    }

    @Test
    void rowsOfReportsOfOnesOwnLinkToWhatTheyLeaveOut() {
        evaluator().body(OWN).post(DEFINITIONS).then().statusCode(201);
        try {
            ValidatableResponse report = ask("/v1/reports/by-funding-year")
                    .statusCode(200)
                    .body("sections[0].rows[0].computed.N", equalTo(16))
                    .body("sections[0].rows[0].excluded", hasSize(0))
                    .body("sections[0].rows[1].computed.N", equalTo(14))
                    .body("sections[0].rows[1].excluded.reason", contains("NO_FUNDING_YEAR"));
            ask(report.extract().path("sections[0].rows[1]._links.indicator"))
                    .body("yearAxis", equalTo("FUNDING_YEAR"))
                    .body("N", equalTo(14));
            ask(report.extract().path("sections[0].rows[1]._links.excluded"))
                    .statusCode(200)
                    .body("items.reason", contains("NO_FUNDING_YEAR", "NO_FUNDING_YEAR"));
        } finally {
            evaluator()
                    .header(
                            "If-Match",
                            evaluator().get(DEFINITIONS + "/by-funding-year").header("ETag"))
                    .delete(DEFINITIONS + "/by-funding-year")
                    .then()
                    .statusCode(204);
        }
    }

    private static ValidatableResponse behind(ValidatableResponse answer, String part) {
        return ask(answer.extract().path("_links." + part)).statusCode(200);
    }

    private static RequestSpecification evaluator() {
        return given().auth().oauth2(Tokens.with(Roles.EVALUATOR)).contentType("application/json");
    }
}
