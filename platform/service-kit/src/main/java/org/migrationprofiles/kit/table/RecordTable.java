package org.migrationprofiles.kit.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.time.PartialDate;

/**
 * How records of a type stand in a flat table: a column for each member, by its dotted path; lists are one cell of JSON.
 * Found by reflection, so a member that is added has its column at once. Both ways without loss: an empty cell is null, and
 * a nested record of which every member is null has {@value #PRESENT} in the first of its cells.
 */
public final class RecordTable {

    /** Says that a nested record is there although none of its members is. */
    static final String PRESENT = "{}";

    private final Group root;
    private final List<String> columns = new ArrayList<>();

    private RecordTable(Group root) {
        this.root = root;
        collect(root);
    }

    /**
     * The table of a type.
     *
     * @param type a record of text, numbers, truth values, enumerations, UUIDs, dates, lists, and records of these
     */
    public static RecordTable of(Class<?> type) {
        return new RecordTable(group("", "", type));
    }

    /**
     * The same with another member behind its members.
     *
     * @param type what the member is, no record
     */
    public RecordTable with(String member, Class<?> type) {
        List<Member> members = new ArrayList<>(root.members());
        members.add(new Leaf(member, member, CellKind.of(type)));
        return new RecordTable(new Group(root.name(), root.path(), members));
    }

    /** The columns, in the order of the members. */
    public List<String> columns() {
        return List.copyOf(columns);
    }

    /** The cells of a record in its JSON form, in the order of the columns. */
    public List<String> cells(JsonNode record) {
        List<String> cells = new ArrayList<>();
        write(root, record, cells);
        return cells;
    }

    /**
     * Puts what cells say into a record in its JSON form. Columns that are not there leave it as it is.
     *
     * @param cells by column
     * @param complaint gets the column and the reason of each cell that says nothing of its kind
     */
    public void read(Map<String, String> cells, ObjectNode record, BiConsumer<String, String> complaint) {
        var unused = read(root, cells, record, complaint);
    }

    /** The column of a member that a JSON Pointer leads to or into; null when there is none. */
    public @Nullable String column(String pointer) {
        String path = pointer.startsWith("/") ? pointer.substring(1).replace('/', '.') : pointer;
        while (!path.isEmpty()) {
            if (columns.contains(path)) {
                return path;
            }
            String beneath = path + ".";
            for (String column : columns) {
                if (column.startsWith(beneath)) {
                    return column;
                }
            }
            path = path.contains(".") ? path.substring(0, path.lastIndexOf('.')) : "";
        }
        return null;
    }

    private void collect(Group group) {
        for (Member member : group.members()) {
            if (member instanceof Group nested) {
                collect(nested);
            } else {
                columns.add(member.path());
            }
        }
    }

    private static Group group(String name, String path, Class<?> type) {
        List<Member> members = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            String below = path.isEmpty() ? component.getName() : path + "." + component.getName();
            Class<?> kind = component.getType();
            if (!kind.isRecord() || kind == PartialDate.class) {
                members.add(new Leaf(component.getName(), below, CellKind.of(kind)));
                continue;
            }
            Group nested = group(component.getName(), below, kind);
            // Without a cell of its own there is no place to say that the record is there.
            members.add(nested.firstLeaf() == null ? new Leaf(component.getName(), below, CellKind.JSON) : nested);
        }
        return new Group(name, path, members);
    }

    private static void write(Group group, @Nullable JsonNode record, List<String> cells) {
        int start = cells.size();
        int firstLeaf = -1;
        for (Member member : group.members()) {
            JsonNode value = record == null ? null : record.get(member.name());
            if (member instanceof Group nested) {
                write(nested, value == null || value.isNull() ? null : value, cells);
            } else {
                firstLeaf = firstLeaf < 0 ? cells.size() : firstLeaf;
                cells.add(
                        value == null || value.isNull()
                                ? ""
                                : ((Leaf) member).kind().cell(value));
            }
        }
        boolean nothing = cells.subList(start, cells.size()).stream().allMatch(String::isEmpty);
        if (record != null && nothing && !group.name().isEmpty() && firstLeaf >= 0) {
            cells.set(firstLeaf, PRESENT);
        }
    }

    /** Whether the record is there: it has something, or is said to be there. */
    private static boolean read(
            Group group, Map<String, String> cells, ObjectNode record, BiConsumer<String, String> complaint) {
        boolean present = false;
        for (Member member : group.members()) {
            if (member instanceof Group nested) {
                readNested(nested, cells, record, complaint);
            } else if (cells.containsKey(member.path())) {
                String cell = String.valueOf(cells.get(member.path()));
                present |= cell.equals(PRESENT);
                record.set(member.name(), value((Leaf) member, group, cell, complaint));
            }
        }
        return present || record.valueStream().anyMatch(value -> !value.isNull());
    }

    private static void readNested(
            Group nested, Map<String, String> cells, ObjectNode record, BiConsumer<String, String> complaint) {
        String beneath = nested.path() + ".";
        if (cells.keySet().stream().noneMatch(column -> column.startsWith(beneath))) {
            return;
        }
        ObjectNode value = record.get(nested.name()) instanceof ObjectNode known ? known : record.objectNode();
        if (read(nested, cells, value, complaint)) {
            record.set(nested.name(), value);
        } else {
            record.putNull(nested.name());
        }
    }

    private static @Nullable JsonNode value(Leaf leaf, Group group, String cell, BiConsumer<String, String> complaint) {
        boolean marker = cell.equals(PRESENT) && !group.name().isEmpty() && leaf.kind() != CellKind.JSON;
        if (cell.isEmpty() || marker) {
            return null;
        }
        try {
            return leaf.kind().value(CellText.plain(cell));
        } catch (IllegalArgumentException otherKind) {
            complaint.accept(leaf.path(), String.valueOf(otherKind.getMessage()));
            return null;
        }
    }

    /**
     * The tags of the columns in the Humanitarian Exchange Language, for a row under the header.
     *
     * @param known tags by column, for those that the standard has one for; others get one of the extension's
     */
    public static List<String> tags(List<String> columns, Map<String, String> known) {
        return columns.stream()
                .map(column -> known.getOrDefault(column, "#x_" + snake(column)))
                .toList();
    }

    /** Whether a row has nothing but tags of the Humanitarian Exchange Language. */
    public static boolean isTags(List<String> row) {
        return row.stream().anyMatch(cell -> !cell.isBlank())
                && row.stream()
                        .map(String::strip)
                        .allMatch(cell -> cell.isEmpty() || cell.matches("#[a-z][a-z0-9_]*(\\s*\\+[a-z0-9_]+)*"));
    }

    private static String snake(String column) {
        return column.replaceAll("([a-z0-9])([A-Z])", "$1_$2")
                .replaceAll("[^A-Za-z0-9]+", "_")
                .toLowerCase(Locale.ROOT);
    }

    /** The cells of a row by the names of their columns. */
    public static Map<String, String> byColumn(List<String> header, List<String> row) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int index = 0; index < Math.min(header.size(), row.size()); index++) {
            cells.put(header.get(index), row.get(index));
        }
        return cells;
    }

    private sealed interface Member permits Leaf, Group {

        String name();

        String path();
    }

    private record Leaf(String name, String path, CellKind kind) implements Member {}

    private record Group(String name, String path, List<Member> members) implements Member {

        @Nullable
        Leaf firstLeaf() {
            return members.stream()
                    .filter(Leaf.class::isInstance)
                    .map(Leaf.class::cast)
                    .findFirst()
                    .orElse(null);
        }
    }
}
