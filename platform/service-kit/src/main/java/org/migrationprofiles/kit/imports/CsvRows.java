package org.migrationprofiles.kit.imports;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.kit.problem.ProblemTypes;
import org.migrationprofiles.kit.table.CsvReader;
import org.migrationprofiles.kit.table.RecordTable;

/** The rows of a table, behind its header and behind a row of tags of the Humanitarian Exchange Language. */
final class CsvRows implements BodyRows {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final CsvReader csv;
    private final List<String> header;
    private boolean first = true;

    CsvRows(Reader text) throws IOException {
        csv = new CsvReader(text);
        List<String> row = csv.next();
        if (row == null) {
            throw new ProblemException(ProblemTypes.MALFORMED_BODY, "The table is empty; it starts with a header.");
        }
        header = row.stream().map(String::strip).toList();
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public @Nullable String next() throws IOException {
        List<String> row = csv.next();
        if (row != null && first && RecordTable.isTags(row)) {
            row = csv.next();
        }
        first = false;
        return row == null ? null : JSON.writeValueAsString(row);
    }
}
