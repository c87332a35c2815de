package org.migrationprofiles.evaluation.interview;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.evaluation.EvidenceLevel;
import org.migrationprofiles.evaluation.Observation;
import org.migrationprofiles.evaluation.capacity.ResultCode;
import org.migrationprofiles.kit.aggregate.Provenance;

/**
 * What is known of one interview.
 *
 * @param profileId the country profile
 * @param resultCode which result
 * @param value whether there was one
 * @param activityId the activity that it rests on, such as a training; a profile by itself builds no capacity (S51)
 * @param note what else the source says of it
 * @param evidenceLevel how well it is borne out
 * @param provenance who says so and where
 */
public record InterviewContent(
        @NotNull UUID profileId,
        @NotNull ResultCode resultCode,
        @NotNull Observation value,
        @Nullable UUID activityId,
        @Nullable @Size(max = 2000) String note,
        @Nullable @EvidenceLevel Integer evidenceLevel,
        @Nullable @Valid Provenance provenance) {}
