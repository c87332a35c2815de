package org.migrationprofiles.evaluation.assertion;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What an assertion is about.
 *
 * @param type its kind
 * @param id of the aggregate; for a country its ISO 3166-1 alpha-3 code
 */
public record Subject(
        @NotNull Type type, @NotBlank @Size(max = 100) String id) {

    /** Kinds of subject. */
    public enum Type {
        /** A country profile. */
        PROFILE,
        /** A project. */
        PROJECT,
        /** A publication. */
        PUBLICATION,
        /** A country. */
        COUNTRY
    }
}
