package org.migrationprofiles.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.migrationprofiles.testsupport.RoundTrips;

/** Rows of an import go to the database together, and nobody can tell but by the time that it takes. */
@QuarkusTest
@ProjectServiceTest
class ImportTogetherTest {

    private static final int MANY = 200;

    /** Ways to the database that many rows take together, at the most. */
    private static final int FEW = 50;

    @Inject
    DataSource dataSource;

    @BeforeEach
    void startWithAnEmptyRegistry() throws SQLException {
        Registry.clearWithEvents();
    }

    @Test
    void manyNewProjectsNeedFewWaysToTheDatabase() throws SQLException {
        Registry.postImport("organisations", "text/csv", "key,name,category\nFUNDER,A funder,OTHER\n")
                .statusCode(201);
        String rows = lines(IntStream.rangeClosed(1, MANY)
                .mapToObj(number -> project("MANY." + number, "KEN", ", \"funders\": [" + funder("FUNDER") + "]"))
                .toList());

        long trips = RoundTrips.ofImports(() -> imported(rows).body("created.projects", equalTo(MANY)));

        assertThat(trips).isLessThan(FEW);
        assertThat(told("project"))
                .hasSize(MANY)
                .startsWith("MANY.1/1", "MANY.2/1")
                .endsWith("MANY.200/1");
        assertThat(number("select count(*) from project_identifier")).isEqualTo(MANY);
    }

    @Test
    void manyNewOrganisationsNeedFewWaysToTheDatabase() {
        StringBuilder table = new StringBuilder("key,name,category\n");
        for (int number = 1; number <= MANY; number++) {
            table.append("ORG").append(number).append(",One of many,OTHER\n");
        }

        long trips = RoundTrips.ofImports(() -> Registry.postImport("organisations", "text/csv", table.toString())
                .statusCode(201));

        assertThat(trips).isLessThan(FEW);
    }

    @Test
    void manyNewProfilesPublicationsAndActivitiesNeedFewWaysToTheDatabase() throws SQLException {
        thereAreProjects(MANY);
        String profiles = rows(MANY, """
                {"projectId": "MANY.%1$d", "country": "KEN", "funders": [{"organisationId": "FUNDER", "role": "FUNDER"}]}
                """);
        String publications = rows(MANY, """
                {"profileId": "MANY.%1$d/KEN", "type": "MP", "status": "RELEASED", "editionYear": 2015}
                """);
        String activities = rows(MANY, """
                {"projectId": "MANY.%1$d", "type": "TRAINING", "status": "HELD", "countries": ["KEN"]}
                """);

        assertThat(trips("profiles", profiles, "created")).as("new profiles").isLessThan(FEW);
        assertThat(trips("publications", publications, "created"))
                .as("new publications")
                .isLessThan(FEW);
        assertThat(trips("activities", activities, "created"))
                .as("new activities")
                .isLessThan(FEW);

        for (String table : List.of("country_profile", "publication", "activity")) {
            assertThat(number("select count(*) from " + table)).as(table).isEqualTo(MANY);
        }
        // Each was told once, in the order of the rows, which ids have too.
        assertThat(number("""
                select count(*) from (select aggregate_version, aggregate_id,
                    lag(aggregate_id) over (partition by aggregate_type order by seq) as before
                    from change_event where aggregate_type in ('country-profile', 'publication', 'activity')) told
                where aggregate_version = 1 and (before is null or before < aggregate_id)
                """)).isEqualTo(3 * MANY);
        assertThat(trips("profiles", profiles + "\n", "unchanged"))
                .as("known profiles")
                .isLessThan(FEW);
        assertThat(trips("publications", publications + "\n", "unchanged"))
                .as("known publications")
                .isLessThan(FEW);
        assertThat(trips("activities", activities + "\n", "unchanged"))
                .as("known activities")
                .isLessThan(FEW);
    }

