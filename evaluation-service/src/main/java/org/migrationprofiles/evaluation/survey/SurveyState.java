package org.migrationprofiles.evaluation.survey;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.aggregate.Provenance;
import org.migrationprofiles.kit.time.PartialDate;

/** One survey as events and answers state it; its schema is contracts/events/survey. */
public record SurveyState(
        UUID id,
        long version,
        boolean deleted,
        @Nullable String deletionReason,
        UUID profileId,
        SurveyStatus status,
        @Nullable String statusReason,
        @Nullable PartialDate respondedOn,
        @Nullable Provenance provenance) {}
