package org.migrationprofiles.metrics.status;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.migrationprofiles.metrics.Answers.ask;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.migrationprofiles.kit.security.Roles;
import org.migrationprofiles.kit.table.CsvReader;
import org.migrationprofiles.metrics.MetricsServiceTest;
import org.migrationprofiles.metrics.ReportAnnex;
import org.migrationprofiles.metrics.SetClock;
import org.migrationprofiles.metrics.Stated;
import org.migrationprofiles.testsupport.Tokens;

/** The answer to the MGI team as JSON and CSV, with an entity tag, and what is counted of it (S79). */
@QuarkusTest
@MetricsServiceTest
class ProfileStatusFormsTest {

    private static final String ADDRESS = "/v1/profile-status?asOf=2018-08-31";

    @Inject
    SetClock clock;

    @Inject
    MeterRegistry meters;

    @BeforeEach
    void theAnnexIsKnown() {
        ReportAnnex.load();
    }

    @AfterEach
    void timeGoesOn() {
        clock.release();
    }

    @Test
    void whoHoldsAnAnswerIsToldSoUntilTheRecordsChange() {
        String tag = tagOf(asking(), ADDRESS);
        assertThat(tag).startsWith("W/\"");
        asking().header("If-None-Match", tag)
                .get(ADDRESS)
                .then()
                .statusCode(304)
                .header("ETag", equalTo(tag))
                .body(equalTo(""));
        assertThat(tagOf(asking(), ADDRESS + "&country=KE")).isNotEqualTo(tag);
        assertThat(tagOf(asking().accept("text/csv"), ADDRESS)).isNotEqualTo(tag);

        try (Stated stated = new Stated()) {
            stated.assertion("COUNTRY", "TUV", "PROFILE_EXISTS", "NO");
            stated.awaitTaken();

            asking().header("If-None-Match", tag).get(ADDRESS).then().statusCode(200);
        }
    }

    @Test
    void withoutADateTheAnswerAndItsTagAreOfTheDay() {
        String today = "/v1/profile-status?country=KEN";
        clock.set(Instant.parse("2017-12-31T23:59:59Z"));
        ValidatableResponse before = asking().get(today).then();
        before.body("asOf", equalTo("2017-12-31")).body("countries[0].status", equalTo("DUE_WINDOW"));
        String tag = before.extract().header("ETag");
        asking().header("If-None-Match", tag).get(today).then().statusCode(304);

        clock.set(Instant.parse("2018-01-01T00:00:00Z"));
        asking().header("If-None-Match", tag)
                .get(today)
                .then()
                .statusCode(200)
                .body("asOf", equalTo("2018-01-01"))
                .body("countries[0].status", equalTo("NON_UPDATED"));
    }

    @Test
    void headTellsTheTagWithoutTheAnswer() {
        ValidatableResponse head = asking().head(ADDRESS).then();
        head.statusCode(200).header("ETag", equalTo(tagOf(asking(), ADDRESS))).body(equalTo(""));
    }

    @Test
    void asCsvEachCountryIsARowAndNoCellIsAFormula() {
        try (Stated stated = new Stated()) {
            stated.change(
                    "publication",
                    ReportAnnex.publication("MWI"),
                    Stated.fields(
                            "titles",
                            List.of(Stated.fields("language", "en", "text", "=HYPERLINK(\"x\"), \"a\" profile")),
                            "languages",
                            List.of("en", "fr")));
            stated.awaitTaken();

            ValidatableResponse answer =
                    asking().accept("text/csv").get(ADDRESS).then();
            answer.statusCode(200).contentType(startsWith("text/csv")).header("Vary", containsString("Accept"));
            String text = answer.extract().asString();
            assertThat(text).startsWith("asOf,updateCycleYears,").contains("\r\n");
            List<Map<String, String>> rows = rows(text);
            assertThat(rows).hasSize(13);
            Map<String, String> malawi = rows.stream()
                    .filter(row -> "MWI".equals(row.get("iso3")))
                    .findFirst()
                    .orElseThrow();
            assertThat(malawi)
                    .containsEntry("asOf", "2018-08-31")
                    .containsEntry("iso2", "MW")
                    .containsEntry("m49", "454")
                    .containsEntry("status", "NON_UPDATED")
                    .containsEntry("latest.title", "'=HYPERLINK(\"x\"), \"a\" profile")
                    .containsEntry("latest.languages", "en|fr")
                    .containsEntry("latest.hasGovernanceSection", "UNKNOWN")
                    .containsEntry("latest.editionYear", "2014")
                    .containsEntry("latest.launchedOn", "")
                    .containsEntry("age.atLeastMonths", "44")
                    .containsEntry("dueTo", "2016-12-31");
        }
    }

