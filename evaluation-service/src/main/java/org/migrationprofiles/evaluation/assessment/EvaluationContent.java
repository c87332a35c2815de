package org.migrationprofiles.evaluation.assessment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.aggregate.Provenance;
import org.migrationprofiles.kit.time.PartialDate;

/**
 * What is known of one evaluation.
 *
 * @param title as published
 * @param status whether it is out
 * @param profileIds the country profiles that it covers
 * @param projectIds projects that it covers without naming countries
 * @param publishedOn when it came out
 * @param provenance where this was found
 */
public record EvaluationContent(
        @Nullable @Size(max = 500) String title,
        @NotNull EvaluationStatus status,
        @Size(max = 1000) List<@NotNull UUID> profileIds,
        @Size(max = 1000) List<@NotNull UUID> projectIds,
        @Nullable @Valid PartialDate publishedOn,
        @Nullable @Valid Provenance provenance) {
    /** What is not given is empty. */
    public EvaluationContent {
        profileIds = profileIds == null ? List.of() : List.copyOf(profileIds);
        projectIds = projectIds == null ? List.of() : List.copyOf(projectIds);
    }
}
