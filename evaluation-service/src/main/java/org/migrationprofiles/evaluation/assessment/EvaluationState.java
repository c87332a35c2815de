package org.migrationprofiles.evaluation.assessment;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.aggregate.Provenance;
import org.migrationprofiles.kit.time.PartialDate;

/** One evaluation as events and answers state it; its schema is contracts/events/evaluation. */
public record EvaluationState(
        UUID id,
        long version,
        boolean deleted,
        @Nullable String deletionReason,
        @Nullable String title,
        EvaluationStatus status,
        List<UUID> profileIds,
        List<UUID> projectIds,
        @Nullable EvaluationTiming timing,
        @Nullable EvaluationConduct conduct,
        @Nullable EvaluationLevel level,
        @Nullable PartialDate publishedOn,
        @Nullable String donor,
        List<String> projectCodes,
        @Nullable String controlNumber,
        List<String> languages,
        @Nullable String url,
        @Nullable String summary,
        @Nullable UUID criteriaSetId,
        @Nullable UUID ratingScaleId,
        List<CriterionRating> ratings,
        @Nullable Integer evidenceLevel,
        @Nullable Provenance provenance,
        List<String> deletedReferences) {}
