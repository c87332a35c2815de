package org.migrationprofiles.evaluation.review;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.aggregate.Provenance;
import org.migrationprofiles.kit.time.PartialDate;

/** One publication review as events and answers state it; its schema is contracts/events/publication-review. */
public record PublicationReviewState(
        UUID id,
        long version,
        boolean deleted,
        @Nullable String deletionReason,
        UUID publicationId,
        @Nullable String reviewerRole,
        @Nullable PartialDate reviewedOn,
        List<String> topics,
        @Nullable String notes,
        @Nullable Integer evidenceLevel,
        @Nullable Provenance provenance,
        List<String> deletedReferences) {}