    @Test
    void csvHasAHeaderWithoutRowsTooAndOtherFormsAreRefused() {
        assertThat(rows(asking().accept("text/csv")
                        .get(ADDRESS + "&status=NO_PROFILE")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString()))
                .isEmpty();
        asking().accept("application/xml").get(ADDRESS).then().statusCode(406);
        asking().accept("text/csv;q=0.5, application/json")
                .get(ADDRESS)
                .then()
                .contentType(startsWith("application/json"));
        asking().accept("text/csv")
                .get(ADDRESS + "&status=LATE")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].pointer", equalTo("?status"))
                .body("detail", containsString("NON_UPDATED"));
    }

    @Test
    void onlyCountriesThatAreNamedAreCountedAsLookUps() {
        double before = lookups("NON_UPDATED");
        double unknownBefore = lookups("UNKNOWN");
        asking().get(ADDRESS).then().statusCode(200);
        asking().get(ADDRESS + "&countries=all").then().statusCode(200);
        assertThat(lookups("NON_UPDATED")).isEqualTo(before);

        asking().get(ADDRESS + "&country=KE,MWI,FRA").then().statusCode(200);
        String tag = tagOf(asking(), ADDRESS + "&country=KE&status=CURRENT");
        asking().header("If-None-Match", tag)
                .get(ADDRESS + "&country=KE&status=CURRENT")
                .then()
                .statusCode(304);

        assertThat(lookups("NON_UPDATED")).isEqualTo(before + 3);
        assertThat(lookups("UNKNOWN")).isEqualTo(unknownBefore + 1);
    }

    @Test
    void aListOfSomeStatusesLeavesTheSummaryOfAll() {
        ask("/v1/profile-status?asOf=2016-06-30&status=CURRENT,DUE_WINDOW")
                .statusCode(200)
                .body("countries", hasSize(5))
                .body("summary.NON_UPDATED", equalTo(8))
                .body("ages.count", equalTo(13));
    }

    // Nobody has looked one up before the first is counted.
    private double lookups(String status) {
        Counter counter = meters.find("suite.profile.status.lookups")
                .tag("status", status)
                .counter();
        return counter == null ? 0 : counter.count();
    }

    private static RequestSpecification asking() {
        return given().urlEncodingEnabled(false).auth().oauth2(Tokens.with(Roles.READER));
    }

    private static String tagOf(RequestSpecification asking, String address) {
        return Objects.requireNonNull(
                asking.get(address).then().statusCode(200).extract().header("ETag"));
    }

    private static List<Map<String, String>> rows(String text) {
        List<Map<String, String>> rows = new ArrayList<>();
        try {
            CsvReader reader = new CsvReader(new StringReader(text));
            List<String> header = Objects.requireNonNull(reader.next());
            for (List<String> row = reader.next(); row != null; row = reader.next()) {
                Map<String, String> cells = new LinkedHashMap<>();
                for (int column = 0; column < header.size(); column++) {
                    cells.put(header.get(column), row.get(column));
                }
                rows.add(cells);
            }
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return rows;
    }
}
