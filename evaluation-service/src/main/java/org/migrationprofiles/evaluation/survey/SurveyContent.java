package org.migrationprofiles.evaluation.survey;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.aggregate.Provenance;
import org.migrationprofiles.kit.time.PartialDate;

/**
 * What is known of one survey.
 *
 * @param profileId the country profile that it asks about; says nothing of any other
 * @param status how far it has come
 * @param statusReason why there is no response, where that is known
 * @param respondedOn when the response came
 * @param provenance where this was found
 */
public record SurveyContent(
        @NotNull UUID profileId,
        @NotNull SurveyStatus status,
        @Nullable @Size(max = 1000) String statusReason,
        @Nullable @Valid PartialDate respondedOn,
        @Nullable @Valid Provenance provenance) {}
