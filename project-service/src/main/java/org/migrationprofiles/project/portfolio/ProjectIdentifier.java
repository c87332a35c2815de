package org.migrationprofiles.project.portfolio;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A name under which a project can be found.
 *
 * @param scheme who gave it
 * @param value as given, such as {@code PR.0136}
 * @param primary whether answers use this one; exactly one of a project's identifiers is
 * @param kind what it is beside the primary one: {@code TYPO} (C3), {@code RENAMED} for one that was primary, or another
 * @param note for people
 */
public record ProjectIdentifier(
        @NotNull Scheme scheme,
        @NotBlank @Size(max = 100) String value,
        boolean primary,
        @Nullable @Size(max = 40) String kind,
        @Nullable @Size(max = 1000) String note) {

    /** The kind of one that was the primary one. */
    static final String RENAMED = "RENAMED";

    /** Whether both are the same name of the same scheme. */
    public boolean sameNameAs(ProjectIdentifier other) {
        return scheme == other.scheme && value.equals(other.value);
    }

    /** What of it is found. */
    Name name() {
        return new Name(scheme, value);
    }

    /** It after another one became primary; what is said of it already stays. */
    ProjectIdentifier renamed() {
        return new ProjectIdentifier(scheme, value, false, kind == null ? RENAMED : kind, note);
    }

    /**
     * What one project only has.
     *
     * @param scheme who gave it
     * @param value as given
     */
    record Name(Scheme scheme, String value) {}

    /** Who gives identifiers. */
    public enum Scheme {
        /** The Fund's project code, such as {@code PR.0100}. */
        IOM_PROJECT,
        /** IOM's project information system, such as {@code FM10P0527}. */
        PRIMA,
        /** An IATI activity identifier. */
        IATI,
        /** Codes of older systems, such as {@code Q41-805}. */
        LEGACY,
        /** Any other name that is in use, right or wrong. */
        ALIAS
    }
}
