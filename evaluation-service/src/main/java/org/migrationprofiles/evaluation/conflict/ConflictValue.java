package org.migrationprofiles.evaluation.conflict;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.evaluation.Phase;
import org.migrationprofiles.evaluation.assertion.Bounds;

/**
 * What some assertions of a conflict say alike: the same by meaning, of the same phase and the same days. Each assertion is in
 * one of them, so they grow with the assertions and not with the pairs.
 *
 * @param value as the first of them writes it; null where they only bound it
 * @param unit of the value or the bounds
 * @param bounds of a value that they do not say
 * @param phase of which they speak
 * @param validFrom first day of which they speak
 * @param validTo last day of which they speak
 * @param assertionIds the assertions, in the order of their ids
 * @param contradictsCount how many assertions say what cannot be so together with it; 0 when it agrees with all
 */
public record ConflictValue(
        @Nullable String value,
        @Nullable String unit,
        @Nullable Bounds bounds,
        @Nullable Phase phase,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        List<UUID> assertionIds,
        int contradictsCount) {}
