package org.migrationprofiles.kit.imports;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.migrationprofiles.kit.problem.FieldError;
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.kit.problem.ProblemTypes;

/**
 * Reads tables as CSV (RFC 4180) or with tabs between the fields, whichever the header has. A byte order mark, blank
 * lines and spaces around names are passed over; names of columns may be in any case and have spaces for underscores.
 */
final class CsvTables {

    private static final CsvMapper CSV =
            CsvMapper.builder().enable(CsvParser.Feature.WRAP_AS_ARRAY).build();

    private CsvTables() {}

    /**
     * The rows of a table.
     *
     * @throws ProblemException 400 when it cannot be read, is empty, or lacks a column
     */
    static List<ImportRow> read(String body, Set<String> columns) {
        String text = body.startsWith("\uFEFF") ? body.substring(1) : body;
        List<String[]> lines = lines(text);
        if (lines.isEmpty()) {
            throw new ProblemException(ProblemTypes.MALFORMED_BODY, "The table is empty; it starts with a header.");
        }
        List<String> header = new ArrayList<>();
        for (String name : lines.get(0)) {
            header.add(name.strip().toLowerCase(Locale.ROOT).replace(' ', '_'));
        }
        Set<String> missing = new TreeSet<>(columns);
        header.forEach(missing::remove);
        if (!missing.isEmpty()) {
            throw new ProblemException(
                    ProblemTypes.VALIDATION_FAILED,
                    "The table lacks columns.",
                    missing.stream()
                            .map(name -> new FieldError("/" + name, "There is no such column in the header."))
                            .toList());
        }
        List<ImportRow> rows = new ArrayList<>();
        for (String[] line : lines.subList(1, lines.size())) {
            rows.add(row(rows.size() + 1, header, line));
        }
        return rows;
    }

    private static ImportRow row(int number, List<String> header, String[] line) {
        Map<String, String> fields = new HashMap<>();
        for (int index = 0; index < Math.min(header.size(), line.length); index++) {
            fields.put(header.get(index), line[index]);
        }
        ImportRow row = new ImportRow(number, fields);
        if (line.length != header.size()) {
            row.reject(null, "It has " + line.length + " fields, the header has " + header.size() + ".");
        }
        return row;
    }

    private static List<String[]> lines(String text) {
        int end = text.indexOf('\n');
        String first = end < 0 ? text : text.substring(0, end);
        char separator = first.indexOf('\t') >= 0 ? '\t' : ',';
        ObjectReader reader = CSV.readerFor(String[].class).with(CSV.schema().withColumnSeparator(separator));
        try (MappingIterator<String[]> iterator = reader.readValues(text)) {
            List<String[]> lines = new ArrayList<>();
            while (iterator.hasNext()) {
                String[] line = iterator.next();
                boolean blank = line.length == 0 || (line.length == 1 && line[0].isBlank());
                if (!blank) {
                    lines.add(line);
                }
            }
            return lines;
        } catch (IOException | RuntimeException unreadable) {
            throw new ProblemException(
                    ProblemTypes.MALFORMED_BODY, "The table cannot be read as CSV; look for an open quotation mark.");
        }
    }
}
