package org.migrationprofiles.kit.erasure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Erases what rows of imports say of a person. A row is about the person when it states the record's id or one of its identities, or names
 * the person where names stand. Other rows of the same kind lose the person's full names, wherever those stand in them, and
 * nothing else.
 */
final class ImportTraces {

    private static final String ROWS = """
            select staged.run_id::text, staged.row, staged.content, staged.messages::text as messages, run.header
            from import_row staged join import_run run on run.id = staged.run_id
            where run.kind = ? order by staged.run_id, staged.row for update of staged
            """;
    private static final String ROW =
            "update import_row set content = ?, messages = ?::jsonb where run_id = ?::uuid and row = ?";
    private static final String FAILURES = """
            select id::text, failure::text as failure from import_run
            where kind = ? and failure is not null order by id for update
            """;
    private static final String FAILURE = "update import_run set failure = ?::jsonb where id = ?::uuid";
    private static final int FETCHED_TOGETHER = 500;

    private final Connection connection;
    private final ObjectMapper json;
    private final PersonalData person;
    private final List<FieldPath> fields;
    private final List<FieldPath> nameFields;
    private final Names names;
    private final Names fullNames;

    ImportTraces(Connection connection, ObjectMapper json, PersonalData person, List<FieldPath> fields, Names names) {
        this.connection = connection;
        this.json = json;
        this.person = person;
        this.fields = fields;
        this.nameFields = person.names().stream().map(FieldPath::of).toList();
        this.names = names;
        this.fullNames = names.full();
    }

    void erase() throws SQLException, JsonProcessingException {
        try (PreparedStatement rows = connection.prepareStatement(ROWS);
                PreparedStatement write = connection.prepareStatement(ROW)) {
            rows.setString(1, person.collection());
            rows.setFetchSize(FETCHED_TOGETHER);
            try (ResultSet row = rows.executeQuery()) {
                while (row.next()) {
                    eraseRow(row, write);
                }
            }
            var unused = write.executeBatch();
        }
        eraseFailures();
    }

    private void eraseRow(ResultSet row, PreparedStatement write) throws SQLException, JsonProcessingException {
        String content = row.getString("content");
        JsonNode sent = content == null ? null : json.readTree(content);
        JsonNode messages = json.readTree(row.getString("messages"));
        boolean changed;
        if (sent instanceof ArrayNode cells) {
            changed = eraseTable(cells, header(row), messages);
        } else {
            changed = eraseRecord(sent, messages);
        }
        if (changed) {
            write.setString(1, sent == null ? null : json.writeValueAsString(sent));
            write.setString(2, json.writeValueAsString(messages));
            write.setString(3, row.getString("run_id"));
            write.setInt(4, row.getInt("row"));
            write.addBatch();
        }
    }

    private static List<String> header(ResultSet row) throws SQLException {
        return Arrays.asList((String[]) row.getArray("header").getArray());
    }

    private boolean eraseRecord(@Nullable JsonNode record, JsonNode messages) {
        if (record == null || !isAboutThePerson(record)) {
            boolean changed = record != null && fullNames.takeOutOf(record);
            return fullNames.takeOutOf(messages) || changed;
        }
        Names said = withWhatStoodThere(record);
        boolean changed = StoredTraces.erase(record, fields, names);
        return said.takeOutOf(messages) || changed;
    }

    /** A row of a table is judged as the record that it stands for, as far as paths need it. */
    private boolean eraseTable(ArrayNode cells, List<String> header, JsonNode messages) {
        ObjectNode record = json.createObjectNode();
        for (int column = 0; column < Math.min(header.size(), cells.size()); column++) {
            place(
                    record,
                    List.of(header.get(column).split("\\.")),
                    value(cells.get(column).asText()));
        }
        if (!isAboutThePerson(record)) {
            boolean changed = fullNames.takeOutOf(cells);
            return fullNames.takeOutOf(messages) || changed;
        }
        Names said = withWhatStoodThere(record);
        boolean changed = false;
        for (FieldPath field : fields) {
            changed |= emptyCell(field, cells, header);
        }
        changed |= names.takeOutOf(cells);
        return said.takeOutOf(messages) || changed;
    }

    private boolean emptyCell(FieldPath field, ArrayNode cells, List<String> header) {
        for (int names = field.segments().size(); names > 0; names--) {
            int column = header.indexOf(String.join(".", field.segments().subList(0, names)));
            if (column < 0
                    || column >= cells.size()
                    || cells.get(column).asText().isEmpty()) {
                continue;
            }
            JsonNode list = value(cells.get(column).asText());
            if (names == field.segments().size()) {
                var unused = cells.set(column, "");
                return true;
            }
            if (list.isContainerNode() && field.behind(names).empty(list)) {
                var unused = cells.set(column, list.toString());
                return true;
            }
        }
        return false;
    }

    /** A cell is text, or a list as JSON. */
    private JsonNode value(String cell) {
        if (cell.startsWith("[") || cell.startsWith("{")) {
            try {
                return json.readTree(cell);
            } catch (JsonProcessingException text) {
                return json.getNodeFactory().textNode(cell);
            }
        }
        return json.getNodeFactory().textNode(cell);
    }

    private static void place(ObjectNode record, List<String> path, JsonNode value) {
        ObjectNode parent = record;
        for (String name : path.subList(0, path.size() - 1)) {
            parent = parent.get(name) instanceof ObjectNode nested ? nested : parent.putObject(name);
        }
        var unused = parent.set(path.get(path.size() - 1), value);
    }

    private boolean isAboutThePerson(JsonNode record) {
        if (record.path("id").asText().equals(person.aggregateId())) {
            return true;
        }
        if (person.identities().stream().anyMatch(identity -> states(record, identity))) {
            return true;
        }
        boolean[] named = {false};
        nameFields.forEach(path -> path.texts(record, text -> named[0] |= names.isOne(text)));
        return named[0];
    }

    private static boolean states(JsonNode record, Map<String, String> identity) {
        return !identity.isEmpty()
                && identity.entrySet().stream()
                        .allMatch(
                                member -> record.path(member.getKey()).asText().equals(member.getValue()));
    }

    /** The names, and in quotation marks what else stood in the fields of a row: messages about the row may quote it. */
    private Names withWhatStoodThere(JsonNode record) {
        Set<String> said = new LinkedHashSet<>();
        fields.forEach(path -> path.texts(record, text -> said.add('"' + text + '"')));
        return names.and(said);
    }

    private void eraseFailures() throws SQLException, JsonProcessingException {
        try (PreparedStatement failures = connection.prepareStatement(FAILURES);
                PreparedStatement write = connection.prepareStatement(FAILURE)) {
            failures.setString(1, person.collection());
            try (ResultSet row = failures.executeQuery()) {
                while (row.next()) {
                    JsonNode failure = json.readTree(row.getString("failure"));
                    if (fullNames.takeOutOf(failure)) {
                        write.setString(1, json.writeValueAsString(failure));
                        write.setString(2, row.getString("id"));
                        write.addBatch();
                    }
                }
            }
            var unused = write.executeBatch();
        }
    }
}
