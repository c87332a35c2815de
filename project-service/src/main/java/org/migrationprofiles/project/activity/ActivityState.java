package org.migrationprofiles.project.activity;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An activity as events and answers state it: its content, with what the service itself adds, in one object. Its schema is
 * contracts/events/activity.
 */
public record ActivityState(
        UUID id,
        long version,
        boolean deleted,
        @Nullable String deletionReason,
        @JsonUnwrapped ActivityContent content) {}
