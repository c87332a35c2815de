package org.migrationprofiles.kit.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.kit.problem.ProblemTypes;

/**
 * Reads tables row by row: CSV (RFC 4180) with commas, semicolons or tabs between the cells, whichever the first line has
 * most of, and quoted cells that may have line breaks. Blank lines are passed over. No more than one row is held, and a row
 * that is larger than any that means something ends the reading. For one thread.
 */
public final class CsvReader {

    /** Characters that a cell has at the most. */
    public static final int LONGEST_CELL = 1_000_000;

    /** Cells that a row has at the most. */
    public static final int MOST_CELLS = 1000;

    /** Characters that a row has at the most. */
    public static final int LONGEST_ROW = 4_000_000;

    private static final int LOOK_AHEAD = 100_000;
    private static final char QUOTE = '"';
    private static final int END = -1;

    private final BufferedReader in;
    private final char separator;
    private long line = 1;
    private long rowStart = 1;

    // Of the row at hand.
    private List<String> cells = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private int length;

    /**
     * @param in the table; stays open
     * @throws IOException when it cannot be read
     */
    public CsvReader(Reader in) throws IOException {
        this.in = new BufferedReader(in, LOOK_AHEAD);
        this.separator = separator();
    }

    /** The line on which the row begins that was read last, counted from 1. */
    public long line() {
        return rowStart;
    }

    /**
     * The next row; null at the end.
     *
     * @throws IOException when it cannot be read
     * @throws ProblemException 400 when it is no CSV or larger than allowed
     */
    public @Nullable List<String> next() throws IOException {
        while (true) {
            List<String> row = row();
            if (row == null) {
                return null;
            }
            if (row.size() > 1 || !row.get(0).isBlank()) {
                return row;
            }
        }
    }

    private @Nullable List<String> row() throws IOException {
        rowStart = line;
        cells = new ArrayList<>();
        length = 0;
        int character = in.read();
        if (character == END) {
            return null;
        }
        while (true) {
            int behind = character == QUOTE ? quoted() : bare(character);
            finishCell();
            if (behind != separator) {
                endLine(behind);
                return cells;
            }
            character = in.read();
        }
    }

    /** Reads a cell without quotation marks; returns what ends it. */
    private int bare(int first) throws IOException {
        int character = first;
        while (character != END && character != separator && character != '\n' && character != '\r') {
            add(character);
            character = in.read();
        }
        return character;
    }

    /** Reads a cell in quotation marks from behind the first; returns what follows the last. */
    private int quoted() throws IOException {
        int character = in.read();
        while (true) {
            if (character == END) {
                throw unreadable("has a quotation mark that is not closed");
            }
            if (character == QUOTE) {
                int behind = in.read();
                if (behind == separator || behind == '\n' || behind == '\r' || behind == END) {
                    return behind;
                }
                if (behind != QUOTE) {
                    throw unreadable("has something behind a closing quotation mark");
                }
            } else if (character == '\n') {
                line++;
            }
            add(character);
            character = in.read();
        }
    }

    private void endLine(int end) throws IOException {
        line++;
        if (end == '\r') {
            in.mark(1);
            if (in.read() != '\n') {
                in.reset();
            }
        }
    }

    private void add(int character) {
        if (cell.length() == LONGEST_CELL) {
            throw unreadable("has a cell of more than " + LONGEST_CELL + " characters");
        }
        length++;
        if (length > LONGEST_ROW) {
            throw unreadable("has more than " + LONGEST_ROW + " characters");
        }
        cell.append((char) character);
    }

    private void finishCell() {
        if (cells.size() == MOST_CELLS) {
            throw unreadable("has more than " + MOST_CELLS + " cells");
        }
        cells.add(cell.toString());
        cell.setLength(0);
    }

    private ProblemException unreadable(String what) {
        return new ProblemException(
                ProblemTypes.MALFORMED_BODY,
                "The table cannot be read as CSV: the row that begins on line " + rowStart + " " + what + ".");
    }

    private char separator() throws IOException {
        in.mark(LOOK_AHEAD);
        int commas = 0;
        int semicolons = 0;
        int tabs = 0;
        boolean quoted = false;
        for (int seen = 0; seen < LOOK_AHEAD - 1; seen++) {
            int character = in.read();
            if (character == END || (!quoted && (character == '\n' || character == '\r') && seen > 0)) {
                break;
            }
            if (character == QUOTE) {
                quoted = !quoted;
            } else if (!quoted) {
                commas += character == ',' ? 1 : 0;
                semicolons += character == ';' ? 1 : 0;
                tabs += character == '\t' ? 1 : 0;
            }
        }
        in.reset();
        if (tabs > 0 && tabs >= Math.max(commas, semicolons)) {
            return '\t';
        }
        return semicolons > commas ? ';' : ',';
    }
}
