package org.migrationprofiles.evaluation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.migrationprofiles.kit.imports.KindIn;

/**
 * What a statement is about.
 *
 * @param type its kind
 * @param id of the aggregate; for a country its ISO 3166-1 alpha-3 code, for a programme a short name. An import may give
 *     a name instead, such as {@code PR.0085} or {@code PR.0085/ARG}
 */
public record Subject(
        @NotNull Type type,
        @NotBlank @Size(max = 100) @KindIn("type") String id) {

    /** Kinds of subject. */
    public enum Type {
        /** A country profile. */
        PROFILE,
        /** A project. */
        PROJECT,
        /** A publication. */
        PUBLICATION,
        /** A country. */
        COUNTRY,
        /** An activity of a project, such as a training. */
        ACTIVITY,
        /** All that a report looks at together, such as the profile projects of the Fund (S4); on record nowhere else. */
        PROGRAMME
    }
}
