package org.migrationprofiles.project.publication;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A publication as events and answers state it: its content, with what the service itself adds, in one object. Its schema
 * is contracts/events/publication.
 */
public record PublicationState(
        UUID id,
        long version,
        boolean deleted,
        @Nullable String deletionReason,
        @JsonUnwrapped PublicationContent content) {}
