package org.migrationprofiles.kit.exports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.table.ExactJson;
import org.migrationprofiles.kit.table.RecordTable;

/** A collection of records that is exported whole. A bean of each is found by its name. */
public interface ExportedCollection {

    /** Its name in addresses, such as {@code projects}. */
    String name();

    /** Members in front of those of the table: the identity of a record. */
    List<String> identity();

    /** How its records stand in a table. */
    RecordTable table();

    /** Tags of the Humanitarian Exchange Language by column, for columns that the standard has a tag for. */
    Map<String, String> tags();

    /**
     * The next records, in a stable order, each with its identity and all members. In a transaction of its own.
     *
     * @param key of the last record seen; null to start
     * @param limit the most to return
     */
    List<ObjectNode> records(@Nullable String key, int limit);

    /** The same as {@link #records}, as texts: for who looks at no member of them. */
    default List<ExportedText> texts(@Nullable String key, int limit) {
        return records(key, limit).stream()
                .map(record -> new ExportedText(keyOf(record), ExactJson.text(record)))
                .toList();
    }

    /** The key of a record, by which the next ones are found. */
    String keyOf(ObjectNode record);
}
