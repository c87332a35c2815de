package org.migrationprofiles.kit.table;

import java.io.IOException;
import java.util.List;

/** Writes tables as CSV (RFC 4180), row by row. */
public final class CsvWriter {

    private static final String LINE_END = "\r\n";
    private static final String TO_BE_QUOTED = "\",;\t\r\n";

    private final Appendable out;

    /**
     * @param out gets the rows; stays open
     */
    public CsvWriter(Appendable out) {
        this.out = out;
    }

    /**
     * Writes a row whose cells are as they should be.
     *
     * @throws IOException when it cannot be written
     */
    public void row(List<String> cells) throws IOException {
        for (int index = 0; index < cells.size(); index++) {
            if (index > 0) {
                out.append(',');
            }
            cell(cells.get(index));
        }
        out.append(LINE_END);
    }

    /**
     * Writes a row of somebody else's making, with cells that a spreadsheet does not run.
     *
     * @throws IOException when it cannot be written
     */
    public void foreignRow(List<String> cells) throws IOException {
        row(cells.stream().map(CellText::withoutFormula).toList());
    }

    private void cell(String cell) throws IOException {
        if (cell.isEmpty() || !needsQuotes(cell)) {
            out.append(cell);
        } else {
            out.append('"').append(cell.replace("\"", "\"\"")).append('"');
        }
    }

    private static boolean needsQuotes(String cell) {
        return cell.charAt(0) == ' '
                || cell.charAt(cell.length() - 1) == ' '
                || cell.chars().anyMatch(character -> TO_BE_QUOTED.indexOf(character) >= 0);
    }
}
