package org.migrationprofiles.project.portfolio;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.aggregate.Provenance;

/**
 * What a status should have been.
 *
 * @param to what is right, null when it is not known
 * @param reason why what is on record is wrong; kept with the project and in its history
 * @param provenance where the right one was found
 */
public record CorrectedStatus(
        @Nullable ProjectStatus to,
        @NotBlank @Size(max = 1000) String reason,
        @Nullable @Valid Provenance provenance) {}
