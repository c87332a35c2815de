package org.migrationprofiles.project.region;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the code lists that the contracts hold as CSV with a header. */
public final class CodeLists {

    private static final CsvMapper CSV = new CsvMapper();

    private CodeLists() {}

    /** The rows of a list, each by column name. */
    public static List<Map<String, String>> rows(String list) {
        String resource = "contracts/codelists/" + list + ".csv";
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The contracts lack " + resource);
            }
            try (MappingIterator<Map<String, String>> rows = CSV.readerForMapOf(String.class)
                    .with(CsvSchema.emptySchema().withHeader())
                    .readValues(in)) {
                return rows.readAll();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A field that must be there. */
    public static String field(Map<String, String> row, String column) {
        String value = row.get(column);
        if (value == null || value.isEmpty()) {
            throw new IllegalStateException("A code list lacks " + column + " in " + row);
        }
        return value;
    }

    /** A field that may be empty. */
    public static @Nullable String optional(Map<String, String> row, String column) {
        String value = row.get(column);
        return value == null || value.isEmpty() ? null : value;
    }
}
