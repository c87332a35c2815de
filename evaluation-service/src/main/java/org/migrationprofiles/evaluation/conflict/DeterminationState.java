package org.migrationprofiles.evaluation.conflict;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.evaluation.Subject;
import org.migrationprofiles.evaluation.assertion.Attribute;
import org.migrationprofiles.evaluation.assertion.Bounds;

/** One determination as events and answers state it; its schema is contracts/events/determination. */
public record DeterminationState(
        UUID id,
        long version,
        boolean deleted,
        @Nullable String deletionReason,
        UUID conflictId,
        Subject subject,
        Attribute attribute,
        @Nullable String value,
        @Nullable String unit,
        @Nullable Bounds bounds,
        boolean cannotBeDetermined,
        @Nullable UUID chosenAssertionId,
        List<UUID> considered,
        List<ConsideredStatement> consideredStatements,
        String rationale,
        boolean subjective,
        String determinedBy,
        Instant determinedAt,
        boolean byAuthorOfAssertion,
        DeterminationStatus status,
        @Nullable String statusReason) {}
