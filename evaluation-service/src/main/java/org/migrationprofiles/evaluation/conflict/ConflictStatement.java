package org.migrationprofiles.evaluation.conflict;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.evaluation.Phase;
import org.migrationprofiles.evaluation.assertion.Bounds;
import org.migrationprofiles.kit.aggregate.Provenance;

/**
 * What one assertion says in a conflict.
 *
 * @param assertionId the assertion
 * @param value what it says; null where it only bounds it
 * @param unit of the value or the bounds
 * @param bounds of a value that it does not say
 * @param phase of which it speaks
 * @param validFrom first day of which it speaks
 * @param validTo last day of which it speaks
 * @param provenance who says it and where
 * @param recordedBy who put it on record
 * @param contradicts the assertions that cannot be so together with it, the first {@value #NAMED} of them; empty when it agrees
 *     with all
 * @param contradictsCount how many they are
 */
public record ConflictStatement(
        UUID assertionId,
        @Nullable String value,
        @Nullable String unit,
        @Nullable Bounds bounds,
        @Nullable Phase phase,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable Provenance provenance,
        @Nullable String recordedBy,
        List<UUID> contradicts,
        @Nullable Integer contradictsCount) {

    /** How many others a statement names. Were it all of them, a conflict would grow with the square of what is said. */
    static final int NAMED = 20;

    /** What was kept before they were counted names all. */
    public ConflictStatement {
        contradicts = List.copyOf(contradicts);
        contradictsCount = contradictsCount == null ? contradicts.size() : contradictsCount;
    }
}
