package org.migrationprofiles.project.profile;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.project.YesNoUnknown;

/**
 * Whether there is a strategy to update the profile (S80).
 *
 * @param exists whether there is one
 * @param text what it says, or who said that there is none
 */
public record UpdateStrategy(
        @NotNull YesNoUnknown exists,
        @Nullable @Size(max = 5000) String text) {}
