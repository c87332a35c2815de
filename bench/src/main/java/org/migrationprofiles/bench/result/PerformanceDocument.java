package org.migrationprofiles.bench.result;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The part of docs/performance.md that a run of the bench writes, between two marks; what people wrote around it stays. */
public final class PerformanceDocument {

    static final String BEGIN = "<!-- figures of ./suite bench: begin -->";
    static final String END = "<!-- figures of ./suite bench: end -->";

    private static final List<Measure> TOLD = List.of(
            Measure.PER_SECOND,
            Measure.SECONDS,
            Measure.RATE,
            Measure.P50,
            Measure.P95,
            Measure.P99,
            Measure.BACKLOG,
            Measure.PROCESSOR,
            Measure.ALLOCATED,
            Measure.RESIDENT);

    private PerformanceDocument() {}

    /**
     * Replaces the figures in the document, and draws the plot beside it.
     *
     * @throws IOException when the document has not both marks
     */
    public static void write(Path document, BenchResult result) throws IOException {
        Path plot = document.resolveSibling("performance-goals.svg");
        Files.writeString(plot, GoalPlot.of(result.scenarios()));
        Files.writeString(document, replaced(Files.readString(document), figures(result, plot)));
    }

    static String replaced(String document, String figures) throws IOException {
        int begin = document.indexOf(BEGIN);
        int end = document.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IOException("The document has not the lines " + BEGIN + " and " + END + " in this order.");
        }
        return document.substring(0, begin + BEGIN.length()) + "\n\n" + figures + "\n" + document.substring(end);
    }

    private static String figures(BenchResult result, Path plot) {
        return circumstances(result)
                + "\n![Goals and what was measured, as parts of the goal](" + plot.getFileName() + ")\n\n"
                + goals(result.scenarios())
                + "\n### All figures\n\n"
                + "Median of the repetitions, with the least and the largest in parentheses. Latencies are of a constant rate of "
                + "arrivals, from the moment at which the request was to be sent.\n\n"
                + table(result.scenarios());
    }

    private static String circumstances(BenchResult result) {
        StringBuilder text = new StringBuilder("Run of ").append(result.at()).append("\n\n");
        result.circumstances()
                .forEach((name, value) -> text.append("- ")
                        .append(name)
                        .append(": ")
                        .append(value)
                        .append('\n'));
        return text.toString();
    }

    static String goals(List<ScenarioResult> scenarios) {
        StringBuilder text = new StringBuilder("| what | compared with | goal | measured | |\n|---|---|---|---|---|\n");
        for (ScenarioResult scenario : scenarios) {
            for (Goal goal : scenario.goals()) {
                Optional<Spread> measured = scenario.measured(goal);
                text.append("| ")
                        .append(scenario.title())
                        .append(" | ")
                        .append(goal.over() == null ? "" : scenario.limit())
                        .append(" | ")
                        .append(goal.text())
                        .append(" | ")
                        .append(measured.map(Spread::text).orElse("not measured"))
                        .append(" | ")
                        .append(measured.map(spread -> verdict(goal, spread)).orElse(""))
                        .append(" |\n");
            }
        }
        return text.toString();
    }

    private static String verdict(Goal goal, Spread spread) {
        return goal.reached(spread.median()) ? "reached" : "**not reached**";
    }

    static String table(List<ScenarioResult> scenarios) {
        StringBuilder text = new StringBuilder("| what | whose |");
        StringBuilder rule = new StringBuilder("|---|---|");
        for (Measure measure : TOLD) {
            text.append(' ')
                    .append(measure.title())
                    .append(", ")
                    .append(measure.unit())
                    .append(" |");
            rule.append("---|");
        }
        text.append('\n').append(rule).append('\n');
        for (ScenarioResult scenario : scenarios) {
            row(text, scenario.title(), "suite", ScenarioResult.spreads(scenario.suite()));
            if (!scenario.limits().isEmpty()) {
                row(text, "", scenario.limit(), ScenarioResult.spreads(scenario.limits()));
            }
        }
        return text.toString();
    }

    private static void row(StringBuilder text, String what, String whose, Map<Measure, Spread> spreads) {
        text.append("| ").append(what).append(" | ").append(whose).append(" |");
        for (Measure measure : TOLD) {
            Spread spread = spreads.get(measure);
            text.append(' ').append(spread == null ? "" : spread.text()).append(" |");
        }
        text.append('\n');
    }
}
