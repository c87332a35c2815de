package org.migrationprofiles.kit.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Part of the list of what there is to say of the rows of an import.
 *
 * @param items in the order of the rows
 * @param next cursor of the next part; null at the end
 */
public record ImportRowPage(
        List<ImportReport.RowReport> items, @Nullable String next) {}
