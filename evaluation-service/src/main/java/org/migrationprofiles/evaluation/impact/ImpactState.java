package org.migrationprofiles.evaluation.impact;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.evaluation.Phase;
import org.migrationprofiles.evaluation.Subject;
import org.migrationprofiles.kit.aggregate.Provenance;

/** One impact as events and answers state it; its schema is contracts/events/impact. */
public record ImpactState(
        UUID id,
        long version,
        boolean deleted,
        @Nullable String deletionReason,
        Subject subject,
        String statement,
        List<ImpactStep> steps,
        @Nullable ImpactOrder order,
        @Nullable ImpactOrigin from,
        @Nullable UUID activityId,
        @Nullable ImpactForm form,
        @Nullable String sector,
        @Nullable PolicyState before,
        @Nullable PolicyState after,
        @Nullable Contribution contribution,
        @Nullable Attribution attribution,
        List<String> topics,
        @Nullable Phase phase,
        @Nullable Integer evidenceLevel,
        @Nullable Provenance provenance,
        @Nullable Rung highestStep,
        Judgement strictDefinitionMet,
        List<String> deletedReferences) {}
