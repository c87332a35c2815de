package org.migrationprofiles.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code kill -9} in the middle of the load: one message, no orphan, and the next start makes it whole. */
class KilledPartTest {

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource({
        "evaluation-service, to project-service: 13 rows",
        "postgresql, to project-service: 13 rows",
    })
    void aPartThatIsKilledDuringTheImportLeavesNothingLostOrDoubled(String part, String moment) throws Exception {
        killAndStartAgain(part, moment);
    }

    @Tag("reliability")
    @ParameterizedTest
    @CsvSource({
        "project-service, ready on http",
        "metrics-service, to evaluation-service",
        "kafka, to evaluation-service",
    })
    void norDoesAnyOtherPart(String part, String moment) throws Exception {
        killAndStartAgain(part, moment);
    }

    private void killAndStartAgain(String part, String moment) throws Exception {
        Map<String, String> environment = StartedSuite.environment(directory.resolve("data"));
        try (StartedSuite suite = StartedSuite.start(environment, "up")) {
            suite.awaitOutput(moment);
            Map<String, ProcessHandle> children = suite.children();
            ProcessHandle victim = Objects.requireNonNull(children.get(part), part);

            victim.destroyForcibly();

            assertThat(suite.awaitEnd()).isEqualTo(1);
            assertThat(suite.output())
                    .contains("suite: " + part + " ended unexpectedly")
                    .contains("Go on with: ./suite up")
                    .doesNotContain("\tat ");
            assertThat(children.values()).noneMatch(ProcessHandle::isAlive);
        }

        try (StartedSuite again = StartedSuite.start(environment, "up").awaitUp()) {
            GoldenFigures.assertRecordsOnce(again);
            GoldenFigures.assertReportAsIn(again);
        }
    }

    @Test
    void whatAKilledLauncherLeftBehindIsStoppedByTheNextOne() throws Exception {
        Map<String, String> environment = StartedSuite.environment(directory.resolve("data"));
        List<ProcessHandle> orphans = new ArrayList<>();
        try (StartedSuite suite = StartedSuite.start(environment, "up")) {
            suite.awaitOutput("ready on http");
            orphans.addAll(suite.children().values());
            suite.killLauncher();
        }
        assertThat(orphans).hasSize(5).allMatch(ProcessHandle::isAlive);

        try (StartedSuite again = StartedSuite.start(environment, "up").awaitUp()) {
            assertThat(again.output()).contains("stopped from an earlier run: ");
            assertThat(orphans).noneMatch(ProcessHandle::isAlive);
            GoldenFigures.assertRecordsOnce(again);
        }
    }

    @Test
    void aStartThatIsInterruptedStopsWhatItHasStarted() throws Exception {
        Map<String, String> environment = StartedSuite.environment(directory.resolve("data"));
        try (StartedSuite suite = StartedSuite.start(environment, "up")) {
            suite.awaitOutput("Kafka                 ready");
            Map<String, ProcessHandle> children = suite.children();

            assertThat(suite.stop()).isEqualTo(130);

            assertThat(suite.output()).contains("Stopped. The data stay in").doesNotContain("\tat ");
            assertThat(children).isNotEmpty();
            assertThat(children.values()).noneMatch(ProcessHandle::isAlive);
        }
    }
}
