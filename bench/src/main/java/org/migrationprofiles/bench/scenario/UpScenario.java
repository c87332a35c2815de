package org.migrationprofiles.bench.scenario;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.migrationprofiles.bench.load.LoadFailure;
import org.migrationprofiles.bench.result.Goal;
import org.migrationprofiles.bench.result.Measure;
import org.migrationprofiles.bench.result.Sample;
import org.migrationprofiles.infrastructure.DirectoryTree;
import org.migrationprofiles.launcher.SeparateSuite;
import org.migrationprofiles.launcher.Service;

/**
 * What a person does first: {@code ./suite up} on built jars and an empty directory, until the figures are printed. The services
 * of the suite that is measured rest meanwhile.
 */
final class UpScenario implements Scenario {

    private static final int LEAST_PORT = 25_000;
    private static final int PORT_BOUND = 26_000;
    private static final int GOAL_SECONDS = 20;
    private static final int END_WITHIN_SECONDS = 60;
    private static final int LINES_TO_QUOTE = 10;
    private static final String PRINTED = "The suite is up after";

    private final Ground ground;

    UpScenario(Ground ground) {
        this.ground = ground;
    }

    @Override
    public String name() {
        return "up";
    }

    @Override
    public String title() {
        return "./suite up, from nothing to printed figures";
    }

    @Override
    public String limitTitle() {
        return "";
    }

    @Override
    public List<Goal> goals() {
        return List.of(Goal.most(Measure.SECONDS, GOAL_SECONDS));
    }

    @Override
    public void prepare() {
        for (Service service : Service.values()) {
            ground.suite().stop(service);
        }
    }

    @Override
    public Sample suite() throws IOException, InterruptedException {
        Path data = Files.createTempDirectory(ground.directory(), "up-");
        Path home = ground.home();
        try {
            ProcessBuilder builder = new ProcessBuilder(home.resolve("suite").toString(), "up")
                    .directory(home.toFile())
                    .redirectErrorStream(true);
            builder.environment().putAll(SeparateSuite.freePorts(LEAST_PORT, PORT_BOUND));
            builder.environment().put("SUITE_DATA", data.resolve("data").toString());
            long start = System.nanoTime();
            Process process = builder.start();
            try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
                awaitFigures(output);
                double seconds = (System.nanoTime() - start) / 1e9;
                return new Sample().with(Measure.SECONDS, seconds);
            } finally {
                process.destroy();
                if (!process.waitFor(END_WITHIN_SECONDS, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                }
            }
        } finally {
            DirectoryTree.delete(data);
        }
    }

    private static void awaitFigures(BufferedReader output) throws IOException {
        Deque<String> last = new ArrayDeque<>();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(PRINTED)) {
                return;
            }
            last.add(line);
            if (last.size() > LINES_TO_QUOTE) {
                last.remove();
            }
        }
        throw new LoadFailure("The suite did not come up: " + String.join("\n", last), null);
    }
}
