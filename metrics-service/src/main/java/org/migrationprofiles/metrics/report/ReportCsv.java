package org.migrationprofiles.metrics.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.table.CsvWriter;

/**
 * A report as a table (RFC 4180), one row a figure, that a spreadsheet runs nothing of. Several values of a cell stand in it
 * with a bar between them.
 */
public final class ReportCsv {

    /** The header. */
    static final List<String> COLUMNS = List.of(
            "section",
            "row",
            "figure",
            "reference",
            "unit",
            "population",
            "n",
            "N",
            "unknown",
            "percent",
            "value",
            "value_unit",
            "computed",
            "claimed",
            "value_status",
            "verdict",
            "caveats",
            "excluded",
            "link",
            "suppressed");

    private static final String SEPARATOR = "|";

    private ReportCsv() {}

    /** The whole report. */
    public static String of(Report report) {
        StringBuilder text = new StringBuilder();
        CsvWriter csv = new CsvWriter(text);
        try {
            csv.row(COLUMNS);
            for (Report.Section section : report.sections()) {
                for (Report.Row row : section.rows()) {
                    csv.foreignRow(cells(section, row));
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return text.toString();
    }

    private static List<String> cells(Report.Section section, Report.Row row) {
        Report.Shown computed = row.computed();
        Report.Reported reported = row.reported();
        return List.of(
                section.id(),
                row.id(),
                row.figure(),
                String.join(SEPARATOR, row.references()),
                text(row.unit()),
                text(row.population()),
                text(computed.n()),
                text(computed.total()),
                text(computed.unknown()),
                text(computed.percent()),
                text(computed.value()),
                text(computed.valueUnit()),
                computed.text(),
                reported == null ? "" : reported.text(),
                text(row.valueStatus()),
                text(row.verdict()),
                String.join(SEPARATOR, row.caveats()),
                row.excluded().stream()
                        .map(left -> left.reason() + " " + left.count())
                        .collect(Collectors.joining(SEPARATOR)),
                link(row),
                text(computed.suppressed()));
    }

    // The figure itself before the check of what is claimed.
    private static String link(Report.Row row) {
        return List.of("coverage", "indicator", "status", "worklist", "claims", "claim").stream()
                .map(name -> row.links().getOrDefault(name, ""))
                .filter(link -> !link.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
