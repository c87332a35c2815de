package org.migrationprofiles.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script before any Java of ours runs: what it says on a machine that lacks something. */
class SuiteScriptTest {

    private static final Path HOME = Path.of("../..").toAbsolutePath().normalize();

    @TempDir
    Path directory;

    @Test
    void aJavaThatIsTooOldIsNamedWithHowToInstallANewerOne() throws Exception {
        program("java", "echo 'openjdk version \"11.0.2\" 2019-01-15' >&2");
        program("javac", "echo 'javac 11.0.2'");

        assertThat(failure("up"))
                .startsWith("suite: Java on the PATH is version 11;")
                .contains("apt-get install", "brew");
    }

    @Test
    void aVeryOldJavaIsUnderstoodToo() throws Exception {
        program("java", "echo 'java version \"1.8.0_392\"' >&2");
        program("javac", "echo 'javac 1.8.0_392' >&2");

        assertThat(failure("up")).startsWith("suite: Java on the PATH is version 1;");
    }

    @Test
    void noJavaAtAllIsSaid() throws Exception {
        assertThat(failure("up"))
                .startsWith("suite: There is no Java on the PATH;")
                .contains("dnf", "winget");
    }

    @Test
    void aJavaWithoutACompilerIsSaid() throws Exception {
        program("java", "echo 'openjdk version \"21\" 2023-09-19' >&2");

        assertThat(failure("test")).startsWith("suite: Java 21 on the PATH has no compiler");
    }

    @Test
    void aMavenThatIsTooOldIsNamed() throws Exception {
        program("java", "echo 'openjdk version \"17.0.15\" 2025-04-15' >&2");
        program("javac", "echo 'javac 17.0.15'");
        program("mvn", "echo 'Apache Maven 3.6.3'");

        assertThat(failure("test")).startsWith("suite: Maven on the PATH is version 3.6.3; 3.8.7 or later is needed.");
    }

    @Test
    void helpNamesEveryPortSettingWithItsStandard() throws Exception {
        String help = output("help", 0);

        for (PortSetting setting : PortSetting.values()) {
            assertThat(help).containsPattern(setting.variable() + " +" + setting.standard() + "\\b");
        }
        assertThat(help).contains(Secrets.ROLES);
    }

    @Test
    void aWordThatIsNoCommandIsRefused() throws Exception {
        assertThat(output("fly", 2)).isEqualTo("suite: There is no command fly. See: ./suite help\n");
    }

    private void program(String name, String line) throws IOException {
        Path program = Files.writeString(directory.resolve(name), "#!/bin/sh\n" + line + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private String failure(String command) throws IOException, InterruptedException {
        return output(command, 1);
    }

    /** Runs the script with none but the basic tools and the programs of this test on its path. */
    private String output(String command, int exitCode) throws IOException, InterruptedException {
        for (String tool : List.of("dirname", "sed", "head", "cat")) {
            Path real = Path.of("/usr/bin", tool);
            program(tool, "exec " + (Files.exists(real) ? real : Path.of("/bin", tool)) + " \"$@\"");
        }
        ProcessBuilder builder =
                new ProcessBuilder("/bin/bash", HOME.resolve("suite").toString(), command).redirectErrorStream(true);
        builder.environment().put("PATH", directory.toString());
        builder.environment().remove("JAVA_HOME");
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isEqualTo(exitCode);
        return output;
    }
}
