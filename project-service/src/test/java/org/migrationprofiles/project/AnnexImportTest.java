package org.migrationprofiles.project;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.migrationprofiles.kit.security.Roles;
import org.migrationprofiles.testsupport.Tokens;

/** S106: the annex goes in through the import, once. */
@QuarkusTest
@ProjectServiceTest
class AnnexImportTest {

    private static final String HEADER = "country,iso3,publication_year,funding_year,project_code,evaluation,survey\n";

    @Inject
    DataSource dataSource;

    @BeforeEach
    void startWithAnEmptyRegistry() throws SQLException {
        Registry.clear();
    }

    @Test
    void aDryRunTellsWhatWouldBecomeOfTheAnnexAndKeepsNothing() throws Exception {
        long events = Registry.events(dataSource);

        post("?kind=annex-1&dryRun=true", annex())
                .statusCode(200)
                .body("status", equalTo("COMPLETED"))
                .body("rows", equalTo(13))
                .body("rejected", equalTo(0))
                .body("created.projects", equalTo(9))
                .body("created.profiles", equalTo(13))
                .body("created.publications", equalTo(13));

        assertThat(Registry.events(dataSource)).isEqualTo(events);
        reader().get("/v1/projects").then().body("items", hasSize(0));
        reader().get("/v1/imports").then().body("items.dryRun", equalTo(List.of(true)));
    }

    @Test
    void theAnnexIsImportedOnceAndASecondTimeChangesAndSaysNothing() throws Exception {
        String run = post("?kind=annex-1&source=idf-report-2018", annex())
                .statusCode(201)
                .body("created.projects", equalTo(9))
                .body("created.profiles", equalTo(13))
                .body("created.publications", equalTo(13))
                .extract()
                .path("id");
        long events = Registry.events(dataSource);

        post("?kind=annex-1&source=idf-report-2018", annex())
                .statusCode(201)
                .body("created", equalTo(Map.of()))
                .body("unchanged.publications", equalTo(13))
                .body("warnings", equalTo(0));

        assertThat(Registry.events(dataSource)).isEqualTo(events);
        reader().get("/v1/imports/{id}", run).then().statusCode(200).body("rows", equalTo(13));
        reader().get("/v1/projects").then().body("items", hasSize(9));
        reader().get("/v1/profiles").then().body("items", hasSize(13));
        reader().get("/v1/publications").then().body("items", hasSize(13));
        reader().get("/v1/projects/PR.0085")
                .then()
                .body("countries.iso3", equalTo(List.of("ARG", "PRY", "URY", "BOL")))
                .body("fundingYear", equalTo(2010))
                .body("provenance.locator", equalTo("Annex 1 row 10"));
    }

    @Test
    void aTypoThatIsAnAliasLeadsToTheProjectWithAWarning() throws Exception {
        post("?kind=annex-1", annex()).statusCode(201);
        String version = reader().get("/v1/projects/PR.0136").then().extract().header("ETag");
        given().auth()
                .oauth2(Tokens.with(Roles.PROJECT_EDITOR))
                .contentType("application/merge-patch+json")
                .header("If-Match", version)
                .body("""
                        {"identifiers": [{"scheme": "IOM_PROJECT", "value": "PR.0136", "primary": true},
                                         {"scheme": "ALIAS", "value": "0.136", "primary": false, "kind": "TYPO"}]}
                        """)
                .patch("/v1/projects/PR.0136")
                .then()
                .statusCode(200);

        post("?kind=annex-1", HEADER + "Micronesia,FSM,2015,2013,0.136,N,Y\n")
                .statusCode(201)
                .body("created", equalTo(Map.of()))
                .body("rowReports[0].status", equalTo("WARNING"))
                .body("rowReports[0].messages[0].reason", equalTo("0.136 is another name of PR.0136."));
    }

    /** S35: what a rule refuses is told of the row, and keeps no other out. */
    @Test
    void aRowForACountryThatTheFundHasPaidForIsRefusedAloneAndNothingOfItIsKept() throws Exception {
        post("?kind=annex-1", annex()).statusCode(201);

        post(
                        "?kind=annex-1&mode=ACCEPTED_ROWS",
                        HEADER + "Kenya,KEN,2017,2016,PR.0201,N,N\n" + "Zambia,ZMB,2016,2015,PR.0202,N,N\n")
                .statusCode(201)
                .body("accepted", equalTo(1))
                .body("rejected", equalTo(1))
                .body("created.projects", equalTo(1))
                .body("rowReports[0].row", equalTo(1))
                .body("rowReports[0].messages[0].reason", containsString("KEN"));

        reader().get("/v1/projects/PR.0201").then().statusCode(404);
        reader().get("/v1/projects/PR.0202").then().statusCode(200);
    }

    @Test
    void oneBadRowKeepsAllOutUnlessTheGoodOnesAreWanted() throws Exception {
        String table = """
                country,iso3,publication_year,funding_year,project_code,evaluation,survey
                Kenya,KEN,2015,2013,PR.0124,N,Y
                Atlantis,,2015,2013,PR.0999,N,Y
                Malawi,KEN,2014,2013,PR.0126,Y,Y
                Namibia,NAM,15,2014,PR.0140,Y,Y
                Kenya,KEN,2015,2013,PR.0124,N,Y
                Philippines,PHL,2013
                """;

        post("?kind=annex-1", table)
                .statusCode(422)
                .body("type", endsWith("/problems/import-rejected"))
                .body("report.accepted", equalTo(1))
                .body("report.rejected", equalTo(5))
                .body(
                        "report.rowReports.messages.flatten().column",
                        equalTo(Arrays.asList("country", "iso3", "publication_year", null, null)));
        reader().get("/v1/projects").then().body("items", hasSize(0));

        post("?kind=annex-1&mode=ACCEPTED_ROWS", table).statusCode(201).body("created.projects", equalTo(1));
        reader().get("/v1/projects").then().body("items", hasSize(1));
    }

    @Test
    void aTableWithMarksTabsBlankLinesAndNamesOfTheReportIsRead() throws Exception {
        post(
                        "?kind=annex-1",
                        "\uFEFFCountry\tPublication Year\tFunding Year\tProject Code\tEvaluation\tSurvey\r\n\r\n"
                                + "Bolivia\t2011\t2010\tPR.0085\tN\tN\r\n")
                .statusCode(201)
                .body("created.profiles", equalTo(1));
        reader().get("/v1/profiles").then().body("items.country", hasItem("BOL"));
    }

    @Test
    void aTableThatIsNoneIsRefusedWithItsReason() {
        post("?kind=annex-1", "").statusCode(400);
        post("?kind=annex-1", "country,iso3\nKenya,KEN\n")
                .statusCode(400)
                .body("errors.pointer", hasItem("/project_code"));
        post("?kind=annex-2", HEADER).statusCode(400).body("detail", containsString("annex-1"));
        post("?kind=annex-1&mode=SOME", HEADER).statusCode(400);
        post("?kind=annex-1", HEADER).statusCode(201).body("rows", equalTo(0)).body("source", nullValue());
    }

    private static ValidatableResponse post(String query, String table) {
        return given().auth()
                .oauth2(Tokens.with(Roles.PROJECT_EDITOR))
                .contentType("text/csv; charset=utf-8")
                .body(table)
                .post("/v1/imports" + query)
                .then();
    }

    private static RequestSpecification reader() {
        return given().auth().oauth2(Tokens.with(Roles.READER));
    }

    private static String annex() throws IOException {
        return Files.readString(Path.of("../platform/launcher/src/main/resources/idf-2010-2014/annex-1.csv"));
    }
}
