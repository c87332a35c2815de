package org.migrationprofiles.project.profile;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.aggregate.Provenance;
import org.migrationprofiles.project.portfolio.Funder;

/**
 * What is known of one country's profile exercise.
 *
 * @param projectId the project that makes it; null where no project of the Fund stands behind it
 * @param country ISO 3166-1 alpha-3
 * @param funders its own; empty when its project's funders are its funders
 * @param provenance where this was found
 */
public record CountryProfileContent(
        @Nullable UUID projectId,

        @NotNull @Pattern(regexp = "[A-Z]{3}", message = "An ISO 3166-1 alpha-3 code.")
        String country,

        @Size(max = 100) List<@NotNull @Valid Funder> funders,
        @Nullable @Valid Provenance provenance) {

    /** Funders that are not given are none of its own. */
    public CountryProfileContent {
        funders = funders == null ? List.of() : List.copyOf(funders);
    }
}
