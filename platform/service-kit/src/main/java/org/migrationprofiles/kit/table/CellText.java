package org.migrationprofiles.kit.table;

/**
 * Text in a cell. What a spreadsheet would take for a formula gets an apostrophe in front, and so does what would else be
 * read as something other than itself: nothing at all is no text, an apostrophe alone is the empty text.
 */
final class CellText {

    private static final char ESCAPE = '\'';
    private static final String FORMULA_STARTS = "=+-@\t\r\n";

    private CellText() {}

    /** The cell that says a text. */
    static String escaped(String text) {
        return text.isEmpty() || text.charAt(0) == ESCAPE || text.equals(RecordTable.PRESENT)
                ? ESCAPE + text
                : withoutFormula(text);
    }

    /** A cell as somebody sent it, so that a spreadsheet does not run it. */
    static String withoutFormula(String cell) {
        return !cell.isEmpty() && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0 ? ESCAPE + cell : cell;
    }

    /** What a cell says. An apostrophe that escapes nothing is part of the text: people write such names. */
    static String plain(String cell) {
        if (cell.isEmpty() || cell.charAt(0) != ESCAPE) {
            return cell;
        }
        String rest = cell.substring(1);
        boolean escapes = rest.isEmpty()
                || rest.charAt(0) == ESCAPE
                || FORMULA_STARTS.indexOf(rest.charAt(0)) >= 0
                || rest.equals(RecordTable.PRESENT);
        return escapes ? rest : cell;
    }
}
