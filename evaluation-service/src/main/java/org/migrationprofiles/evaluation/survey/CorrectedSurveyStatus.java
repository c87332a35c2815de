package org.migrationprofiles.evaluation.survey;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.aggregate.Provenance;

/**
 * What the status of a survey should have been.
 *
 * @param to what is right
 * @param statusReason why there is no response, when the right one says so
 * @param reason why what is on record is wrong; kept with the survey and in its history
 * @param provenance where the right one was found
 */
public record CorrectedSurveyStatus(
        @NotNull SurveyStatus to,
        @Nullable @Size(max = 1000) String statusReason,
        @NotBlank @Size(max = 1000) String reason,
        @Nullable @Valid Provenance provenance) {}
