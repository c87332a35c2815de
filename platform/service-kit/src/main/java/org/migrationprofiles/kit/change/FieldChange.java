package org.migrationprofiles.kit.change;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A field that differs between two versions.
 *
 * @param pointer JSON Pointer (RFC 6901) to it
 * @param before its value in the earlier version; null when it was not there
 * @param after its value in the later version; null when it is gone
 */
public record FieldChange(
        String pointer, @Nullable JsonNode before, @Nullable JsonNode after) {

    /** What differs, in the order of the fields' names. Arrays are compared whole: their items have no identity. */
    public static List<FieldChange> between(@Nullable JsonNode before, JsonNode after) {
        List<FieldChange> changes = new ArrayList<>();
        collect("", before, after, changes);
        return Collections.unmodifiableList(changes);
    }

    private static void collect(
            String pointer, @Nullable JsonNode before, @Nullable JsonNode after, List<FieldChange> changes) {
        if (after != null && after.isObject() && (before == null || before.isObject())) {
            TreeSet<String> names = new TreeSet<>();
            if (before != null) {
                before.fieldNames().forEachRemaining(names::add);
            }
            after.fieldNames().forEachRemaining(names::add);
            for (String name : names) {
                String member = pointer + "/" + name.replace("~", "~0").replace("/", "~1");
                collect(member, before == null ? null : before.get(name), after.get(name), changes);
            }
        } else if (!same(before, after) && !pointer.equals("/version")) {
            changes.add(new FieldChange(pointer, before, after));
        }
    }

    // A field that says null and one that is not there mean the same.
    private static boolean same(@Nullable JsonNode before, @Nullable JsonNode after) {
        if (before == null || before.isNull()) {
            return after == null || after.isNull();
        }
        return before.equals(after);
    }
}
