package org.migrationprofiles.evaluation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An old file says what somebody has corrected since: it neither undoes the correction nor contradicts it. */
@QuarkusTest
@EvaluationServiceTest
class CorrectedSinceTest {

    private static final String JSON = "application/json";

    private String code;
    private Said project;
    private UUID profile;

    @BeforeEach
    void startWithAProfile() throws SQLException {
        Records.clear();
        RegistryEvents.country("NAM");
        code = "PR." + UUID.randomUUID();
        UUID maker = RegistryEvents.project(code);
        project = Said.of("PROJECT", maker);
        profile = RegistryEvents.heardProfile(maker, "NAM");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "ACTUAL_END | 'value':'2014' | 'value':'2015'",
                "ACTUAL_END | 'value':'2014','phase':'IMPLEMENTATION' | 'phase':'DESIGN'",
                "ACTUAL_DURATION_MONTHS | 'value':'4','unit':'YEAR' | 'value':'48','unit':'MONTH'",
                "ACTUAL_DURATION_MONTHS | 'bounds':{'lessThan':'48'} | 'bounds':{'lessThan':'54'}",
                "ACTUAL_END | 'value':'2014' | 'provenance':{'locator':'row 3'}"
            })
    void anOldRowChangesNothing(String attribute, String said, String correction) {
        String row = row(attribute, said.replace('\'', '"'));
        Records.postImport("assertions", JSON, row).statusCode(201);
        String id = Records.get("/v1/assertions").extract().path("items[0].id");
        Records.patch("/v1/assertions/" + id, "{" + correction.replace('\'', '"') + "}")
                .statusCode(200);

        for (String mode : new String[] {"&dryRun=true", "", "&mode=ACCEPTED_ROWS"}) {
            // A space makes it another file: the same file again is not even looked at.
            Records.postImport("assertions" + mode, JSON, row + " ".repeat(mode.length()))
                    .statusCode(mode.contains("dryRun") ? 200 : 201)
                    .body("created", equalTo(Map.of()))
                    .body("unchanged", equalTo(Map.of("assertions", 1)))
                    .body("accepted", equalTo(1))
                    .body("warnings", equalTo(1))
                    .body("rowReports[0].status", equalTo("WARNING"))
                    .body("rowReports[0].messages[0].reason", containsString("corrected since: /v1/assertions/" + id));
        }
        Records.get("/v1/assertions").body("items.id", contains(id)).body("items[0].version", equalTo(2));
        project.conflicts(attribute).body("items", empty());
    }

    @Test
    void whatNobodySaidYetAndWhatHasItsIdIsTaken() {
        Records.postImport("assertions", JSON, row("ACTUAL_END", "\"value\":\"2014\""))
                .statusCode(201);
        String id = Records.get("/v1/assertions").extract().path("items[0].id");
        Said.correct(id, "2015");

        Records.postImport("assertions", JSON, row("ACTUAL_END", "\"value\":\"2016\""))
                .statusCode(201)
                .body("created", equalTo(Map.of("assertions", 1)));
        Records.get("/v1/assertions").body("items.value", containsInAnyOrder("2015", "2016"));
        Records.postImport("assertions", JSON, row("ACTUAL_END", "\"id\":\"" + id + "\",\"value\":\"2014\""))
                .statusCode(201)
                .body("updated", equalTo(Map.of("assertions", 1)));
        Records.get("/v1/assertions").body("items.value", containsInAnyOrder("2014", "2016"));
    }

    @Test
    void aDenialOfTheAnnexThatWasCorrectedStaysSo() {
        source();
        annex("N").body("created.assertions", equalTo(1));
        String id = Records.get("/v1/assertions?attribute=EVALUATED").extract().path("items[0].id");
        Said.correct(id, "YES");

        annex("N").body("unchanged.assertions", equalTo(1));
        Records.get("/v1/assertions?attribute=EVALUATED").body("items.value", contains("YES"));
    }

    @Test
    void aDenialOfTheAnnexIsNotTakenForAnotherWordAboutItsPlace() {
        String source = source();
        String unused = Said.of("PROFILE", profile)
                .with(
                        "EVALUATED",
                        "\"value\":\"YES\",\"provenance\":{\"sourceId\":\"" + source
                                + "\",\"locator\":\"Annex 1 row 1\"}");

        annex("N").body("created.assertions", equalTo(1));
        annex("N").body("unchanged.assertions", equalTo(1));
        Records.get("/v1/assertions?attribute=EVALUATED").body("items.value", contains("YES", "NO"));
    }

    private ValidatableResponse annex(String evaluated) {
        return Records.postImport(
                        "annex-1&source=annex",
                        "text/csv",
                        "country,project_code,evaluation,survey\nNAM," + code + "," + evaluated + ",Y\n")
                .statusCode(201);
    }

    private static String source() {
        return SurveyRecords.id(
                Records.post("/v1/sources", "{\"key\":\"annex\",\"type\":\"ANNEX\",\"title\":\"Annex 1\"}"));
    }

    private String row(String attribute, String members) {
        return """
                [{"subject":{"type":"PROJECT","id":"%s"},"attribute":"%s","provenance":{"sourceId":"annex","locator":"row 2"},%s}]
                """.formatted(project.id(), attribute, members);
    }
}
