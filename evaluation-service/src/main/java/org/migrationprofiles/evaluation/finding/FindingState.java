package org.migrationprofiles.evaluation.finding;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.evaluation.Observation;
import org.migrationprofiles.evaluation.capacity.CapacityWarning;
import org.migrationprofiles.evaluation.capacity.ResultCode;
import org.migrationprofiles.kit.aggregate.Provenance;

/** One finding as events and answers state it; its schema is contracts/events/finding. */
public record FindingState(
        UUID id,
        long version,
        boolean deleted,
        @Nullable String deletionReason,
        UUID profileId,
        ResultCode resultCode,
        Observation value,
        @Nullable UUID activityId,
        @Nullable String note,
        @Nullable Integer evidenceLevel,
        @Nullable Provenance provenance,
        List<CapacityWarning> warnings,
        List<String> deletedReferences) {}
