package org.migrationprofiles.project.portfolio;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * A country in a project.
 *
 * @param iso3 ISO 3166-1 alpha-3
 * @param role how it takes part
 */
public record ProjectCountry(
        @NotNull @Pattern(regexp = "[A-Z]{3}", message = "An ISO 3166-1 alpha-3 code.")
        String iso3,

        @NotNull Role role) {

    /** How a country takes part in a project. */
    public enum Role {
        /** The project is for it. */
        BENEFITING,
        /** It benefits besides. */
        OTHER_BENEFITING
    }
}
