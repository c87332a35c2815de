package org.migrationprofiles.kit.aggregate;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Where a fact was found.
 *
 * @param sourceId a source of evaluation-service; a weak reference, not checked where it is written
 * @param locator the place in it: page, line, row or section, such as {@code L39} or {@code Annex 1 row 4}
 */
public record Provenance(
        @Nullable @Size(max = 100) String sourceId,
        @Nullable @Size(max = 200) String locator) {}
