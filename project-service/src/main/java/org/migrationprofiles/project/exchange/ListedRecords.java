package org.migrationprofiles.project.exchange;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.exports.ExportedCollection;
import org.migrationprofiles.kit.table.RecordTable;

/**
 * A collection of reviewed data, which is held in memory, exported.
 *
 * @param <T> what is exported
 */
abstract class ListedRecords<T> implements ExportedCollection {

    private final ObjectMapper json;
    private final String name;
    private final String key;
    private final RecordTable table;
    private final Supplier<List<T>> all;

    /**
     * @param key the member by which records are told apart and ordered
     */
    ListedRecords(ObjectMapper json, String name, String key, Class<T> type, Supplier<List<T>> all) {
        this.json = json;
        this.name = name;
        this.key = key;
        this.table = RecordTable.of(type);
        this.all = all;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<String> identity() {
        return List.of();
    }

    @Override
    public RecordTable table() {
        return table;
    }

    @Override
    public Map<String, String> tags() {
        return Map.of();
    }

    @Override
    public List<ObjectNode> records(@Nullable String after, int limit) {
        return all.get().stream()
                .<ObjectNode>map(json::valueToTree)
                .filter(record -> after == null || keyOf(record).compareTo(after) > 0)
                .sorted(Comparator.comparing(this::keyOf))
                .limit(limit)
                .toList();
    }

    @Override
    public String keyOf(ObjectNode record) {
        return record.path(key).asText();
    }
}