    @Test
    void laterRowsSeeProfilesAndPublicationsOfEarlierOnes() throws SQLException {
        thereAreProjects(2);
        imported(
                        "profiles",
                        lines(List.of(
                                "{\"projectId\": \"MANY.1\", \"country\": \"KEN\"}",
                                "{\"projectId\": \"MANY.1\", \"country\": \"MWI\"}",
                                "{\"projectId\": \"MANY.1\", \"country\": \"KEN\", \"funders\": [" + funder("FUNDER")
                                        + "]}",
                                "{\"projectId\": \"MANY.1\", \"country\": \"MWI\"}",
                                "{\"country\": \"KEN\"}",
                                "{\"country\": \"KEN\"}")))
                .body("created.profiles", equalTo(3))
                .body("updated.profiles", equalTo(1))
                .body("unchanged.profiles", equalTo(2));
        String edition = "{\"profileId\": \"MANY.1/KEN\", \"type\": \"MP\", \"status\": \"%s\", \"editionYear\": %d%s}";
        String first = "\"id\": \"00000000-0000-7000-8000-0000000000b1\"";

        imported(
                        "publications",
                        lines(List.of(
                                edition.formatted("INCOMPLETE", 2014, ", " + first),
                                edition.formatted("INCOMPLETE", 2015, ""),
                                edition.formatted("RELEASED", 2015, ""),
                                edition.formatted("RELEASED", 2015, ""),
                                edition.formatted("INCOMPLETE", 2016, ", " + first.replace("id", "previousEdition")))))
                .body("created.publications", equalTo(3))
                .body("updated.publications", equalTo(1))
                .body("unchanged.publications", equalTo(1));
        Registry.postImport(
                        "publications&mode=ACCEPTED_ROWS",
                        "application/x-ndjson",
                        edition.formatted("INCOMPLETE", 2017, ", " + first.replace("id", "previousEdition")) + "\n"
                                + edition.formatted("INCOMPLETE", 2018, "") + "\n")
                .statusCode(201)
                .body("created.publications", equalTo(1))
                .body("rowReports.row", contains(1))
                .body("rowReports[0].messages[0].reason", containsString("It has a next edition already."));
    }

    @Test
    void theFundPaysForTheFirstOfManyProfilesOfACountry() throws SQLException {
        Registry.postImport("organisations", "text/csv", "key,name,category\nFUND,The Fund,IDF\n")
                .statusCode(201);
        imported(lines(IntStream.rangeClosed(1, 20)
                .mapToObj(number -> project("PAID." + number, "KEN", ", \"funders\": [" + funder("FUND") + "]"))
                .toList()));

        Registry.postImport(
                        "profiles&mode=ACCEPTED_ROWS",
                        "application/x-ndjson",
                        rows(20, "{\"projectId\": \"PAID.%1$d\", \"country\": \"KEN\"}"))
                .statusCode(201)
                .body("created.profiles", equalTo(1))
                .body("rejected", equalTo(19))
                .body("rowReports.row", hasItems(2, 20))
                .body("rowReports[0].messages[0].reason", containsString("The Fund has paid for KEN already"));
        assertThat(number("select count(*) from country_profile p join project j on j.id = p.project_id"
                        + " where j.content #>> '{identifiers,0,value}' = 'PAID.1'"))
                .isEqualTo(1);
    }

    private static void thereAreProjects(int many) {
        Registry.postImport("organisations", "text/csv", "key,name,category\nFUNDER,A funder,OTHER\n")
                .statusCode(201);
        imported(lines(IntStream.rangeClosed(1, many)
                .mapToObj(number -> project("MANY." + number, "KEN", ""))
                .toList()));
    }

    /** How many ways to the database an import of many rows takes of which the same becomes. */
    private static long trips(String kind, String rows, String became) {
        return RoundTrips.ofImports(() -> imported(kind, rows).body(became + "." + kind, equalTo(MANY)));
    }

    private static String rows(int many, String template) {
        return lines(IntStream.rangeClosed(1, many)
                .mapToObj(number -> template.strip().formatted(number))
                .toList());
    }

    @Test
    void oneBadRowAmongManyIsTheOnlyOneThatIsRefused() throws SQLException {
        List<String> rows = new ArrayList<>();
        for (int number = 1; number <= MANY; number++) {
            rows.add(project("ROW." + number, number == 77 ? "XXX" : "KEN", ""));
        }

        Registry.postImport("projects&mode=ACCEPTED_ROWS", "application/x-ndjson", lines(rows))
                .statusCode(201)
                .body("accepted", equalTo(MANY - 1))
                .body("rejected", equalTo(1))
                .body("created.projects", equalTo(MANY - 1))
                .body("rowReports.row", contains(77))
                .body("rowReports[0].messages[0].reason", containsString("There is no such country."));

        List<String> told = told("project");
        assertThat(told).hasSize(MANY - 1);
        assertThat(told.subList(75, 77)).containsExactly("ROW.76/1", "ROW.78/1");
        assertThat(number("select count(*) from project")).isEqualTo(MANY - 1);
    }

