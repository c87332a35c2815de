package org.migrationprofiles.launcher;

import java.util.ArrayList;
import java.util.List;

/**
 * Lays text out in columns of fixed width, wrapping what is longer at spaces, or anywhere when there is none.
 *
 * @param widths of the columns in characters
 */
record TextTable(List<Integer> widths) {

    private static final String GAP = "  ";

    /** One row as the lines that it takes. */
    List<String> row(List<String> cells) {
        List<List<String>> columns = new ArrayList<>();
        int height = 1;
        for (int column = 0; column < widths.size(); column++) {
            List<String> lines = wrap(column < cells.size() ? cells.get(column) : "", widths.get(column));
            columns.add(lines);
            height = Math.max(height, lines.size());
        }
        List<String> rows = new ArrayList<>();
        for (int line = 0; line < height; line++) {
            StringBuilder row = new StringBuilder();
            for (int column = 0; column < columns.size(); column++) {
                List<String> lines = columns.get(column);
                String text = line < lines.size() ? lines.get(line) : "";
                row.append(column == 0 ? "" : GAP).append(pad(text, widths.get(column)));
            }
            rows.add(row.toString().stripTrailing());
        }
        return rows;
    }

    /** A line under the header. */
    String rule() {
        return row(widths.stream().map("-"::repeat).toList()).get(0);
    }

    /** A text in lines of at most so many characters. */
    static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.strip().split("\\s+")) {
            String rest = word;
            if (!line.isEmpty() && length(line) + 1 + length(rest) <= width) {
                line = line + " " + rest;
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line);
            }
            while (length(rest) > width) {
                int end = rest.offsetByCodePoints(0, width);
                lines.add(rest.substring(0, end));
                rest = rest.substring(end);
            }
            line = rest;
        }
        lines.add(line);
        return lines;
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - length(text)));
    }

    /** Characters that take a place: those that only change the one before them do not. */
    static int length(String text) {
        return (int) text.codePoints()
                .filter(character -> Character.getType(character) != Character.NON_SPACING_MARK)
                .count();
    }
}
