package org.migrationprofiles.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.logging.LogManager;
import java.util.stream.Collectors;
import org.migrationprofiles.bench.load.LoadFailure;
import org.migrationprofiles.bench.load.PgBench;
import org.migrationprofiles.bench.portfolio.Portfolio;
import org.migrationprofiles.bench.result.BenchResult;
import org.migrationprofiles.bench.result.Goal;
import org.migrationprofiles.bench.result.PerformanceDocument;
import org.migrationprofiles.bench.result.ResultFile;
import org.migrationprofiles.bench.result.Sample;
import org.migrationprofiles.bench.result.ScenarioResult;
import org.migrationprofiles.bench.result.Spread;
import org.migrationprofiles.bench.scenario.BenchOptions;
import org.migrationprofiles.bench.scenario.CachedStart;
import org.migrationprofiles.bench.scenario.Ground;
import org.migrationprofiles.bench.scenario.Imports;
import org.migrationprofiles.bench.scenario.Scenario;
import org.migrationprofiles.bench.scenario.Scenarios;
import org.migrationprofiles.infrastructure.DirectoryTree;
import org.migrationprofiles.launcher.SeparateSuite;
import org.migrationprofiles.launcher.SuiteFailure;

/** Where {@code ./suite bench} begins. */
public final class Bench {

    private static final int FAILED = 1;
    private static final int USAGE = 2;
    private static final int LEAST_PORT = 24_000;
    private static final int PORT_BOUND = 25_000;
    /** One client does all the work, so what bounds a client is off; tokens and roles are checked as ever. */
    private static final Map<String, String> SETTINGS =
            Map.of("SUITE_HTTP_CLIENT_RATE", "0", "SUITE_HTTP_MAX_ACTIVE_REQUESTS", "1000");

    private final Path home;
    private final BenchOptions options;

    private Bench(Path home, BenchOptions options) {
        this.home = home;
        this.options = options;
    }

    /** Measures what the words name, and ends with its exit code. */
    public static void main(String[] words) {
        LogManager.getLogManager().reset();
        System.exit(run(List.of(words)));
    }

    private static int run(List<String> words) {
        BenchOptions options;
        try {
            options = BenchOptions.parse(words);
        } catch (IllegalArgumentException wrong) {
            System.err.println("suite: " + wrong.getMessage() + "\n  See: ./suite help");
            return USAGE;
        }
        Path home = Path.of(System.getenv().getOrDefault("SUITE_HOME", "")).toAbsolutePath();
        try {
            new Bench(home, options).run();
            return 0;
        } catch (SuiteFailure | LoadFailure failure) {
            System.err.println("suite: " + failure.getMessage());
            return FAILED;
        } catch (IllegalArgumentException wrong) {
            System.err.println("suite: " + wrong.getMessage());
            return USAGE;
        } catch (IOException | SQLException failure) {
            System.err.println("suite: The bench failed: " + failure);
            failure.printStackTrace(System.err);
            return FAILED;
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            return FAILED;
        }
    }

    private void run() throws IOException, SQLException, InterruptedException {
        Path directory = Files.createTempDirectory("suite-bench-");
        Instant at = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        say("starting a suite in " + directory);
        SeparateSuite suite = SeparateSuite.start(home, directory.resolve("data"), LEAST_PORT, PORT_BOUND, SETTINGS);
        Thread kill = new Thread(suite::kill, "kill-suite");
        Runtime.getRuntime().addShutdownHook(kill);
        try {
            Ground ground = new Ground(
                    suite,
                    new Portfolio(options.seed(), options.projects()),
                    options,
                    suite.token("bench", "reader", "project-editor", "evaluator", "determiner", "admin"),
                    home,
                    directory);
            List<Scenario> scenarios = Scenarios.chosen(ground);
            ground.openBaseTables();
            new Imports(ground).portfolio(this::say);
            ground.analyse();
            List<ScenarioResult> results = new ArrayList<>();
            Map<String, String> circumstances = circumstances(suite);
            for (Scenario scenario : scenarios) {
                try {
                    results.add(measured(scenario));
                } catch (IOException | SQLException | RuntimeException failure) {
                    // What else was measured still holds, whatever went wrong with this one.
                    say(scenario.title() + " was not measured: " + failure);
                    circumstances.put(
                            "not measured",
                            circumstances.getOrDefault("not measured", "") + " " + scenario.name() + " (it failed)");
                }
                // Half an hour is not measured in vain when the process ends on the way; a later one takes its place.
                Path unused = ResultFile.write(results(), new BenchResult(at, circumstances, results));
            }
            write(new BenchResult(at, circumstances, results));
        } finally {
            suite.close();
            Runtime.getRuntime().removeShutdownHook(kill);
            delete(directory);
        }
    }

