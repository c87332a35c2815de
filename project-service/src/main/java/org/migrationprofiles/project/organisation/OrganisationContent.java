package org.migrationprofiles.project.organisation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.aggregate.Provenance;

/**
 * What is known of an organisation.
 *
 * @param key short and unique, such as {@code IDF}; never changes
 * @param name in full
 * @param category for counts by funder
 * @param provenance where this was found
 */
public record OrganisationContent(
        @NotNull
        @Pattern(regexp = "[A-Z0-9][A-Z0-9_-]{0,39}", message = "Capital letters, digits, _ and -, 40 at most.")
        String key,

        @NotBlank @Size(max = 300) String name,
        @NotNull FunderCategory category,
        @Nullable @Valid Provenance provenance) {}
