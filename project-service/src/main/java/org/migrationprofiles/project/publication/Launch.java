package org.migrationprofiles.project.publication;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.project.YesNoUnknown;

/**
 * The event at which a publication was presented. When that was is the publication's {@code launchedOn}.
 *
 * @param held whether there was one
 * @param place where
 * @param participants how many came
 * @param text what else is said of it
 */
public record Launch(
        @NotNull YesNoUnknown held,
        @Nullable @Size(max = 300) String place,
        @Nullable @Valid CountBounds participants,
        @Nullable @Size(max = 5000) String text) {}
