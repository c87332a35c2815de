package org.migrationprofiles.project.publication;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.aggregate.Provenance;
import org.migrationprofiles.kit.problem.RuleAbout;
import org.migrationprofiles.kit.value.LanguageTags;
import org.migrationprofiles.kit.value.LocalisedText;
import org.migrationprofiles.kit.value.WebAddress;

/**
 * Whether one can get a publication (S19, S55). Whether it reaches people is its {@link Visibility}; whether there are
 * data is its {@link DataAvailability}.
 *
 * @param formats in which it can be had; none where that is not known
 * @param copiesPlanned how many were to be printed
 * @param copiesPrinted how many were
 * @param urls where it can be read or downloaded
 * @param languages in which it can be had, BCP 47; none where that is not known
 * @param provenance where this was found
 */
public record Availability(
        @Size(max = 10) List<@NotNull PublicationFormat> formats,
        @Nullable @Valid CountBounds copiesPlanned,
        @Nullable @Valid CountBounds copiesPrinted,
        @Size(max = 50) List<@NotNull @WebAddress String> urls,

        @Size(max = 50)
        List<@NotNull @Pattern(regexp = LocalisedText.LANGUAGE, message = LocalisedText.A_LANGUAGE) String> languages,

        @Nullable @Valid Provenance provenance) {

    /** Lists that are not given are empty. */
    public Availability {
        formats = formats == null ? List.of() : List.copyOf(formats);
        urls = urls == null ? List.of() : List.copyOf(urls);
        languages = List.copyOf(LanguageTags.usual(languages));
    }

    /** The same with other formats. */
    public Availability withFormats(List<PublicationFormat> replacement) {
        return new Availability(replacement, copiesPlanned, copiesPrinted, urls, languages, provenance);
    }

    @JsonIgnore
    @RuleAbout("formats")
    @AssertTrue(
            message = "What is ELECTRONIC_ONLY is not in PRINT. Where two sources differ, record what each says as an"
                    + " assertion in evaluation-service.")
    boolean isPrintedOrNot() {
        return !formats.contains(PublicationFormat.ELECTRONIC_ONLY)
                || (!formats.contains(PublicationFormat.PRINT)
                        && (copiesPrinted == null || copiesPrinted.min() == null || copiesPrinted.min() == 0));
    }
}
