package org.migrationprofiles.evaluation.survey;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.aggregate.Provenance;

/**
 * A status that was wrong, with why: the only way to a status that does not follow on the one before.
 *
 * @param from what was on record
 * @param to what is right
 * @param reason why the other one was wrong
 * @param provenance where the right one was found
 */
public record SurveyStatusCorrection(
        @NotNull SurveyStatus from,
        @NotNull SurveyStatus to,
        @NotBlank @Size(max = 1000) String reason,
        @Nullable @Valid Provenance provenance) {}
