package org.migrationprofiles.evaluation.source.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.evaluation.source.DanglingSource;

/**
 * Part of the list of sources that are named and not on record.
 *
 * @param items in the order of their names
 * @param next cursor of the next part; null at the end
 */
public record DanglingSourcePage(
        List<DanglingSource> items, @Nullable String next) {}
