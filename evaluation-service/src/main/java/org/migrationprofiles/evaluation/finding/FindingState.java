package org.migrationprofiles.evaluation.finding;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.evaluation.Phase;
import org.migrationprofiles.evaluation.Subject;
import org.migrationprofiles.kit.aggregate.Provenance;

/** One finding as events and answers state it; its schema is contracts/events/finding. */
public record FindingState(
        UUID id,
        long version,
        boolean deleted,
        @Nullable String deletionReason,
        FindingKind kind,
        FindingCategory category,
        Subject subject,
        String statement,
        @Nullable String quote,
        List<String> topics,
        @Nullable Severity severity,
        List<DacCriterion> affectedCriteria,
        @Nullable Phase phase,
        List<FindingCause> causes,
        List<FindingEffect> effects,
        @Nullable Risk risk,
        @Nullable String disaggregation,
        List<PublicationAspect> relatesTo,
        @Nullable UUID activityId,
        @Nullable Integer evidenceLevel,
        @Nullable Provenance provenance,
        List<String> deletedReferences) {}
