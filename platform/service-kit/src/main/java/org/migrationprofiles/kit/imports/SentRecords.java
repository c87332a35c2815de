package org.migrationprofiles.kit.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.parameter.Ids;
import org.migrationprofiles.kit.problem.FieldError;
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.kit.problem.ProblemTypes;
import org.migrationprofiles.kit.table.ExactJson;
import org.migrationprofiles.kit.table.RecordTable;

/** Makes records of staged rows. */
final class SentRecords {

    static final String ID = "id";
    static final String VERSION = "version";

    private static final ObjectMapper JSON = ExactJson.exact(new ObjectMapper(ExactJson.factory()));

    private final RecordTable table;
    private final ImportRun.Format format;
    private final List<@Nullable String> columns;

    /**
     * @param header as sent; none for JSON
     */
    SentRecords(RecordTable table, ImportRun.Format format, List<String> header) {
        this.table = table;
        this.format = format;
        this.columns = new ArrayList<>();
        header.forEach(name -> columns.add(ImportHeader.column(table, name)));
    }

    /**
     * The record of a row.
     *
     * @throws ProblemException 400 when it is none
     */
    SentRecord read(StagedRow row) {
        JsonNode content = tree(row);
        return format == ImportRun.Format.CSV ? cells((ArrayNode) content) : object((ObjectNode) content);
    }

    private static JsonNode tree(StagedRow row) {
        try {
            return JSON.readTree(row.content());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A staged row cannot be read", impossible);
        }
    }

    private SentRecord cells(ArrayNode row) {
        if (row.size() != columns.size()) {
            throw new ProblemException(
                    ProblemTypes.VALIDATION_FAILED,
                    "It has " + row.size() + " fields, the header has " + columns.size() + ".");
        }
        Map<String, String> cells = new LinkedHashMap<>();
        for (int index = 0; index < columns.size(); index++) {
            String column = columns.get(index);
            if (column != null) {
                cells.put(column, row.get(index).asText());
            }
        }
        String id = cells.remove(ID);
        String version = cells.remove(VERSION);
        return new OfCells(id(id), version(version), cells);
    }

    private static SentRecord object(ObjectNode object) {
        JsonNode id = object.remove(ID);
        JsonNode version = object.remove(VERSION);
        List<String> notes = new ArrayList<>();
        object.fieldNames().forEachRemaining(name -> {
            if (ImportHeader.isNote(name)) {
                notes.add(name);
            }
        });
        return new OfJson(
                id(id == null || id.isNull() ? null : id.asText()),
                version(version == null || version.isNull() ? null : version.asText()),
                object.without(notes));
    }

    private static @Nullable UUID id(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (!Ids.isId(text.strip())) {
            throw refused(ID, "\"" + text + "\" is no UUID; leave it empty for a new record.");
        }
        return UUID.fromString(text.strip());
    }

    private static @Nullable Long version(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (!text.strip().matches("[1-9]\\d{0,17}")) {
            throw refused(VERSION, "\"" + text + "\" is no version, which is a whole number from 1.");
        }
        return Long.valueOf(text.strip());
    }

    private static ProblemException refused(String column, String reason) {
        return new ProblemException(
                ProblemTypes.VALIDATION_FAILED, reason, List.of(new FieldError("/" + column, reason)));
    }

    /** A row of cells. */
    private final class OfCells extends SentRecord {

        private final Map<String, String> cells;

        OfCells(@Nullable UUID id, @Nullable Long version, Map<String, String> cells) {
            super(id, version);
            this.cells = cells;
        }

        @Override
        public ObjectNode onto(ObjectNode known) {
            List<FieldError> errors = new ArrayList<>();
            table.read(cells, known, (column, reason) -> errors.add(new FieldError("/" + column, reason)));
            if (!errors.isEmpty()) {
                throw new ProblemException(ProblemTypes.VALIDATION_FAILED, "Mend the cells.", errors);
            }
            return known;
        }

        @Override
        SentRecord without(Set<String> members) {
            Map<String, String> rest = new LinkedHashMap<>(cells);
            rest.keySet()
                    .removeIf(column -> members.stream()
                            .anyMatch(member -> column.equals(member) || column.startsWith(member + ".")));
            return new OfCells(id(), version(), rest);
        }

        @Override
        SentRecord ofAnyVersion() {
            return new OfCells(id(), null, cells);
        }
    }

    /** An object. */
    private static final class OfJson extends SentRecord {

        private final ObjectNode object;

        OfJson(@Nullable UUID id, @Nullable Long version, ObjectNode object) {
            super(id, version);
            this.object = object;
        }

        @Override
        public ObjectNode onto(ObjectNode known) {
            merge(known, object);
            return known;
        }

        @Override
        SentRecord without(Set<String> members) {
            return new OfJson(id(), version(), object.deepCopy().without(members));
        }

        @Override
        SentRecord ofAnyVersion() {
            return new OfJson(id(), null, object);
        }

        private static void merge(ObjectNode known, ObjectNode sent) {
            sent.properties().forEach(member -> {
                if (member.getValue() instanceof ObjectNode nested
                        && known.get(member.getKey()) instanceof ObjectNode nestedKnown) {
                    merge(nestedKnown, nested);
                } else {
                    known.set(member.getKey(), member.getValue().deepCopy());
                }
            });
        }
    }
}
