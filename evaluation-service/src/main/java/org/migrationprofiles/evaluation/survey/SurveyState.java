package org.migrationprofiles.evaluation.survey;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.evaluation.Phase;
import org.migrationprofiles.kit.aggregate.Provenance;
import org.migrationprofiles.kit.time.PartialDate;

/** One survey as events and answers state it; its schema is contracts/events/survey. */
public record SurveyState(
        UUID id,
        long version,
        boolean deleted,
        @Nullable String deletionReason,
        UUID profileId,
        @Nullable UUID projectId,
        @Nullable UUID campaignId,
        @Nullable UUID instrumentId,
        @Nullable String recipientRole,
        @Nullable Phase recipientStage,
        @Nullable String respondentName,
        @Nullable Provenance respondentPublishedIn,
        SurveyStatus status,
        @Nullable String statusReason,
        List<SurveyStatusCorrection> statusCorrections,
        @Nullable PartialDate sentOn,
        @Nullable PartialDate respondedOn,
        List<Answer> answers,
        @Nullable Provenance provenance,
        boolean erased,
        List<String> deletedReferences) {}
