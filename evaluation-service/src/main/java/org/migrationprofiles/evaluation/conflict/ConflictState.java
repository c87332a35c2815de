package org.migrationprofiles.evaluation.conflict;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.evaluation.Subject;
import org.migrationprofiles.evaluation.assertion.Attribute;

/** One conflict as events and answers state it; its schema is contracts/events/conflict. */
public record ConflictState(
        UUID id,
        long version,
        boolean deleted,
        @Nullable String deletionReason,
        Subject subject,
        Attribute attribute,
        ConflictStatus status,
        Instant openedAt,
        List<ConflictStatement> assertions,
        @Nullable UUID determinationId,
        List<String> affects,
        List<ConflictValue> values,
        List<String> deletedReferences) {}
