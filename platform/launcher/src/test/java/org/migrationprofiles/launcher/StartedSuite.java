package org.migrationprofiles.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The launcher as people start it: a process of its own, here on free ports and a directory of the test's. */
final class StartedSuite implements AutoCloseable {

    private static final Duration UP_WITHIN = Duration.ofMinutes(4);
    private static final Duration STOPPED_WITHIN = Duration.ofMinutes(1);
    private static final int LEAST_PORT = 10_000;
    private static final int PORT_BOUND = 20_000;
    private static final Path HOME = Path.of("../..").toAbsolutePath().normalize();

    private final Process process;
    private final Path output;
    private final Settings settings;

    private StartedSuite(Process process, Path output, Settings settings) {
        this.process = process;
        this.output = output;
        this.settings = settings;
    }

    /** An environment with ports that nobody has, and its data in a directory. */
    static Map<String, String> environment(Path data) {
        Map<String, String> environment = PortSetting.free(LEAST_PORT, PORT_BOUND);
        environment.put("SUITE_HOME", HOME.toString());
        environment.put("SUITE_DATA", data.toString());
        environment.put("LC_ALL", "C.UTF-8");
        return environment;
    }

    /** Starts a command of the launcher. */
    static StartedSuite start(Map<String, String> environment, String... words) throws IOException {
        Path output = Files.createTempFile("suite-", ".txt");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Suite.class.getName()));
        command.addAll(Arrays.asList(words));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        return new StartedSuite(builder.start(), output, Settings.from(environment));
    }

    /** What it has said so far; a character that is only half written is no reason to fail. */
    String output() throws IOException {
        return new String(Files.readAllBytes(output), StandardCharsets.UTF_8);
    }

    private String said() {
        try {
            return output();
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }

    void awaitOutput(String text) {
        await("output of " + text)
                .atMost(UP_WITHIN)
                .pollInterval(Duration.ofMillis(20))
                .failFast(() -> assertThat(process.isAlive() || output().contains(text))
                        .as(() -> "the launcher waits or has said: " + text + "; it said:\n" + said())
                        .isTrue())
                .untilAsserted(() -> assertThat(output()).contains(text));
    }

    StartedSuite awaitUp() {
        awaitOutput("The suite is up after");
        return this;
    }

    /** Waits for its end and gives the exit code. */
    int awaitEnd() throws InterruptedException {
        assertThat(process.waitFor(STOPPED_WITHIN.toSeconds(), TimeUnit.SECONDS))
                .as("ends within a minute")
                .isTrue();
        return process.exitValue();
    }

    /** Sends SIGTERM and waits for the end. */
    int stop() throws InterruptedException {
        process.destroy();
        return awaitEnd();
    }

    void killLauncher() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    long pid() {
        return process.pid();
    }

    /** The processes that it started and that run now, by name. */
    Map<String, ProcessHandle> children() throws IOException {
        RunRecords records = new RunRecords(new DataDirectory(settings.data()));
        Map<String, ProcessHandle> children = new HashMap<>();
        try (Stream<Path> files = Files.list(settings.data().resolve("run"))) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".process"))
                    .map(name -> name.substring(0, name.length() - ".process".length()))
                    .forEach(part -> records.process(part).ifPresent(child -> children.put(part, child)));
        }
        return children;
    }

    Settings settings() {
        return settings;
    }

    SuiteClient client(String... roles) {
        return new SuiteClient(Secrets.of(new DataDirectory(settings.data())).token("tester", roles));
    }

    JsonNode get(Service service, String path) throws IOException, InterruptedException {
        SuiteClient.Answer answer = client("reader").get(settings.address(service) + path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return answer.body();
    }

    /** Changes fields of a record, whatever its version, in the role of an editor; gives the status. */
    int patch(Service service, String path, String mergePatch) throws IOException, InterruptedException {
        String token = Secrets.of(new DataDirectory(settings.data())).token("tester", "reader", "project-editor");
        HttpRequest request = HttpRequest.newBuilder(URI.create(settings.address(service) + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/merge-patch+json")
                .header("If-Match", "*")
                .method("PATCH", HttpRequest.BodyPublishers.ofString(mergePatch))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    @Override
    public void close() throws IOException {
        try {
            if (process.isAlive()) {
                stop();
            }
        } catch (InterruptedException interruption) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        Files.deleteIfExists(output);
    }
}
