package org.migrationprofiles.kit.paging;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Part of a list that says how long it is.
 *
 * @param total items of the whole list
 * @param items in the list's order
 * @param next cursor of the next part; null at the end
 * @param <T> what is listed
 */
public record CountedPage<T>(
        int total, List<T> items, @Nullable String next) {}
