package org.migrationprofiles.evaluation.campaign;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.aggregate.Provenance;
import org.migrationprofiles.kit.time.PartialDate;

/** One survey campaign as events and answers state it; its schema is contracts/events/survey-campaign. */
public record SurveyCampaignState(
        UUID id,
        long version,
        boolean deleted,
        @Nullable String deletionReason,
        String key,
        String title,
        @Nullable UUID instrumentId,
        @Nullable PartialDate sentFrom,
        @Nullable PartialDate sentUntil,
        @Nullable String population,
        @Nullable String note,
        @Nullable Provenance provenance) {}
