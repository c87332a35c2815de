package org.migrationprofiles.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Prints the report of metrics-service as a table that fits 120 columns. It computes nothing. */
final class ReportTable {

    private static final int COMPUTED_WIDTH = 22;
    private static final String ITEM_SEPARATOR = " · ";
    private static final char NO_BREAK = '\u00a0';
    private static final TextTable TABLE = new TextTable(List.of(50, 12, COMPUTED_WIDTH, 15, 13));
    private static final int TEXT_WIDTH = 112;
    private static final String RED = "\u001b[31m";
    private static final String GREEN = "\u001b[32m";
    private static final String YELLOW = "\u001b[33m";
    private static final String BOLD = "\u001b[1m";
    private static final String PLAIN = "\u001b[0m";

    private final Console console;

    ReportTable(Console console) {
        this.console = console;
    }

    void print(JsonNode report) {
        console.print(title(report.path("title").asText()));
        console.print("As of " + report.path("asOf").asText() + ", recomputed from the records.");
        for (JsonNode section : report.path("sections")) {
            console.print("");
            console.print(title(section.path("title").asText()));
            printSection(section.path("rows"));
        }
    }

    private void printSection(JsonNode rows) {
        TABLE.row(List.of("figure", "reported", "computed", "unit", "verdict")).forEach(console::print);
        console.print(TABLE.rule());
        List<String> explanations = new ArrayList<>();
        for (JsonNode row : rows) {
            String verdict = text(row.path("verdict"));
            String computed = text(row.path("computed").path("text"));
            boolean fits = TextTable.length(computed) <= COMPUTED_WIDTH;
            TABLE.row(List.of(
                            row.path("figure").asText(),
                            reported(row),
                            fits ? computed : "",
                            words(text(row.path("unit"))),
                            words(verdict)))
                    .forEach(line -> console.print(coloured(line, verdict)));
            if (!fits) {
                printIndented("  = ", wholeItems(computed));
            }
            String explanation = verdict.equals("SUPPORTED") ? "" : text(row.path("explanation"));
            String words = (text(row.path("note")) + " " + explanation).strip();
            if (!words.isEmpty()) {
                explanations.add(row.path("figure").asText() + references(row.path("references")) + ": " + words);
            }
        }
        for (String explanation : explanations) {
            printIndented("  * ", explanation);
        }
        printCaveats(rows);
    }

    // By caveat, not by figure: most figures of a section have the same ones.
    private void printCaveats(JsonNode rows) {
        List<String> all = new ArrayList<>();
        Map<String, List<String>> figures = new LinkedHashMap<>();
        for (JsonNode row : rows) {
            String figure = row.path("figure").asText();
            all.add(figure);
            row.path("caveats")
                    .forEach(caveat -> figures.computeIfAbsent(caveat.asText(), none -> new ArrayList<>())
                            .add(figure));
        }
        Map<List<String>, List<String>> caveats = new LinkedHashMap<>();
        figures.forEach((caveat, having) ->
                caveats.computeIfAbsent(having, none -> new ArrayList<>()).add(words(caveat)));
        caveats.forEach((having, names) -> printIndented("  ! ", String.join(", ", names) + ": " + which(having, all)));
    }

    private static String which(List<String> having, List<String> all) {
        List<String> others =
                all.stream().filter(figure -> !having.contains(figure)).toList();
        if (others.isEmpty()) {
            return "all figures";
        }
        return others.size() < having.size() ? "all but " + String.join("; ", others) : String.join("; ", having);
    }

    // A picture without values has none to print, whatever is said of it.
    private static String reported(JsonNode row) {
        String status = text(row.path("valueStatus"));
        return status.isEmpty() ? text(row.path("reported").path("text")) : words(status);
    }

    private void printIndented(String mark, String text) {
        String indent = mark;
        for (String line : TextTable.wrap(text, TEXT_WIDTH)) {
            console.print(indent + line.replace(NO_BREAK, ' '));
            indent = " ".repeat(mark.length());
        }
    }

    /** A series is broken between its items only. */
    private static String wholeItems(String series) {
        return Arrays.stream(series.split(ITEM_SEPARATOR, -1))
                .map(item -> item.replace(' ', NO_BREAK))
                .collect(Collectors.joining(ITEM_SEPARATOR));
    }

    private static String references(JsonNode references) {
        List<String> names = new ArrayList<>();
        references.forEach(name -> names.add(name.asText()));
        return names.isEmpty() ? "" : " (" + String.join(", ", names) + ")";
    }

    private static String text(JsonNode value) {
        return value.isNull() ? "" : value.asText("");
    }

    private static String words(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private String title(String text) {
        return console.terminal() ? BOLD + text + PLAIN : text;
    }

    private String coloured(String line, String verdict) {
        if (!console.terminal() || verdict.isEmpty()) {
            return line;
        }
        String colour = switch (verdict) {
            case "SUPPORTED" -> GREEN;
            case "NOT_SUPPORTED" -> RED;
            default -> YELLOW;
        };
        return colour + line + PLAIN;
    }
}
