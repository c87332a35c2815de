package org.migrationprofiles.kit.imports;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One row on its way in: its fields, and what is found wrong with it. Belongs to one thread. */
public final class ImportRow {

    private final int number;
    private final Map<String, String> fields;
    private final List<ImportReport.Message> messages = new ArrayList<>();
    private boolean rejected;

    ImportRow(int number, Map<String, String> fields) {
        this.number = number;
        this.fields = fields;
    }

    /** Counted from 1 behind the header. */
    public int number() {
        return number;
    }

    /** What stands in a column, without spaces around it; null when nothing does. */
    public @Nullable String text(String column) {
        String value = fields.get(column);
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** What stands in a column that must say something; rejects the row and returns null when it does not. */
    public @Nullable String required(String column) {
        String value = text(column);
        if (value == null) {
            reject(column, "It is empty.");
        }
        return value;
    }

    /** The year in a column that must hold one; rejects the row and returns null when it does not. */
    public @Nullable Integer year(String column, int earliest, int latest) {
        String value = required(column);
        if (value == null) {
            return null;
        }
        if (value.matches("\\d{4}")) {
            int year = Integer.parseInt(value);
            if (year >= earliest && year <= latest) {
                return year;
            }
        }
        reject(column, "\"" + value + "\" is not a year from " + earliest + " to " + latest + ".");
        return null;
    }

    /** The answer in a column that must hold Y or N; rejects the row and returns null when it does not. */
    public @Nullable Boolean yesOrNo(String column) {
        String value = required(column);
        if (value == null) {
            return null;
        }
        return switch (value) {
            case "Y", "y" -> Boolean.TRUE;
            case "N", "n" -> Boolean.FALSE;
            default -> {
                reject(column, "\"" + value + "\" is neither Y nor N.");
                yield null;
            }
        };
    }

    /** Accepts the row, with something to look at. */
    public void warn(@Nullable String column, String reason) {
        messages.add(new ImportReport.Message(column, reason));
    }

    /** Refuses the row. What was written for it before stays: look first, then write. */
    public void reject(@Nullable String column, String reason) {
        rejected = true;
        messages.add(new ImportReport.Message(column, reason));
    }

    /** Whether it has been refused. */
    public boolean rejected() {
        return rejected;
    }

    ImportReport.RowReport report() {
        ImportReport.RowStatus status = rejected
                ? ImportReport.RowStatus.REJECTED
                : messages.isEmpty() ? ImportReport.RowStatus.ACCEPTED : ImportReport.RowStatus.WARNING;
        return new ImportReport.RowReport(number, status, Collections.unmodifiableList(messages));
    }
}
