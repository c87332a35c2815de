package org.migrationprofiles.metrics.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.metrics.claim.Verdict;

/** A report as Markdown (CommonMark with tables), for people to read and to put into a document. */
public final class ReportMarkdown {

    /** What would be markup inside a line. An underscore between letters is none. */
    private static final String MARKUP = "\\`*<>[]|~";

    private ReportMarkdown() {}

    /** The whole report. */
    public static String of(Report report) {
        StringBuilder text = new StringBuilder();
        text.append("# ").append(escaped(report.title())).append("\n\n");
        text.append("As of ").append(report.asOf()).append(", recomputed from the records");
        if (report.freshness().asOfEventTime() != null) {
            text.append(", the newest of which was changed at ")
                    .append(report.freshness().asOfEventTime());
        }
        text.append(".\n");
        report.sections().forEach(section -> section(text, section));
        return text.toString();
    }

    private static void section(StringBuilder text, Report.Section section) {
        text.append("\n## ").append(escaped(section.title())).append("\n\n");
        text.append("| Figure | Reported | Computed | Unit | Verdict | References |\n");
        text.append("|---|---|---|---|---|---|\n");
        List<String> notes = new ArrayList<>();
        for (Report.Row row : section.rows()) {
            text.append(cells(List.of(
                    row.figure(),
                    reported(row),
                    computed(row.computed()),
                    words(row.unit()),
                    words(row.verdict() == null ? null : row.verdict().name()),
                    String.join(", ", row.references()))));
            note(row, notes);
        }
        caveats(section, notes);
        if (!notes.isEmpty()) {
            text.append('\n');
            notes.forEach(note -> text.append("- ").append(note).append('\n'));
        }
    }

    private static void note(Report.Row row, List<String> notes) {
        List<String> sentences = new ArrayList<>();
        add(row.note(), sentences);
        // What is supported needs no explanation.
        add(row.verdict() == Verdict.SUPPORTED ? null : row.explanation(), sentences);
        if (!row.excluded().isEmpty()) {
            sentences.add("Left out: "
                    + row.excluded().stream()
                            .map(left -> left.count() + " " + words(left.reason()))
                            .collect(Collectors.joining(", "))
                    + ".");
        }
        if (!sentences.isEmpty()) {
            notes.add("**" + escaped(row.figure()) + "**: " + escaped(String.join(" ", sentences)));
        }
    }

    // By caveat, not by figure: most figures of a section have the same ones.
    private static void caveats(Report.Section section, List<String> notes) {
        Map<String, List<String>> figures = new LinkedHashMap<>();
        for (Report.Row row : section.rows()) {
            row.caveats()
                    .forEach(caveat -> figures.computeIfAbsent(caveat, none -> new ArrayList<>())
                            .add(row.figure()));
        }
        List<String> all = section.rows().stream().map(Report.Row::figure).toList();
        Map<List<String>, List<String>> caveats = new LinkedHashMap<>();
        figures.forEach((caveat, having) ->
                caveats.computeIfAbsent(having, none -> new ArrayList<>()).add(words(caveat)));
        caveats.forEach((having, names) -> notes.add(
                "**Caveats, " + escaped(String.join(", ", names)) + "**: " + escaped(which(having, all)) + "."));
    }

    private static String which(List<String> having, List<String> all) {
        List<String> others =
                all.stream().filter(figure -> !having.contains(figure)).toList();
        if (others.isEmpty()) {
            return "all figures";
        }
        return others.size() < having.size() ? "all but " + String.join("; ", others) : String.join("; ", having);
    }

    private static void add(@Nullable String sentence, List<String> sentences) {
        if (sentence != null && !sentence.isEmpty()) {
            sentences.add(sentence);
        }
    }

    private static String reported(Report.Row row) {
        if (row.valueStatus() != null) {
            return words(row.valueStatus().name());
        }
        Report.Reported reported = row.reported();
        return reported == null ? "" : reported.text();
    }

    // Such as "0 of 9, 9 unknown (no data)"; where the text says why already, it is not said twice.
    private static String computed(Report.Shown shown) {
        String reason = words(shown.suppressed());
        return shown.text().contains(reason) ? shown.text() : shown.text() + " (" + reason + ")";
    }

    private static String cells(List<String> cells) {
        return cells.stream().map(ReportMarkdown::escaped).collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static String words(@Nullable String constant) {
        return constant == null ? "" : constant.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            if (Character.isISOControl(character)) {
                escaped.append(' ');
                continue;
            }
            if (MARKUP.indexOf(character) >= 0) {
                escaped.append('\\');
            }
            escaped.append(character);
        }
        return escaped.toString();
    }
}
