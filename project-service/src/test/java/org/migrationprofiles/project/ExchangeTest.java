package org.migrationprofiles.project;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.migrationprofiles.kit.security.Roles;
import org.migrationprofiles.testsupport.Tokens;

/** Collections go out as files and come in again. */
@QuarkusTest
@ProjectServiceTest
class ExchangeTest {

    @Inject
    DataSource dataSource;

    @BeforeEach
    void startWithAnEmptyRegistry() throws SQLException {
        Registry.clearWithEvents();
    }

    @Test
    void aTableBecomesRecordsAndASecondTimeChangesNothing() throws SQLException {
        String table =
                "key;name;category\r\nIOM;\"International; Organization\nfor Migration\";OTHER\r\n\r\nNA;'=1+1;OTHER\r\n";

        Registry.postImport("organisations", "text/csv", "\uFEFF" + table)
                .statusCode(201)
                .body("status", equalTo("COMPLETED"))
                .body("rows", equalTo(2))
                .body("created", equalTo(Map.of("organisations", 2)));
        long events = Registry.events(dataSource);
        Registry.postImport("organisations", "text/csv", table)
                .statusCode(201)
                .body("created", equalTo(Map.of()))
                .body("unchanged", equalTo(Map.of("organisations", 2)));

        assertThat(Registry.events(dataSource)).isEqualTo(events);
        get("/v1/organisations/IOM").body("name", equalTo("International; Organization\nfor Migration"));
        get("/v1/organisations/NA").body("name", equalTo("=1+1"));
    }

    @ParameterizedTest
    @CsvSource({"csv,text/csv", "json,application/json", "ndjson,application/x-ndjson"})
    void anExportIsAFileThatTheImportTakesBackWithoutAChange(String format, String mediaType) throws SQLException {
        records();
        long events = Registry.events(dataSource);
        for (String collection : List.of("organisations", "projects", "profiles", "publications")) {
            String file = export(collection, "?format=" + format);

            Registry.postImport(collection, mediaType, file)
                    .statusCode(201)
                    .body("rejected", equalTo(0))
                    .body("unchanged", equalTo(Map.of(collection, 1)));
        }

        assertThat(Registry.events(dataSource)).isEqualTo(events);
    }

    @ParameterizedTest
    @CsvSource({"csv,text/csv", "json,application/json"})
    void anExportFillsAnEmptyRegistryWithTheSameRecords(String format, String mediaType) throws SQLException {
        records();
        List<String> collections = List.of("organisations", "projects", "profiles", "publications");
        List<String> files = collections.stream()
                .map(collection -> export(collection, "?format=" + format))
                .toList();
        startWithAnEmptyRegistry();

        for (int index = 0; index < collections.size(); index++) {
            Registry.postImport(collections.get(index), mediaType, files.get(index))
                    .statusCode(201)
                    .body("created", equalTo(Map.of(collections.get(index), 1)));
        }

        assertThat(collections.stream().map(collection -> export(collection, "?format=" + format)))
                .isEqualTo(files);
    }

    @Test
    void aRowOfTagsIsUnderTheHeaderAndPassedOverOnTheWayIn() {
        records();
        String file = export("projects", "?hxl=true");

        assertThat(file.lines().toList().get(1))
                .contains("#date+year+funding", "#status", "#x_version", "#x_countries")
                // A list is JSON in its cell: no reader of codes is to take it for one.
                .doesNotContain("#country");
        Registry.postImport("projects", "text/csv", file).statusCode(201).body("unchanged.projects", equalTo(1));
    }

    @Test
    void countriesAndRegionSchemesAreExportedAndNamibiaIsText() {
        assertThat(export("countries", "").lines().filter(line -> line.startsWith("NAM,")))
                .singleElement()
                .asString()
                .startsWith("NAM,NA,516,Namibia");
        assertThat(export("region-schemes", "?format=json")).contains("\"code\":\"M49\"");
        get("/v1/exports/nothing").statusCode(404);
        get("/v1/exports/projects?format=xml").statusCode(400);
    }

    @Test
    void theFormIsTheOneThatTheClientAccepts() {
        given().auth()
                .oauth2(Tokens.with(Roles.READER))
                .accept("application/json")
                .get("/v1/exports/organisations")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .header("Content-Disposition", equalTo("attachment; filename=\"organisations.json\""))
                .body("", hasSize(0));
        get("/v1/exports/organisations").contentType("text/csv").body(startsWith("id,version,key,name,category"));
    }

    @Test
    void aRowThatSomebodyChangedMeanwhileIsRefusedAndTheOthersAreTaken() {
        records();
        String file = export("organisations", "");
        String version = get("/v1/organisations/FUND").extract().header("ETag");
        Registry.patcher(version)
                .body("{\"name\": \"Changed by an editor\"}")
                .patch("/v1/organisations/FUND")
                .then()
                .statusCode(200);

        String run = Registry.postImport(
                        "organisations&mode=ACCEPTED_ROWS",
                        "text/csv",
                        file.replace("A fund", "Changed by the table") + ",,NEW,New,OTHER,,\r\n")
                .statusCode(201)
                .body("created.organisations", equalTo(1))
                .body("rejected", equalTo(1))
                .body("rowReports[0].row", equalTo(1))
                .body("rowReports[0].messages[0].column", equalTo("version"))
                .extract()
                .path("id");

        get("/v1/organisations/FUND").body("name", equalTo("Changed by an editor"));
        get("/v1/imports/" + run + "/rows?status=REJECTED").body("items", hasSize(1));
        String rejects = get("/v1/imports/" + run + "/rejects")
                .contentType("text/csv")
                .extract()
                .asString();
        assertThat(rejects).startsWith("_row,_reason,id,version,key").contains("somebody changed it");
        Registry.postImport("organisations", "text/csv", rejects.replace(",1,FUND", ",2,FUND"))
                .statusCode(201)
                .body("updated.organisations", equalTo(1));
    }

