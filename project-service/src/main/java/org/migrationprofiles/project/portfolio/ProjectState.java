package org.migrationprofiles.project.portfolio;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A project as events and answers state it: its content, with what the service itself adds, in one object. Its schema is
 * contracts/events/project.
 */
public record ProjectState(
        UUID id,
        long version,
        boolean deleted,
        @Nullable String deletionReason,
        @JsonUnwrapped ProjectContent content) {}
