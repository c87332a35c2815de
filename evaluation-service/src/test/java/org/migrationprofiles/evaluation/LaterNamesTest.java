package org.migrationprofiles.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Records that name others of their kind which come later in the same file: an export is in the order of creation. */
@QuarkusTest
@EvaluationServiceTest
class LaterNamesTest {

    private static final String NDJSON = "application/x-ndjson; charset=utf-8";

    @Inject
    DataSource dataSource;

    @BeforeEach
    void startWithoutRecords() throws Exception {
        Records.clear();
    }

    @Test
    void findingsFillAnEmptyRegistryWhateverCauseWasFoundLater() throws Exception {
        String effect = created("findings", finding("VISIBILITY", ""));
        String between = created("findings", finding("DISTRIBUTION", causedBy(effect)));
        String later = created("findings", finding("FUNDING", ""));
        String last = created("findings", finding("PERCEPTION", causedBy(later)));
        change("findings", between, "{" + causedBy(last).substring(1) + "}");
        change("findings", effect, "{" + causedBy(between).substring(1) + "}");

        RoundTrip.assertChangesNothing("findings", 4, dataSource);
        RoundTrip.assertFillsAnEmptyRegistry("findings", 4, dataSource);
    }

    @Test
    void claimsFillAnEmptyRegistryAlsoWhereTwoNameEachOther() throws Exception {
        for (String key : List.of("one", "two", "three", "four")) {
            created("claims", claim(key));
        }
        change("claims", "one", "{\"competingClaims\": [\"two\", \"four\"]}");
        change("claims", "two", "{\"competingClaims\": [\"one\"]}");
        change("claims", "three", "{\"competingClaims\": [\"four\"]}");

        RoundTrip.assertChangesNothing("claims", 4, dataSource);
        RoundTrip.assertFillsAnEmptyRegistry("claims", 4, dataSource);
        Records.get("/v1/claims/two").body("competingClaims", contains("one"));
        Records.get("/v1/claims/four").body("competingClaims", contains("one", "three"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ALL_OR_NOTHING", "ACCEPTED_ROWS"})
    void aChainOfManyIsResolvedWhicheverWayItRuns(String mode) throws Exception {
        List<String> rows = new ArrayList<>();
        // c0 names c1 and so on up to c249, which names c250; c500 names c499 and so on down to c251, which names c0.
        for (int number = 0; number <= 500; number++) {
            int named = number < 250 ? number + 1 : number == 251 ? 0 : number - 1;
            rows.add(number == 250 ? claim("c250") : claim("c" + number, "c" + named));
        }

        Records.postImport("claims&mode=" + mode, NDJSON, String.join("\n", rows))
                .statusCode(201)
                .body("status", equalTo("COMPLETED"))
                .body("applied", equalTo(501))
                .body("accepted", equalTo(501))
                .body("rejected", equalTo(0))
                .body("rowReports", empty())
                .body("created", equalTo(Map.of("claims", 501)));
        Records.get("/v1/claims/c0").body("competingClaims", contains("c1", "c251"));
    }

    @Test
    void whatNamesNothingOnRecordIsRefusedAndSoIsWhateverOnlyNamesThat() {
        String rows = String.join(
                "\n",
                claim("a", "b"),
                claim("b", "a", "nowhere"),
                claim("good", "later"),
                claim("x", "y"),
                claim("later"),
                claim("y", "x"));

        Records.postImport("claims&mode=ALL_OR_NOTHING", NDJSON, rows)
                .statusCode(422)
                .body("report.rejected", equalTo(2));
        Records.get("/v1/claims").body("items", empty());
        ValidatableResponse report = Records.postImport("claims&mode=ACCEPTED_ROWS", NDJSON, rows)
                .statusCode(201)
                .body("applied", equalTo(6))
                .body("accepted", equalTo(4))
                .body("rejected", equalTo(2))
                .body("created", equalTo(Map.of("claims", 4)));
        report.body("rowReports.row", contains(1, 2))
                .body("rowReports[0].messages[0].reason", containsString("no claim with the key b"))
                .body("rowReports[1].messages[0].reason", containsString("no claim with the key nowhere"));
        Records.get("/v1/claims").body("items.key", hasSize(4));
        Records.get("/v1/claims/a").statusCode(404);
        Records.get("/v1/claims/x").body("competingClaims", contains("y"));
        String id = report.extract().path("id");
        Records.get("/v1/imports/" + id + "/rows").body("items.status", contains("REJECTED", "REJECTED"));
        assertThat(Records.get("/v1/imports/" + id + "/rejects").extract().asString())
                .contains("nowhere")
                .doesNotContain("later");
    }

    @Test
    void whatNameEachOtherTakeAChangeOnlyOfTheVersionThatWasRead() {
        created("claims", claim("one"));
        created("claims", claim("two"));
        String first = Records.get("/v1/claims/one").extract().path("id");
        change("claims", "one", "{\"statement\": \"Somebody says more\"}");
        String stale = claim("one", "three").replaceFirst("\\{", "{\"id\":\"" + first + "\",\"version\":1,");

        Records.postImport("claims&mode=ACCEPTED_ROWS", NDJSON, stale + "\n" + claim("three", "one"))
                .statusCode(201)
                .body("rowReports[0].messages[0].column", equalTo("version"))
                .body("created", equalTo(Map.of("claims", 1)));
        Records.get("/v1/claims/one").body("statement", equalTo("Somebody says more"));
        String read = stale.replace("\"version\":1", "\"version\":3").replace("three", "four");
        Records.postImport("claims", NDJSON, read + "\n" + claim("four", "one", "five") + "\n" + claim("five", "four"))
                .statusCode(201)
                .body("created", equalTo(Map.of("claims", 2)))
                .body("updated", equalTo(Map.of("claims", 1)));
        Records.get("/v1/claims/one").body("statement", equalTo("Somebody says so"));
    }

    @Test
    void findingsThatCauseEachOtherAreRefusedByRows() {
        String one = "01900000-0000-7000-8000-000000000001";
        String two = "01900000-0000-7000-8000-000000000002";
        String rows = finding("VISIBILITY", ", \"id\": \"" + one + "\"" + causedBy(two)) + "\n"
                + finding("FUNDING", ", \"id\": \"" + two + "\"" + causedBy(one));

        Records.postImport("findings", NDJSON, rows).statusCode(422).body("report.rejected", equalTo(2));
        Records.get("/v1/findings").body("items", empty());
    }

    private static String finding(String category, String more) {
        return """
                {"kind": "CHALLENGE", "category": "%s", "subject": {"type": "PROGRAMME", "id": "made-up-programme"},\
                 "statement": "Found."%s}""".formatted(category, more);
    }

    private static String causedBy(String finding) {
        return ", \"causes\": [{\"findingId\": \"%s\"}]".formatted(finding);
    }

    private static String claim(String key, String... competing) {
        return "{\"key\":\"%s\",\"statement\":\"Somebody says so\",\"kind\":\"STATEMENT\",\"competingClaims\":[%s]}"
                .formatted(key, competing.length == 0 ? "" : "\"" + String.join("\",\"", competing) + "\"");
    }

    private static String created(String collection, String body) {
        return Records.post("/v1/" + collection, body).statusCode(201).extract().path("id");
    }

    private static void change(String collection, String id, String patch) {
        Records.patch("/v1/" + collection + "/" + id, patch).statusCode(200);
    }
}
