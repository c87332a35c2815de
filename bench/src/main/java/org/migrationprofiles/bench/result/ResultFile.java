package org.migrationprofiles.bench.result;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Writes all that was measured as JSON: what each repetition measured, and what it comes to. */
public final class ResultFile {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private ResultFile() {}

    /**
     * Writes a result into a file of its own.
     *
     * @return the file
     */
    public static Path write(Path directory, BenchResult result) throws IOException {
        Files.createDirectories(directory);
        Path file = directory.resolve(NAME.format(result.at()) + ".json");
        JSON.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), json(result));
        return file;
    }

    static ObjectNode json(BenchResult result) {
        ObjectNode root = JSON.createObjectNode();
        root.put("at", result.at().toString());
        ObjectNode circumstances = root.putObject("circumstances");
        result.circumstances().forEach(circumstances::put);
        ArrayNode scenarios = root.putArray("scenarios");
        result.scenarios().forEach(scenario -> add(scenarios.addObject(), scenario));
        return root;
    }

    private static void add(ObjectNode node, ScenarioResult scenario) {
        node.put("name", scenario.name());
        node.put("title", scenario.title());
        node.put("limit", scenario.limit());
        ArrayNode goals = node.putArray("goals");
        for (Goal goal : scenario.goals()) {
            ObjectNode told = goals.addObject();
            told.put("text", goal.text());
            told.put("bound", goal.bound());
            scenario.measured(goal).ifPresent(spread -> {
                add(told.putObject("measured"), spread);
                told.put("reached", goal.reached(spread.median()));
            });
        }
        add(node.putObject("suite"), scenario.suite());
        add(node.putObject("limitRuns"), scenario.limits());
    }

    private static void add(ObjectNode node, List<Sample> samples) {
        ObjectNode spreads = node.putObject("spreads");
        ScenarioResult.spreads(samples).forEach((measure, spread) -> add(spreads.putObject(measure.name()), spread));
        ArrayNode repetitions = node.putArray("repetitions");
        for (Sample sample : samples) {
            ObjectNode values = repetitions.addObject();
            for (Measure measure : Measure.values()) {
                sample.value(measure).ifPresent(value -> values.put(measure.name(), value));
            }
        }
    }

    private static void add(ObjectNode node, Spread spread) {
        node.put("min", spread.min());
        node.put("median", spread.median());
        node.put("max", spread.max());
    }
}
