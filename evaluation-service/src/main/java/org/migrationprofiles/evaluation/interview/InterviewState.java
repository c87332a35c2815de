package org.migrationprofiles.evaluation.interview;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.evaluation.Phase;
import org.migrationprofiles.evaluation.Subject;
import org.migrationprofiles.kit.aggregate.Provenance;
import org.migrationprofiles.kit.time.PartialDate;

/** One interview as events and answers state it; its schema is contracts/events/interview. */
public record InterviewState(
        UUID id,
        long version,
        boolean deleted,
        @Nullable String deletionReason,
        String key,
        UUID sourceId,
        @Nullable Subject subject,
        @Nullable OrganisationKind organisationKind,
        @Nullable String respondentRole,
        @Nullable String respondentName,
        boolean namePublished,
        @Nullable String namePublication,
        List<Phase> involvementStages,
        @Nullable PartialDate date,
        @Nullable String place,
        @Nullable String language,
        @Nullable String notes,
        @Nullable Provenance provenance,
        boolean erased,
        List<String> deletedReferences) {}
