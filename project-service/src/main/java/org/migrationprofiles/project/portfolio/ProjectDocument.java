package org.migrationprofiles.project.portfolio;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.aggregate.Provenance;
import org.migrationprofiles.kit.time.PartialDate;
import org.migrationprofiles.kit.value.LanguageTags;
import org.migrationprofiles.kit.value.LocalisedText;
import org.migrationprofiles.kit.value.WebAddress;

/**
 * A document about a project (S9). The document itself is kept elsewhere.
 *
 * @param type its kind
 * @param title as it has it
 * @param language BCP 47 tag; null where that is not known
 * @param date that it bears; null where that is not known
 * @param url where it can be had; null where that is not known
 * @param sha256 of its bytes, in 64 hexadecimal digits, so that it can be told whether it is still the same
 * @param provenance where this was found
 */
public record ProjectDocument(
        @NotNull Type type,
        @NotBlank @Size(max = 500) String title,

        @Nullable @Pattern(regexp = LocalisedText.LANGUAGE, message = LocalisedText.A_LANGUAGE)
        String language,

        @Nullable @Valid PartialDate date,
        @Nullable @WebAddress String url,

        @Nullable @Pattern(regexp = "[0-9a-f]{64}", message = "64 hexadecimal digits, in small letters.")
        String sha256,

        @Nullable @Valid Provenance provenance) {

    /** The tag is kept in its usual form. */
    public ProjectDocument {
        language = LanguageTags.canonical(language);
    }

    /** What kind of document it is. */
    public enum Type {
        /** It applies for the project. */
        PROPOSAL,
        /** It reports on the way. */
        INTERIM_REPORT,
        /** It reports at the end. */
        FINAL_REPORT,
        /** It evaluates. */
        EVALUATION_REPORT,
        /** A government endorses the project. */
        ENDORSEMENT,
        /** Parties agree on something. */
        AGREEMENT,
        /** It says what was said. */
        MINUTES,
        /** It tells the public. */
        PRESS_RELEASE,
        /** Anything else. */
        OTHER
    }
}
