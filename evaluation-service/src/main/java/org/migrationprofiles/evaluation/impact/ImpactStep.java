package org.migrationprofiles.evaluation.impact;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.aggregate.Provenance;
import org.migrationprofiles.kit.time.PartialDate;

/**
 * A step of an impact.
 *
 * @param level the rung that it reached
 * @param description what happened, in the words of the source
 * @param reachedOn when, as exactly as that is known
 * @param provenance who says so and where; null where it is the same as the impact's
 */
public record ImpactStep(
        @NotNull Rung level,
        @Nullable @Size(max = 2000) String description,
        @Nullable @Valid PartialDate reachedOn,
        @Nullable @Valid Provenance provenance) {}
