package org.migrationprofiles.project.publication;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * How far a publication has come among people.
 *
 * @param downloads how often it was downloaded
 * @param interestedParties how many asked for it or are known to want it (S75: "interested stakeholders were many")
 * @param text what else is said of it
 */
public record Reach(
        @Nullable @Valid CountBounds downloads,
        @Nullable @Valid CountBounds interestedParties,
        @Nullable @Size(max = 5000) String text) {}
