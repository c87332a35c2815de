package org.migrationprofiles.kit.paging;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place in an ordered list: that of one item, whether or not the item is still there.
 *
 * @param id of the item
 * @param value of the field that orders the list, as text; null when it has none, or the list is ordered by id alone
 */
public record Position(String id, @Nullable String value) {

    List<String> parts() {
        List<String> parts = new ArrayList<>();
        parts.add(id);
        if (value != null) {
            parts.add(value);
        }
        return parts;
    }

    static Position of(List<String> parts) {
        // A text may hold what separates parts.
        return new Position(
                parts.get(0),
                parts.size() == 1 ? null : String.join(Cursors.SEPARATOR, parts.subList(1, parts.size())));
    }
}
