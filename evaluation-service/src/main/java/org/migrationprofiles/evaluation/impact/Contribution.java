package org.migrationprofiles.evaluation.impact;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What a project did for an impact.
 *
 * @param kind the code for it
 * @param wording the words of the source, which stay as they are
 */
public record Contribution(
        @NotNull ContributionKind kind,
        @Nullable @Size(max = 1000) String wording) {}
