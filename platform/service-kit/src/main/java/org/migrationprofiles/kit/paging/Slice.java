package org.migrationprofiles.kit.paging;

import org.jspecify.annotations.Nullable;

/**
 * The part of a list that is wanted.
 *
 * @param order of the list
 * @param after the position behind which it starts; null to start
 * @param limit the most to return
 */
public record Slice(Order order, @Nullable Position after, int limit) {

    /** The beginning of a list, in the order of creation. */
    public static Slice first(int limit) {
        return new Slice(Order.BY_ID, null, limit);
    }
}
