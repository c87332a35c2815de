package org.migrationprofiles.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A start that cannot work says why and what to do, in one message, before anything runs. */
class RefusedStartTest {

    @TempDir
    Path directory;

    @Test
    void aBusyPortIsNamedWithItsOwnerAndItsSetting() throws Exception {
        Map<String, String> environment = environment();
        try (ServerSocket busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            environment.put("SUITE_METRICS_PORT", Integer.toString(busy.getLocalPort()));

            assertThat(refusal(environment, "up"))
                    .startsWith("suite: Port " + busy.getLocalPort() + " is in use")
                    .contains("(process " + ProcessHandle.current().pid() + ")")
                    .contains("SUITE_METRICS_PORT=");
        }
    }

    @Test
    void aServiceThatIsNotBuiltIsNamed() throws Exception {
        Map<String, String> environment = environment();
        environment.put("SUITE_HOME", directory.toString());

        assertThat(refusal(environment, "up"))
                .contains("suite: project-service is not built")
                .contains("./suite build");
    }

    @Test
    void aDirectoryWithOtherFilesIsLeftAlone() throws Exception {
        Path foreign = Files.createDirectories(directory.resolve("foreign"));
        Path file = Files.writeString(foreign.resolve("thesis.txt"), "years of work");
        Map<String, String> environment = StartedSuite.environment(foreign);

        assertThat(refusal(environment, "up")).contains("has files that are not the suite's", "SUITE_DATA");
        assertThat(refusal(environment, "reset", "--yes")).contains("nothing was removed");
        assertThat(file).hasContent("years of work");
    }

    @Test
    void secretsThatWerePutBackAloneAreTheSuites() throws Exception {
        Path restored = directory.resolve("data");
        String key = Secrets.of(new DataDirectory(restored)).publicKey();
        assertThat(restored.resolve("suite-data")).doesNotExist();

        try (StartedSuite token = StartedSuite.start(environment(), "token", "reader")) {
            assertThat(token.awaitEnd()).isZero();
        }
        assertThat(Secrets.of(new DataDirectory(restored)).publicKey()).isEqualTo(key);
    }

    @Test
    void dataOfAnotherVersionAreLeftAlone() throws Exception {
        Path data = Files.createDirectories(directory.resolve("data"));
        Files.writeString(data.resolve("suite-data"), "99\n");

        assertThat(refusal(StartedSuite.environment(data), "up")).contains("have format 99");
    }

    @Test
    void aLockFileThatNobodyHoldsDoesNotStopAStart() throws Exception {
        Map<String, String> environment = environment();
        DataDirectory data = DataDirectory.prepared(Path.of(environment.getOrDefault("SUITE_DATA", "")));
        Files.writeString(data.run().resolve("lock"), "1");
        environment.put("SUITE_HOME", directory.toString());

        assertThat(refusal(environment, "up")).doesNotContain("running already").contains("is not built");
    }

    @Test
    void aReportOfASuiteThatDoesNotRunIsRefused() throws Exception {
        try (StartedSuite report = StartedSuite.start(environment(), "report")) {
            assertThat(report.awaitEnd()).isEqualTo(3);
            assertThat(report.output()).contains("not running", "./suite up");
        }
    }

    @Test
    void anUnknownRoleIsAnsweredWithTheRoles() throws Exception {
        try (StartedSuite token = StartedSuite.start(environment(), "token", "king")) {
            assertThat(token.awaitEnd()).isEqualTo(2);
            assertThat(token.output()).contains("There is no role king", "reader, project-editor, evaluator");
        }
    }

    private Map<String, String> environment() throws IOException {
        return new HashMap<>(StartedSuite.environment(directory.resolve("data")));
    }

    private static String refusal(Map<String, String> environment, String... words) throws Exception {
        try (StartedSuite suite = StartedSuite.start(environment, words)) {
            assertThat(suite.awaitEnd()).isEqualTo(1);
            String output = suite.output();
            assertThat(output).doesNotContain("\tat ");
            assertThat(Files.notExists(suite.settings().data().resolve("postgresql")))
                    .isTrue();
            return output;
        }
    }
}
