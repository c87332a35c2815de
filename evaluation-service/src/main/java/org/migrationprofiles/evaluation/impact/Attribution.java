package org.migrationprofiles.evaluation.impact;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.aggregate.Provenance;

/**
 * Whether an impact came about as a result of the project, and what bears that out.
 *
 * @param attributed whether it did
 * @param evidence what bears it out, in words
 * @param provenance who says so and where
 */
public record Attribution(
        @NotNull Judgement attributed,
        @Nullable @Size(max = 4000) String evidence,
        @Nullable @Valid Provenance provenance) {

    /** Whether something bears out what it says; unknown needs nothing. */
    boolean isBorneOut() {
        return attributed == Judgement.UNKNOWN || provenance != null || (evidence != null && !evidence.isBlank());
    }
}
