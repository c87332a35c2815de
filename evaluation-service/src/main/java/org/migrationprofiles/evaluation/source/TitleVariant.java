package org.migrationprofiles.evaluation.source;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.value.LanguageTag;
import org.migrationprofiles.kit.value.LanguageTags;

/**
 * Another title by which a source goes: in another language, or as somebody quoted it (C16).
 *
 * @param language BCP 47 tag; null where that is not said
 * @param text as it stands there
 */
public record TitleVariant(
        @Nullable @LanguageTag String language,
        @NotBlank @Size(max = 500) String text) {

    /** The tag is kept in its usual form. */
    public TitleVariant {
        language = LanguageTags.canonical(language);
    }
}
