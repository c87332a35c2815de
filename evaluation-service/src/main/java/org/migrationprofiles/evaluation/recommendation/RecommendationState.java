package org.migrationprofiles.evaluation.recommendation;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.evaluation.Gap;
import org.migrationprofiles.evaluation.Phase;
import org.migrationprofiles.evaluation.Subject;
import org.migrationprofiles.kit.aggregate.Provenance;

/** One recommendation as events and answers state it; its schema is contracts/events/recommendation. */
public record RecommendationState(
        UUID id,
        long version,
        boolean deleted,
        @Nullable String deletionReason,
        @Nullable UUID evaluationId,
        @Nullable Subject subject,
        String text,
        Wording wording,
        List<String> topics,
        @Nullable String addressee,
        @Nullable Priority priority,
        RecommendationStatus status,
        @Nullable ManagementResponse managementResponse,
        @Nullable Gap gap,
        List<Subject> usedBy,
        @Nullable Phase phase,
        @Nullable Integer evidenceLevel,
        @Nullable Provenance provenance,
        List<String> deletedReferences) {}