    @Test
    void anEditedExportThatIsSentTwiceChangesNothingTheSecondTime() {
        records();
        String edited = export("organisations", "").replace("A fund", "Changed by the table");

        Registry.postImport("organisations", "text/csv", edited)
                .statusCode(201)
                .body("updated.organisations", equalTo(1));
        Registry.postImport("organisations", "text/csv", edited)
                .statusCode(201)
                .body("updated", equalTo(Map.of()))
                .body("rejected", equalTo(0));
    }

    @Test
    void recordsAreFoundAndReferredToByTheirNames() {
        records();

        Registry.postImport("projects", "application/json", """
                [{"identifiers": [{"scheme": "IOM_PROJECT", "value": "PR.1", "primary": true}], "fundingYear": 2014},
                 {"identifiers": [{"scheme": "IOM_PROJECT", "value": "PR.2", "primary": true}],
                  "funders": [{"organisationId": "FUND", "role": "FUNDER"}]}]
                """)
                .statusCode(201)
                .body("updated.projects", equalTo(1))
                .body("created.projects", equalTo(1));
        Registry.postImport("profiles", "text/csv", "projectId,country\r\nPR.2,KEN\r\n")
                .statusCode(201)
                .body("created.profiles", equalTo(1));
        Registry.postImport(
                        "publications",
                        "text/csv",
                        "profileId,type,status,editionYear\r\nPR.2/KEN,MP,RELEASED,2016\r\n")
                .statusCode(201)
                .body("created.publications", equalTo(1));
        Registry.postImport(
                        "publications",
                        "text/csv",
                        "profileId,type,status,editionYear\r\nPR.9/NAM,MP,RELEASED,2016\r\n")
                .statusCode(422)
                .body("report.rowReports[0].messages[0].column", equalTo("profileId"));

        // What a record does not have stays as it is.
        get("/v1/projects/PR.1").body("fundingYear", equalTo(2014)).body("funders", hasSize(1));
        get("/v1/projects/PR.2").body("funders", hasSize(1));
    }

    @Test
    void oneBadRecordKeepsAllOutAndADryRunTakesAllBack() throws SQLException {
        String table = "key,name,category\nA,First,OTHER\nb,Second,OTHER\nC,Third,NOBODY\nA,Fourth,IDF\n";
        long events = Registry.events(dataSource);

        Registry.postImport("organisations", "text/csv", table)
                .statusCode(422)
                .body("type", endsWith("/problems/import-rejected"))
                .body("report.rejected", equalTo(2))
                .body("report.rowReports.row", equalTo(List.of(2, 3)))
                .body("report.rowReports[1].messages[0].column", equalTo("category"))
                .body("report.rowReports[1].messages[0].reason", containsString("OTHER"));
        String dry = Registry.postImport("organisations&dryRun=true&mode=ACCEPTED_ROWS", "text/csv", table)
                .statusCode(200)
                .body("status", equalTo("COMPLETED"))
                .body("created.organisations", equalTo(1))
                .extract()
                .path("id");

        assertThat(Registry.events(dataSource)).isEqualTo(events);
        get("/v1/organisations").body("items", hasSize(0));
        get("/v1/imports/" + dry).statusCode(200).body("dryRun", equalTo(true));
    }

    @Test
    void whoeverDoesNotWaitIsToldWhereToLook() {
        String address = given().auth()
                .oauth2(Tokens.with(Roles.PROJECT_EDITOR))
                .contentType("text/csv")
                .header("Prefer", "wait=0")
                .body("key,name,category\nA,First,OTHER\n")
                .post("/v1/imports?kind=organisations")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");

        await().untilAsserted(() -> given().auth()
                .oauth2(Tokens.with(Roles.READER))
                .get(address)
                .then()
                .body("status", equalTo("COMPLETED"))
                .body("applied", equalTo(1)));
    }

    private void records() {
        Registry.created(
                "/v1/organisations",
                "{\"key\": \"FUND\", \"name\": \"A fund\", \"category\": \"IDF\", \"provenance\": {}}");
        String fund = get("/v1/organisations/FUND").extract().path("id");
        String project = Registry.created("/v1/projects", """
                {"identifiers": [{"scheme": "IOM_PROJECT", "value": "PR.1", "primary": true, "note": " -2+3\\r\\n\\"x\\" "}],
                 "titles": [{"language": "en", "text": "=cmd|' /C calc'!A0"}],
                 "fundingYear": 2013, "countries": [{"iso3": "NAM", "role": "BENEFITING"}],
                 "funders": [{"organisationId": "%s", "role": "FUNDER"}],
                 "provenance": {"sourceId": "'@x", "locator": " =L3; a\\nb "}}
                """.formatted(fund));
        String profile = Registry.profile(project, "NAM");
        Registry.created("/v1/publications", """
                {"profileId": "%s", "type": "MP", "status": "RELEASED", "editionYear": 2015,
                 "launchedOn": {"value": "2015-09", "precision": "MONTH"}, "languages": ["en", "pt"]}
                """.formatted(profile));
    }

    private static String export(String collection, String query) {
        return get("/v1/exports/" + collection + query)
                .statusCode(200)
                .extract()
                .asString();
    }

    private static ValidatableResponse get(String address) {
        return given().auth().oauth2(Tokens.with(Roles.READER)).get(address).then();
    }
}
