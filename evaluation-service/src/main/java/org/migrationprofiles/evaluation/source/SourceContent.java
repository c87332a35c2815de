package org.migrationprofiles.evaluation.source;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.aggregate.Provenance;
import org.migrationprofiles.kit.problem.RuleAbout;
import org.migrationprofiles.kit.time.PartialDate;
import org.migrationprofiles.kit.value.LanguageTag;
import org.migrationprofiles.kit.value.LanguageTags;
import org.migrationprofiles.kit.value.WebAddress;

/**
 * What is known of one source.
 *
 * @param key short and unique; never changes
 * @param type what kind of source it is
 * @param title as published
 * @param titleVariants other titles that it goes by (C16); none where none was found
 * @param publisher who published it
 * @param issued when, as exactly as known
 * @param url where it can be read
 * @param contentHash SHA-256 of its bytes, in 64 hexadecimal digits, so that it can be told whether it is still the same
 * @param confidentiality whom it is meant for; {@code PUBLIC} when it is not given
 * @param languages that it is written or spoken in, each once; none where that is not known
 * @param sections its parts that rest on other sources (S105); none where none was found
 * @param provenance where this was found
 */
public record SourceContent(
        @NotNull
        @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,79}", message = "Small letters, digits and hyphens, 80 at most.")
        String key,

        @NotNull SourceType type,
        @NotBlank @Size(max = 500) String title,
        @Size(max = 50) List<@NotNull @Valid TitleVariant> titleVariants,
        @Nullable @Size(max = 300) String publisher,
        @Nullable @Valid PartialDate issued,
        @Nullable @WebAddress String url,

        @Nullable @Pattern(regexp = "[0-9a-f]{64}", message = "64 hexadecimal digits, in small letters.")
        String contentHash,

        Confidentiality confidentiality,
        @Size(max = 50) List<@NotNull @LanguageTag String> languages,
        @Size(max = 500) List<@NotNull @Valid SourceSection> sections,
        @Nullable @Valid Provenance provenance) {

    /** Lists that are not given are empty, and a source of which nothing is said is public. */
    public SourceContent {
        titleVariants = titleVariants == null ? List.of() : List.copyOf(titleVariants);
        confidentiality = confidentiality == null ? Confidentiality.PUBLIC : confidentiality;
        languages = List.copyOf(LanguageTags.usual(languages));
        sections = sections == null ? List.of() : List.copyOf(sections);
    }

    @JsonIgnore
    @RuleAbout("languages")
    @AssertTrue(message = "A language stands once.")
    boolean isEachLanguageOnce() {
        return new HashSet<>(languages).size() == languages.size();
    }

    @JsonIgnore
    @RuleAbout("sections")
    @AssertTrue(message = "A section rests on another source, not on the one that it is in.")
    boolean isRestingOnOthers() {
        return sections.stream()
                .noneMatch(section -> section != null
                        && section.provenance() != null
                        && section.provenance().sourceId() != null
                        && section.provenance().sourceId().equals(key));
    }
}
