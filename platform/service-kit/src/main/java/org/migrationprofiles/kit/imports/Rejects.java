package org.migrationprofiles.kit.imports;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.migrationprofiles.kit.table.CsvWriter;
import org.migrationprofiles.kit.table.ExactJson;

/** Refused rows as a file in the form in which they were sent, with the reason in front, which an import passes over. */
@ApplicationScoped
class Rejects {

    private static final String ROW = "_row";
    private static final String REASON = "_reason";
    private static final int PAGE = 500;
    private static final ObjectMapper JSON = ExactJson.exact(new ObjectMapper(ExactJson.factory()));

    private final ImportRuns runs;
    private final StagedRows rows;

    @Inject
    Rejects(ImportRuns runs, StagedRows rows) {
        this.runs = runs;
        this.rows = rows;
    }

    /** 200 with the refused rows of a run. */
    Response answer(UUID run) {
        List<String> header = runs.header(run);
        boolean table = !header.isEmpty();
        StreamingOutput body = out -> write(run, header, out);
        return Response.ok(
                        body, table ? new MediaType("text", "csv", "utf-8") : new MediaType("application", "x-ndjson"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"rejects-" + run + (table ? ".csv" : ".ndjson") + "\"")
                .build();
    }

    private void write(UUID run, List<String> header, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        CsvWriter csv = new CsvWriter(writer);
        if (!header.isEmpty()) {
            csv.row(noted(ROW, REASON, header, header));
        }
        int after = 0;
        List<StagedRows.Reject> page;
        do {
            page = rows.rejects(run, after, PAGE);
            for (StagedRows.Reject reject : page) {
                after = reject.report().row();
                write(reject, header, csv, writer);
            }
        } while (page.size() == PAGE);
        writer.flush();
    }

    private static void write(StagedRows.Reject reject, List<String> header, CsvWriter csv, Writer writer)
            throws IOException {
        String content = reject.content();
        String row = String.valueOf(reject.report().row());
        String reason = reject.report().messages().stream()
                .map(message ->
                        message.column() == null ? message.reason() : message.column() + ": " + message.reason())
                .collect(Collectors.joining(" "));
        if (!header.isEmpty()) {
            List<String> cells =
                    content == null ? List.of() : JSON.readValue(content, new TypeReference<List<String>>() {});
            csv.foreignRow(noted(row, reason, header, cells));
        } else if (content != null) {
            ObjectNode object = (ObjectNode) JSON.readTree(content);
            writer.write(JSON.writeValueAsString(object.put(ROW, row).put(REASON, reason)));
            writer.write('\n');
        }
    }

    /** A row behind its number and reason, without those that it had from an earlier time. */
    private static List<String> noted(String row, String reason, List<String> header, List<String> cells) {
        List<String> noted = new ArrayList<>(List.of(row, reason));
        for (int index = 0; index < cells.size(); index++) {
            boolean earlier = index < header.size() && List.of(ROW, REASON).contains(header.get(index));
            if (!earlier) {
                noted.add(cells.get(index));
            }
        }
        return noted;
    }
}
