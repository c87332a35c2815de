package org.migrationprofiles.evaluation.replica.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.evaluation.replica.DanglingReference;

/**
 * Part of the list of records with dangling references.
 *
 * @param items in the order of their ids
 * @param next cursor of the next part; null at the end
 */
public record DanglingReferencePage(
        List<DanglingReference> items, @Nullable String next) {}
