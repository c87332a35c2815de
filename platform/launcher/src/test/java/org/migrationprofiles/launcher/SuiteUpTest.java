package org.migrationprofiles.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** One suite from its first start on empty data to its second, as a stranger meets it. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SuiteUpTest {

    @TempDir
    static Path directory;

    private static Map<String, String> environment = Map.of();
    private static StartedSuite suite;

    @BeforeAll
    static void startOnEmptyData() throws IOException {
        environment = StartedSuite.environment(directory.resolve("data with a space"));
        suite = StartedSuite.start(environment, "up").awaitUp();
    }

    @AfterAll
    static void stop() throws Exception {
        suite.close();
    }

    @Test
    @Order(1)
    void loadsTheAnnexOnceAndPrintsItsFigures() throws Exception {
        String output = suite.output();

        assertThat(output)
                .containsPattern("to project-service: 13 rows, .*13 profiles, .*9 projects, .*13 publications")
                .containsPattern("to evaluation-service: 13 rows, .*2 evaluations, .*9 surveys")
                .contains("curl -s -H 'Authorization: Bearer ");
        GoldenFigures.assertPrinted(output);
        GoldenFigures.assertReportAsIn(suite);
        GoldenFigures.assertStatus(suite);
        GoldenNumbers.assertAll(suite);
        GoldenFigures.assertRecordsOnce(suite);
    }

    @Test
    @Order(2)
    void keepsKeysAndPasswordsToTheirOwner() throws IOException {
        Path secrets = directory.resolve("data with a space/secrets");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secrets)))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secrets.resolve("database-password"))))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secrets.resolve("private-key"))))
                .isEqualTo("rw-------");
    }

    @Test
    @Order(3)
    void saysWhichPartsRunAndHowFarTheFiguresAreBehind() throws Exception {
        try (StartedSuite status = StartedSuite.start(environment, "status")) {
            assertThat(status.awaitEnd()).isZero();

            assertThat(status.output())
                    .contains("postgresql", "kafka", "ready")
                    .contains("Events that the figures do not have yet: 0")
                    .doesNotContain("not running");
        }
    }

    /** As from the clone beside containers, whose ports are the same: another directory, in which nothing was started. */
    @Test
    @Order(3)
    void saysOfServicesThatSomebodyElseStartedWhetherTheyAreReady() throws Exception {
        Map<String, String> elsewhere = new HashMap<>(environment);
        Path data = directory.resolve("elsewhere");
        elsewhere.put("SUITE_DATA", data.toString());
        try (StartedSuite status = StartedSuite.start(elsewhere, "status")) {
            assertThat(status.awaitEnd()).isZero();

            assertThat(status.output())
                    .contains("Nothing runs on " + data)
                    .containsPattern("project-service +http://127.0.0.1:\\d+ +ready")
                    .containsPattern("metrics-service +http://127.0.0.1:\\d+ +ready")
                    .doesNotContain("not ready");
            assertThat(data).doesNotExist();
        }
    }

    @Test
    @Order(4)
    void givesATokenThatTheServicesTakeAndNothingElse() throws Exception {
        try (StartedSuite token = StartedSuite.start(environment, "token", "reader")) {
            assertThat(token.awaitEnd()).isZero();
            String text = token.output().strip();

            assertThat(text).matches("[\\w-]+\\.[\\w-]+\\.[\\w-]+");
            assertThat(new SuiteClient(text)
                            .get(suite.settings().address(Service.PROJECT) + "/v1/projects")
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    @Order(5)
    void aSecondUpBesideItSaysWhoRunsAndLeavesTheFirstAlone() throws Exception {
        try (StartedSuite second = StartedSuite.start(environment, "up")) {
            assertThat(second.awaitEnd()).isEqualTo(1);

            assertThat(second.output())
                    .startsWith("suite: The suite is running already")
                    .contains("process " + suite.pid())
                    .doesNotContain("\tat ");
            GoldenFigures.assertRecordsOnce(suite);
        }
    }

    @Test
    @Order(6)
    void resetRefusesWhileItRuns() throws Exception {
        try (StartedSuite reset = StartedSuite.start(environment, "reset", "--yes")) {
            assertThat(reset.awaitEnd()).isEqualTo(1);

            assertThat(reset.output()).startsWith("suite: The suite is running already");
        }
    }

    /** S48: the evaluation is of one country profile, its project has another one. */
    @Test
    @Order(7)
    void anEvaluationForMauritiusAloneShowsInTheFiguresAndLeavesSeychellesUntouched() throws Exception {
        String mauritius = profileOf("MUS");
        long start = System.nanoTime();

        SuiteClient.Answer answer = suite.client("evaluator")
                .post(
                        suite.settings().address(Service.EVALUATION) + "/v1/evaluations",
                        "application/json",
                        "{\"status\":\"PUBLISHED\",\"profileIds\":[\"" + mauritius + "\"]}",
                        UUID.randomUUID().toString());

        assertThat(answer.status()).isEqualTo(201);
        await().atMost(Duration.ofSeconds(10))
                .pollInterval(Duration.ofMillis(20))
                .untilAsserted(() -> assertCounts("unit=PUBLICATION", 3, 13));
        System.out.printf("Shown in the figures after %s%n", Console.seconds(System.nanoTime() - start));
        assertCounts("unit=PROJECT&rollUp=ANY", 3, 9);
        assertCounts("unit=PROJECT&rollUp=ALL", 2, 9);
        JsonNode seychelles = suite.get(Service.EVALUATION, "/v1/evaluations?profileId=" + profileOf("SYC"));
        assertThat(seychelles.path("items")).isEmpty();
    }

    /** S79: the answer depends on which year is meant; by imprint years two profiles are in their window. */
    @Test
    @Order(8)
    void imprintYearsThatAreAddedMakeAnotherStatus() throws Exception {
        Map<String, Integer> imprints = Map.of("NAM", 2016, "FSM", 2016, "MWI", 2015, "MUS", 2014, "MDG", 2014);
        for (Map.Entry<String, Integer> imprint : imprints.entrySet()) {
            JsonNode publications =
                    suite.get(Service.PROJECT, "/v1/publications?profileId=" + profileOf(imprint.getKey()));
            assertThat(publications.path("items")).hasSize(1);
            String publication = publications.path("items").path(0).path("id").asText();
            assertThat(suite.patch(
                            Service.PROJECT,
                            "/v1/publications/" + publication,
                            "{\"imprintYear\": " + imprint.getValue() + "}"))
                    .isEqualTo(200);
        }
        String status = "/v1/profile-status?population=IDF_COMPLETED&asOf=2018-08-31";
        await().atMost(Duration.ofSeconds(10))
                .pollInterval(Duration.ofMillis(20))
                .untilAsserted(() -> assertThat(suite.get(Service.METRICS, status + "&ageBasis=IMPRINT_YEAR")
                                .at("/summary/DUE_WINDOW")
                                .asInt())
                        .isEqualTo(2));
        assertThat(suite.get(Service.METRICS, status + "&ageBasis=IMPRINT_YEAR")
                        .at("/summary/NON_UPDATED")
                        .asInt())
                .isEqualTo(11);
        assertThat(suite.get(Service.METRICS, status).at("/summary/NON_UPDATED").asInt())
                .isEqualTo(13);
    }

    @Test
    @Order(9)
    void stopsCleanlyWhenToldAndASecondUpLoadsNothing() throws Exception {
        Collection<ProcessHandle> children = suite.children().values();
        assertThat(children).hasSize(5);

        assertThat(suite.stop()).isZero();

        assertThat(children).noneMatch(ProcessHandle::isAlive);
        suite.close();
        suite = StartedSuite.start(environment, "up").awaitUp();
        assertThat(suite.output()).contains("The data are there already; nothing was loaded.");
        assertCounts("unit=PUBLICATION", 3, 13);
    }

    private static void assertCounts(String query, int n, int total) throws IOException, InterruptedException {
        JsonNode evaluated = suite.get(Service.METRICS, "/v1/indicators/evaluated?" + query);
        assertThat(List.of(evaluated.path("n").asInt(), evaluated.path("N").asInt()))
                .as(query)
                .isEqualTo(List.of(n, total));
    }

    private static String profileOf(String country) throws IOException, InterruptedException {
        JsonNode profiles = suite.get(Service.PROJECT, "/v1/profiles?country=" + country);
        assertThat(profiles.path("items")).hasSize(1);
        return profiles.path("items").path(0).path("id").asText();
    }
}
