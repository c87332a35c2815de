package org.migrationprofiles.kit.exports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.parameter.Booleans;
import org.migrationprofiles.kit.problem.FieldError;
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.kit.problem.ProblemTypes;
import org.migrationprofiles.kit.table.CsvWriter;
import org.migrationprofiles.kit.table.RecordTable;

/**
 * Answers exports, the same for each collection: one page of records is held at a time, however many there are. Records
 * that are written meanwhile may be in the export or not.
 */
@ApplicationScoped
public class ExportAnswers {

    private static final int PAGE = 500;

    private final Instance<ExportedCollection> collections;

    @Inject
    public ExportAnswers(@Any Instance<ExportedCollection> collections) {
        this.collections = collections;
    }

    /**
     * 200 with all records of a collection, as a file.
     *
     * @param format by its name; null for the one that the client accepts
     * @param accepted media types that the client accepts, the best first
     * @param hxl {@code true} for a row of tags under the header
     * @throws ProblemException 404 when there is no such collection, 400 for parameters that are none
     */
    public Response export(String name, @Nullable String format, List<MediaType> accepted, @Nullable String hxl) {
        ExportedCollection collection = collections.stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        ProblemTypes.NOT_FOUND, "Exported are " + String.join(", ", names()) + "."));
        boolean tags = Booleans.orFalse("hxl", hxl);
        Format chosen = format == null ? accepted(accepted) : named(format);
        StreamingOutput body = out -> write(collection, chosen, tags, out);
        return Response.ok(body, chosen.mediaType)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + name + "." + chosen.name().toLowerCase(Locale.ROOT) + "\"")
                .build();
    }

    private List<String> names() {
        return collections.stream().map(ExportedCollection::name).sorted().toList();
    }

    private static void write(ExportedCollection collection, Format format, boolean tags, OutputStream out)
            throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 14);
        try {
            switch (format) {
                case CSV -> csv(collection, tags, writer);
                case JSON -> json(collection, writer, "[\n", ",\n", "\n]\n");
                case NDJSON -> json(collection, writer, "", "\n", "\n");
            }
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
        writer.flush();
    }

    private static void csv(ExportedCollection collection, boolean tags, Writer writer) throws IOException {
        CsvWriter csv = new CsvWriter(writer);
        List<String> header = new ArrayList<>(collection.identity());
        header.addAll(collection.table().columns());
        csv.row(header);
        if (tags) {
            csv.row(RecordTable.tags(header, collection.tags()));
        }
        each(collection, record -> {
            List<String> cells = new ArrayList<>();
            collection
                    .identity()
                    .forEach(member -> cells.add(record.path(member).asText()));
            cells.addAll(collection.table().cells(record));
            try {
                csv.row(cells);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
    }

    private static void json(ExportedCollection collection, Writer writer, String before, String between, String behind)
            throws IOException {
        writer.write(before);
        boolean any = false;
        String key = null;
        List<ExportedText> page;
        do {
            page = collection.texts(key, PAGE);
            for (ExportedText record : page) {
                writer.write(any ? between : "");
                writer.write(record.json());
                any = true;
                key = record.key();
            }
        } while (page.size() == PAGE);
        writer.write(any || !before.isEmpty() ? behind : "");
    }

    private static void each(ExportedCollection collection, Consumer<ObjectNode> use) {
        String key = null;
        List<ObjectNode> page;
        do {
            page = collection.records(key, PAGE);
            for (ObjectNode record : page) {
                use.accept(record);
                key = collection.keyOf(record);
            }
        } while (page.size() == PAGE);
    }

    private static Format named(String name) {
        return Arrays.stream(Format.values())
                .filter(format -> format.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        ProblemTypes.INVALID_PARAMETER,
                        "format is one of csv, json, ndjson.",
                        List.of(new FieldError("?format", "One of csv, json, ndjson."))));
    }

    private static Format accepted(List<MediaType> accepted) {
        return accepted.stream()
                .flatMap(type -> Arrays.stream(Format.values())
                        .filter(format -> type.isCompatible(MediaType.valueOf(format.mediaType))))
                .findFirst()
                .orElse(Format.CSV);
    }

    /** How an export is written; the first is the one for clients that do not mind. */
    private enum Format {
        CSV("text/csv;charset=utf-8"),
        JSON("application/json"),
        NDJSON("application/x-ndjson");

        private final String mediaType;

        Format(String mediaType) {
            this.mediaType = mediaType;
        }
    }
}
