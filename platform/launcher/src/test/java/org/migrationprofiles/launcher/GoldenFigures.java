package org.migrationprofiles.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;

/** What Annex 1 comes to, counted by hand from its thirteen rows. */
final class GoldenFigures {

    private GoldenFigures() {}

    /** Each record of the annex is there, and there once. */
    static void assertRecordsOnce(StartedSuite suite) throws IOException, InterruptedException {
        assertThat(size(suite, Service.PROJECT, "/v1/projects")).isEqualTo(9);
        assertThat(size(suite, Service.PROJECT, "/v1/profiles")).isEqualTo(13);
        assertThat(size(suite, Service.PROJECT, "/v1/publications")).isEqualTo(13);
        assertThat(size(suite, Service.EVALUATION, "/v1/evaluations")).isEqualTo(2);
        assertThat(size(suite, Service.EVALUATION, "/v1/surveys")).isEqualTo(9);
        assertThat(size(suite, Service.EVALUATION, "/v1/claims")).isEqualTo(claimsInTheFile());
    }

    /** The n of N of S12 to S16: evaluated, surveyed and sampled, by publication and by project. */
    static void assertReportAsIn(StartedSuite suite) throws IOException, InterruptedException {
        assertCounts(suite, "publications?unit=PUBLICATION", 13, 13);
        assertCounts(suite, "projects?unit=PROJECT", 9, 9);
        assertCounts(suite, "evaluated?unit=PUBLICATION", 2, 13);
        assertCounts(suite, "evaluated?unit=PROJECT", 2, 9);
        assertCounts(suite, "surveyed?unit=PUBLICATION", 9, 13);
        assertCounts(suite, "surveyed?unit=PROJECT", 8, 9);
        assertCounts(suite, "sampled?unit=PUBLICATION", 9, 13);
        assertCounts(suite, "neither-evaluated-nor-surveyed?unit=PUBLICATION", 4, 13);
        assertCounts(suite, "neither-evaluated-nor-surveyed?unit=PROJECT", 1, 9);
        assertCounts(suite, "evaluated-not-surveyed?unit=PUBLICATION", 0, 13);
    }

    /** The figures as printed, beside what the report says and the verdict on it (C1, C2, C4 to C7). */
    static void assertPrinted(String output) {
        assertThat(output)
                .containsPattern("\nProjects evaluated +2 of 9 +2 of 9 \\(22[.]2 %\\) +project +supported\n")
                .containsPattern("\nPublications evaluated +2 of 13 \\(15[.]4 %\\) +publication\n")
                .containsPattern("\nProjects surveyed +8 of 9 \\(88[.]9 %\\) +project\n")
                .containsPattern("\nPublications surveyed +9 of 13 \\(69[.]2 %\\) +publication\n")
                .containsPattern("\nPublications completed from 2010 to 2015 +13 +13 +publication +supported\n")
                .containsPattern("\nProjects by funding year .*not supported\n")
                .containsPattern(
                        "\nA form of policy impact sustained \\(table\\) +6 of 9 +5 of 9, 4 unknown .*undetermined\n")
                .containsPattern("\nC4 Publications released +9 +13 +publication +different\n")
                .contains("  ! small population, generalisability idf only: ")
                .containsPattern("\n  ! .*observed where evaluated.*: Copies\n")
                .contains("(C1, S65): ", "(C2, S2): ", "(C6, S31): ", "(C7, S25): ");
    }

    /** At the report's date every profile is past its cycle of two years. */
    static void assertStatus(StartedSuite suite) throws IOException, InterruptedException {
        JsonNode countries = suite.get(Service.METRICS, "/v1/profile-status?asOf=2018-08-31");
        assertThat(countries.findValuesAsText("status"))
                .filteredOn(status -> status.equals("NON_UPDATED"))
                .hasSize(13);
    }

    private static void assertCounts(StartedSuite suite, String indicator, int n, int total)
            throws IOException, InterruptedException {
        JsonNode answer = suite.get(Service.METRICS, "/v1/indicators/" + indicator);
        assertThat(List.of(answer.path("n").asInt(), answer.path("N").asInt()))
                .as(indicator)
                .isEqualTo(List.of(n, total));
    }

    private static int size(StartedSuite suite, Service service, String path) throws IOException, InterruptedException {
        return suite.get(service, path + "?limit=200").path("items").size();
    }

    private static int claimsInTheFile() throws IOException {
        for (DataFile file : DataFile.ALL) {
            if (file.kind().equals("claims")) {
                return new ObjectMapper().readTree(file.content()).size();
            }
        }
        throw new AssertionError("The suite loads no claims");
    }
}
