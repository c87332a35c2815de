package org.migrationprofiles.evaluation.conflict;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.evaluation.assertion.Bounds;

/**
 * What an assertion said when a determination considered it.
 *
 * @param assertionId the assertion
 * @param value what it said; null where it only bounded it
 * @param unit of the value or the bounds
 * @param bounds of a value that it did not say
 */
public record ConsideredStatement(
        UUID assertionId,
        @Nullable String value,
        @Nullable String unit,
        @Nullable Bounds bounds) {

    static ConsideredStatement of(ConflictStatement statement) {
        return new ConsideredStatement(
                statement.assertionId(), statement.value(), statement.unit(), statement.bounds());
    }
}
