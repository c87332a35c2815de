package org.migrationprofiles.evaluation.statement.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.evaluation.statement.Said;

/**
 * Part of the list of what is said.
 *
 * @param items in the order asked for
 * @param next cursor of the next part; null at the end
 */
public record StatementPage(List<Said> items, @Nullable String next) {}
