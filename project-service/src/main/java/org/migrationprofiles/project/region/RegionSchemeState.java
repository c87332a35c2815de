package org.migrationprofiles.project.region;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * A region scheme as events and answers state it: its content, with what the service itself adds, in one object. Its
 * schema is contracts/events/region-scheme.
 */
public record RegionSchemeState(
        String id,
        long version,
        boolean deleted,
        @Nullable String deletionReason,
        @JsonUnwrapped RegionSchemeContent content) {}