    private ScenarioResult measured(Scenario scenario) throws IOException, SQLException, InterruptedException {
        scenario.prepare();
        List<Sample> suite = new ArrayList<>();
        List<Sample> limits = new ArrayList<>();
        scenario.warmUp();
        for (int repetition = 0; repetition < options.repetitions(); repetition++) {
            // Whichever comes first may have it better or worse: they take turns.
            boolean limitFirst = repetition % 2 == 0;
            if (limitFirst) {
                scenario.limit().ifPresent(limits::add);
            }
            suite.add(scenario.suite());
            if (!limitFirst) {
                scenario.limit().ifPresent(limits::add);
            }
        }
        ScenarioResult result = new ScenarioResult(
                scenario.name(), scenario.title(), scenario.limitTitle(), scenario.goals(), suite, limits);
        say(scenario.title());
        tell("suite", suite);
        if (!limits.isEmpty()) {
            tell(scenario.limitTitle(), limits);
        }
        for (Goal goal : scenario.goals()) {
            Optional<Spread> spread = result.measured(goal);
            say("    goal " + goal.text() + ": "
                    + spread.map(value -> value.text() + (goal.reached(value.median()) ? ", reached" : ", NOT reached"))
                            .orElse("not measured"));
        }
        return result;
    }

    private void tell(String whose, List<Sample> samples) {
        say("    " + whose + ": "
                + ScenarioResult.spreads(samples).entrySet().stream()
                        .map(entry -> entry.getKey().title() + " "
                                + entry.getValue().text() + " " + entry.getKey().unit())
                        .collect(Collectors.joining(" · ")));
    }

    private void write(BenchResult result) throws IOException {
        Path file = ResultFile.write(results(), result);
        say("written: " + file);
        if (!options.keep() && options.scenarios().isEmpty()) {
            PerformanceDocument.write(home.resolve("docs").resolve("performance.md"), result);
            say("written: docs/performance.md");
        }
    }

    private Path results() {
        return home.resolve("bench").resolve("results");
    }

    private Map<String, String> circumstances(SeparateSuite suite) throws SQLException {
        Map<String, String> circumstances = new LinkedHashMap<>();
        circumstances.put(
                "processors",
                Integer.toString(Runtime.getRuntime().availableProcessors())
                        + ", shared by load generator, services, broker and database");
        circumstances.put("Java", Runtime.version().toString());
        circumstances.put(
                "PostgreSQL",
                Ground.databaseVersion(suite) + ", fsync "
                        + Ground.databaseSetting(suite, "fsync") + ", synchronous_commit "
                        + Ground.databaseSetting(suite, "synchronous_commit"));
        circumstances.put("limits over", PgBench.installed() ? "pgbench where a script does, JDBC else" : "JDBC");
        circumstances.put(
                "portfolio", String.format(Locale.ROOT, "%,d projects, seed %d", options.projects(), options.seed()));
        circumstances.put(
                "repetitions",
                options.repetitions() + ", each part of " + options.seconds() + " s, after one that is not counted");
        circumstances.put(
                "starts with a cache",
                CachedStart.of(options.jdk())
                        .map(java -> "JDK " + CachedStart.feature(java.home()))
                        .orElse("not measured: no JDK 25 or later was named (--jdk)"));
        if (!options.note().isEmpty()) {
            circumstances.put("note", options.note());
        }
        return circumstances;
    }

    private void say(String text) {
        System.out.println("  " + text);
    }

    private static void delete(Path directory) {
        try {
            DirectoryTree.delete(directory);
        } catch (IOException kept) {
            System.err.println("suite: " + directory + " could not be removed (" + kept.getMessage() + ").");
        }
    }
}
