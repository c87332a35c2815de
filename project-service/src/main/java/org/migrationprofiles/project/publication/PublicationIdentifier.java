package org.migrationprofiles.project.publication;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.problem.RuleAbout;

/**
 * A name under which catalogues know a publication.
 *
 * @param scheme who gave it
 * @param value as given, such as {@code 61_15}
 * @param note for people, such as which form it is of
 */
public record PublicationIdentifier(
        @NotNull Scheme scheme,
        @NotBlank @Size(max = 100) String value,
        @Nullable @Size(max = 1000) String note) {

    /** Who gives identifiers. */
    public enum Scheme {
        /** International Standard Book Number, of ten or thirteen digits, with or without hyphens. */
        ISBN,
        /** IOM's own reference number, such as {@code 61_15}. */
        REFERENCE_NUMBER,
        /** Digital Object Identifier. */
        DOI,
        /** Any other catalogue's. */
        OTHER
    }

    @JsonIgnore
    @RuleAbout("value")
    @AssertTrue(message = "An ISBN has ten or thirteen digits, of which the last fits the others.")
    boolean isCorrect() {
        return scheme != Scheme.ISBN || value == null || Isbn.correct(value);
    }
}
