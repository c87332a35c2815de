package org.migrationprofiles.evaluation.rating;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.aggregate.Provenance;

/** One rating scale as events and answers state it; its schema is contracts/events/rating-scale. */
public record RatingScaleState(
        UUID id,
        long version,
        boolean deleted,
        @Nullable String deletionReason,
        String key,
        String title,
        List<RatingLabel> labels,
        @Nullable Provenance provenance) {}
