package org.migrationprofiles.kit.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.problem.FieldError;
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.kit.problem.ProblemTypes;
import org.migrationprofiles.kit.table.RecordTable;

/** The first row of a table. A column whose name begins with an underscore is a note for people and passed over. */
final class ImportHeader {

    private ImportHeader() {}

    /** Whether a column or member is a note. */
    static boolean isNote(String name) {
        return name.startsWith("_");
    }

    /** A column of a table of the old kind: in any case, with spaces for underscores. */
    static String loose(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replace(' ', '_');
    }

    /** The column of records that a name stands for, in any case; null for a note. */
    static @Nullable String column(RecordTable table, String name) {
        String sought = name.strip();
        if (sought.isEmpty() || isNote(sought)) {
            return null;
        }
        for (String own : List.of(SentRecords.ID, SentRecords.VERSION)) {
            if (own.equalsIgnoreCase(sought)) {
                return own;
            }
        }
        return table.columns().stream()
                .filter(column -> column.equalsIgnoreCase(sought))
                .findFirst()
                .orElse(sought);
    }

    /**
     * Refuses a header of records that has a column twice, or one that there is not.
     *
     * @throws ProblemException 400 with each of them
     */
    static void requireKnown(RecordTable table, List<String> header) {
        List<String> columns = new ArrayList<>();
        for (String name : header) {
            String column = column(table, name);
            if (column != null) {
                columns.add(column);
            }
        }
        requireOnce(columns);
        Set<String> known = new TreeSet<>(table.columns());
        known.add(SentRecords.ID);
        known.add(SentRecords.VERSION);
        refuse(
                "The table has columns that are not known here. Known are " + String.join(", ", known) + ".",
                columns.stream().filter(column -> !known.contains(column)).toList(),
                "There is no such column; begin its name with an underscore to have it passed over.");
    }

    /**
     * Refuses a header of a table of the old kind that has a column twice or lacks one.
     *
     * @throws ProblemException 400 with each of them
     */
    static void requireColumns(Set<String> needed, List<String> header) {
        List<String> names = header.stream().map(ImportHeader::loose).toList();
        requireOnce(names.stream().filter(name -> !name.isEmpty()).toList());
        Set<String> missing = new TreeSet<>(needed);
        names.forEach(missing::remove);
        refuse("The table lacks columns.", List.copyOf(missing), "There is no such column in the header.");
    }

    private static void requireOnce(List<String> names) {
        Set<String> seen = new HashSet<>();
        refuse(
                "The table has columns that stand twice.",
                names.stream().filter(name -> !seen.add(name)).toList(),
                "It stands twice in the header.");
    }

    private static void refuse(String detail, List<String> columns, String reason) {
        if (!columns.isEmpty()) {
            throw new ProblemException(
                    ProblemTypes.VALIDATION_FAILED,
                    detail,
                    columns.stream()
                            .limit(100)
                            .map(column -> new FieldError("/" + shortened(column), reason))
                            .toList());
        }
    }

    private static String shortened(String name) {
        return name.length() > 100 ? name.substring(0, 100) + "…" : name;
    }
}
