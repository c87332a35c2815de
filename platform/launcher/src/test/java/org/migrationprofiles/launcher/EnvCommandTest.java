package org.migrationprofiles.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file of secrets that containers read: written once, changed by its owner, written again when it is lost. */
class EnvCommandTest {

    @TempDir
    Path directory;

    private Path file = Path.of(".env");

    @BeforeEach
    void locate() {
        file = directory.resolve(".env");
    }

    @Test
    void writesWhatIsMissingForItsOwnerAlone() throws Exception {
        assertThat(env()).contains("Wrote " + file);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(values().keySet())
                .containsExactlyInAnyOrder(
                        "SUITE_POSTGRESQL_PASSWORD",
                        "SUITE_DATABASE_OWNER_PASSWORD",
                        "SUITE_DATABASE_PASSWORD",
                        "SUITE_CURSOR_SECRET",
                        "SUITE_TOKEN_PUBLIC_KEY");
        String before = Files.readString(file);
        assertThat(env()).contains("left as it is");
        assertThat(file).hasContent(before);
    }

    @Test
    void writesALostFileAgainWithThePasswordThatWasChangedInIt() throws Exception {
        String unused = env();
        String first = value("SUITE_DATABASE_PASSWORD");
        Files.writeString(file, Files.readString(file).replace(first, "'chosen by the owner'"));

        assertThat(env())
                .contains("Kept with the suite's secrets", "SUITE_DATABASE_PASSWORD")
                .doesNotContain("chosen");
        Files.delete(file);
        assertThat(env()).contains("Wrote");

        assertThat(value("SUITE_DATABASE_PASSWORD")).isEqualTo("'chosen by the owner'");
        assertThat(value("SUITE_CURSOR_SECRET")).hasSize(64);
    }

    @Test
    void addsWhatIsThereWithoutAValueOrNotAtAll() throws Exception {
        Files.writeString(file, "# mine\nCOMPOSE_PROJECT_NAME=other\nSUITE_CURSOR_SECRET=");

        assertThat(env()).contains("Wrote");

        assertThat(Files.readString(file)).startsWith("# mine\nCOMPOSE_PROJECT_NAME=other\n");
        assertThat(value("SUITE_CURSOR_SECRET")).hasSize(64);
    }

    private String env() throws IOException {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        Map<String, String> environment = Map.of("SUITE_HOME", directory.toString());
        PrintStream out = new PrintStream(output, true, StandardCharsets.UTF_8);
        Context context = new Context(Settings.from(environment), new Console(out, out, false), environment);
        assertThat(new EnvCommand().run(context)).isZero();
        return output.toString(StandardCharsets.UTF_8);
    }

    private String value(String variable) throws IOException {
        return Objects.requireNonNull(values().get(variable));
    }

    private Map<String, String> values() throws IOException {
        Map<String, String> values = new HashMap<>();
        for (String line : Files.readAllLines(file)) {
            int equals = line.indexOf('=');
            if (equals > 0) {
                values.put(line.substring(0, equals), line.substring(equals + 1));
            }
        }
        return values;
    }
}
