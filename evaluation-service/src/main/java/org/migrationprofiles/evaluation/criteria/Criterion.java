package org.migrationprofiles.evaluation.criteria;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * One criterion of a set.
 *
 * @param code by which ratings name it, such as {@code RELEVANCE}
 * @param name for people
 * @param question that it asks, in the words of whoever laid it down; null where there is none
 */
public record Criterion(
        @NotNull @Pattern(regexp = CODE, message = A_CODE) String code,
        @NotBlank @Size(max = 200) String name,
        @Nullable @Size(max = 1000) String question) {

    /** The form of codes. */
    public static final String CODE = "[A-Z][A-Z0-9_]{0,59}";

    /** What a client is told whose code has another form. */
    public static final String A_CODE = "Capital letters, digits and underscores, 60 at most, such as RELEVANCE.";
}