    @Test
    void laterRowsSeeWhatEarlierOnesPutOnRecord() throws SQLException {
        String rows = lines(List.of(
                project("FIRST", "KEN", ""),
                project("OTHER", "KEN", ""),
                project("FIRST", "MWI", ""),
                project("FIRST", "MWI", ""),
                project("NEXT", "KEN", ", \"relations\": [{\"type\": \"PREDECESSOR\", \"projectId\": \"FIRST\"}]"),
                "{\"identifiers\": [{\"scheme\": \"IATI\", \"value\": \"XM-1\", \"primary\": true},"
                        + " {\"scheme\": \"LEGACY\", \"value\": \"OLD-1\", \"primary\": false}]}",
                "{\"identifiers\": [{\"scheme\": \"LEGACY\", \"value\": \"OLD-1\", \"primary\": true}]}"));

        imported(rows)
                .body("created.projects", equalTo(4))
                .body("updated.projects", equalTo(2))
                .body("unchanged.projects", equalTo(1));

        assertThat(told("project")).containsExactly("FIRST/1", "OTHER/1", "FIRST/2", "NEXT/1", "XM-1/1", "OLD-1/2");
        Registry.reader()
                .get("/v1/projects/FIRST")
                .then()
                .body("countries.iso3", contains("MWI"))
                .body("version", equalTo(2));
        Registry.reader().get("/v1/projects/NEXT").then().body("relations", hasSize(1));
    }

    @Test
    void anIdentifierOfAnotherSchemeThatTheRowBeforeTookIsRefused() throws SQLException {
        String taken = "[{\"scheme\": \"IATI\", \"value\": \"%s\", \"primary\": true},"
                + " {\"scheme\": \"ALIAS\", \"value\": \"SHARED\", \"primary\": false}]";
        String rows = lines(List.of(
                "{\"id\": \"00000000-0000-7000-8000-0000000000a1\", \"identifiers\": %s}"
                        .formatted(taken.formatted("A")),
                "{\"id\": \"00000000-0000-7000-8000-0000000000a2\", \"identifiers\": %s}"
                        .formatted(taken.formatted("B")),
                "{\"id\": \"00000000-0000-7000-8000-0000000000a1\", \"fundingYear\": 2012}"));

        Registry.postImport("projects&mode=ACCEPTED_ROWS", "application/x-ndjson", rows)
                .statusCode(201)
                .body("created.projects", equalTo(1))
                .body("updated.projects", equalTo(1))
                .body("rowReports.row", contains(2))
                .body("rowReports[0].messages[0].reason", containsString("It is the identifier of project"));
        assertThat(told("project")).containsExactly("A/1", "A/2");
    }

    private static ValidatableResponse imported(String rows) {
        return imported("projects", rows);
    }

    private static ValidatableResponse imported(String kind, String rows) {
        return Registry.postImport(kind, "application/x-ndjson", rows)
                .statusCode(201)
                .body("rejected", equalTo(0));
    }

    private static String project(String identifier, String country, String more) {
        return "{\"identifiers\": [{\"scheme\": \"IOM_PROJECT\", \"value\": \"%s\", \"primary\": true}], \"countries\": [{\"iso3\": \"%s\", \"role\": \"BENEFITING\"}]%s}"
                .formatted(identifier, country, more);
    }

    private static String funder(String key) {
        return "{\"organisationId\": \"%s\", \"role\": \"FUNDER\"}".formatted(key);
    }

    private static String lines(List<String> rows) {
        return String.join("\n", rows) + "\n";
    }

    /** Primary identifiers and versions, in the order in which they were told. */
    private List<String> told(String type) throws SQLException {
        List<String> told = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select jsonb_path_query_first(payload, '$.identifiers[*] ? (@.primary == true).value') #>> '{}',"
                                + " aggregate_version from change_event where aggregate_type = '" + type
                                + "' order by seq")) {
            while (rows.next()) {
                told.add(rows.getString(1) + "/" + rows.getLong(2));
            }
        }
        return told;
    }

    private long number(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getLong(1);
        }
    }
}
