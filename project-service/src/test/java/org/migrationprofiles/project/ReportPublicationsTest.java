package org.migrationprofiles.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the report's text says of single publications is put beside what the annex says of them, and no number is made up. */
@QuarkusTest
@ProjectServiceTest
class ReportPublicationsTest {

    private static final Path LAUNCHER = Path.of("../platform/launcher/src");
    private static final Path REPORT = LAUNCHER.resolve("test/resources/idf-2010-2014/report.txt");

    @BeforeEach
    void startWithTheAnnexAlone() throws Exception {
        Registry.clear();
        Registry.postImport("annex-1", "text/csv", data("annex-1.csv")).statusCode(201);
    }

    /** S75, S95: of Namibia and Malawi it says that copies were few for those who wanted them, and not how few. */
    @Test
    void moreCopiesOfTwoPublicationsWereWantedThanThereWere() throws Exception {
        shortfall("NAM").body("demandExceedsCopies", equalTo("UNKNOWN")).body("copiesMissing", nullValue());
        for (int time = 0; time < 2; time++) {
            // Other spaces, so that it is another import of the same.
            Registry.postImport("publications", "application/json", data("publications.json") + " ".repeat(time))
                    .statusCode(201)
                    .body("created", equalTo(Map.of()))
                    .body(time == 0 ? "updated" : "unchanged", equalTo(Map.of("publications", 2)));
        }

        for (String country : List.of("NAM", "MWI")) {
            shortfall(country)
                    .body("demandExceedsCopies", equalTo("YES"))
                    .body("copiesMissing.min", equalTo(1))
                    .body("copiesMissing.max", nullValue())
                    .body("copiesRequested", nullValue())
                    .body("copiesPrinted", nullValue())
                    .body("requestedIn.sourceId", equalTo("idf-report-2018"))
                    .body("requestedIn.locator", equalTo("L137"));
        }
        for (String country : List.of("AFG", "KEN", "MUS", "URY")) {
            shortfall(country).body("demandExceedsCopies", equalTo("UNKNOWN"));
        }
    }

    /** What an editor has put on record of the same publication stays. */
    @Test
    void itIsPutBesideWhatIsOnRecordAlready() throws Exception {
        FundRecords.patch(
                        publication("NAM"),
                        "*",
                        "{\"visibility\": {\"copiesDistributed\": {\"min\": 200, \"max\": 200}}}")
                .statusCode(200);
        Registry.postImport("publications", "application/json", data("publications.json"))
                .statusCode(201);

        Registry.reader()
                .get(publication("NAM"))
                .then()
                .body("visibility.copiesDistributed.min", equalTo(200))
                .body("visibility.demandExceedsCopies", equalTo("YES"))
                .body("status", equalTo("RELEASED"));
    }

    @Test
    void itsLineNamesBoth() throws Exception {
        JsonNode records = new ObjectMapper().readTree(data("publications.json"));
        List<String> report = Files.readAllLines(REPORT);

        assertThat(records).isNotEmpty().allSatisfy(record -> {
            String project = record.path("profileId").asText().replaceFirst("/.*", "");
            String locator = record.at("/visibility/provenance/locator").asText();
            assertThat(report.get(Integer.parseInt(locator.substring(1)) - 1))
                    .contains(project, "physical copies were limited, while interested");
        });
    }

    private static ValidatableResponse shortfall(String country) {
        return Registry.reader().get(publication(country) + "/shortfall").then().statusCode(200);
    }

    private static String publication(String country) {
        String profile = Registry.reader()
                .get("/v1/profiles?country=" + country)
                .then()
                .extract()
                .path("items[0].id");
        String publication = Registry.reader()
                .get("/v1/publications?profileId=" + profile)
                .then()
                .extract()
                .path("items[0].id");
        return "/v1/publications/" + publication;
    }

    private static String data(String file) throws IOException {
        return Files.readString(LAUNCHER.resolve("main/resources/idf-2010-2014").resolve(file));
    }
}
