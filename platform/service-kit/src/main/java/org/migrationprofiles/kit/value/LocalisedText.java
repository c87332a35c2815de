package org.migrationprofiles.kit.value;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A text in one language; nothing is translated.
 *
 * @param language BCP 47 tag, such as {@code en} or {@code pt-BR}
 * @param text as published
 */
public record LocalisedText(
        @NotNull @Pattern(regexp = LANGUAGE, message = A_LANGUAGE)
        String language,

        @NotBlank @Size(max = 1000) String text) {

    /** The form of the BCP 47 tags that are taken. */
    public static final String LANGUAGE = "[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*";

    /** The tag is kept in its usual form. */
    public LocalisedText {
        language = language == null ? language : LanguageTags.usual(language);
    }

    /** What a client is told whose tag has another form. */
    public static final String A_LANGUAGE = "A BCP 47 language tag, such as en.";
}
