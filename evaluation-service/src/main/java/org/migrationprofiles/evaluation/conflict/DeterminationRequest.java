package org.migrationprofiles.evaluation.conflict;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is determined of a conflict.
 *
 * @param chosenAssertionId the assertion that holds; null when it cannot be determined
 * @param cannotBeDetermined true when none can be chosen
 * @param rationale why, for whoever doubts it
 * @param subjective whether it is a matter of judgement (S18)
 */
public record DeterminationRequest(
        @Nullable UUID chosenAssertionId,
        @Nullable Boolean cannotBeDetermined,
        @NotBlank @Size(max = 4000) String rationale,
        @NotNull Boolean subjective) {

    /** Whether it says that none can be chosen. */
    boolean undetermined() {
        return Boolean.TRUE.equals(cannotBeDetermined);
    }
}
