package org.migrationprofiles.kit.paging;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Part of a list.
 *
 * @param items in the list's order
 * @param next cursor of the next part; null at the end
 * @param <T> what is listed
 */
public record Page<T>(List<T> items, @Nullable String next) {}
