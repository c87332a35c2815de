package org.migrationprofiles.evaluation.quotation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.evaluation.EvidenceLevel;
import org.migrationprofiles.evaluation.Phase;
import org.migrationprofiles.evaluation.Subject;
import org.migrationprofiles.evaluation.Topic;
import org.migrationprofiles.kit.aggregate.Provenance;
import org.migrationprofiles.kit.problem.RuleAbout;
import org.migrationprofiles.kit.problem.Texts;
import org.migrationprofiles.kit.value.LanguageTag;
import org.migrationprofiles.kit.value.LanguageTags;

/**
 * What is known of one quotation (S53).
 *
 * @param text as it stands in the source, without the quotation marks around it
 * @param language BCP 47 tag; null where that is not known
 * @param speakerRole as what somebody said it; nobody is named
 * @param subject what it speaks of; null where that is not said
 * @param topics what it is about, each once
 * @param phase the stage of a project that it speaks of; null where that is not said
 * @param evidenceLevel how well it is borne out
 * @param origin where it was said at first, when the provenance only quotes it, such as an interview; null when it is not known
 * @param provenance where it stands
 */
public record QuotationContent(
        @NotBlank @Size(max = 4000) String text,
        @Nullable @LanguageTag String language,
        @Nullable @Size(max = 200) String speakerRole,
        @Nullable @Valid Subject subject,
        @Size(max = 50) List<@NotNull @Topic String> topics,
        @Nullable Phase phase,
        @Nullable @EvidenceLevel Integer evidenceLevel,
        @Nullable @Valid Provenance origin,
        @NotNull @Valid Provenance provenance) {

    /** A list that is not given is empty. */
    public QuotationContent {
        language = LanguageTags.canonical(language);
        topics = topics == null ? List.of() : List.copyOf(topics);
    }

    @JsonIgnore
    @RuleAbout("topics")
    @AssertTrue(message = "A topic stands once.")
    boolean isEachTopicOnce() {
        return new HashSet<>(topics).size() == topics.size();
    }

    @JsonIgnore
    @RuleAbout("provenance")
    @AssertTrue(message = "It names the source in which the quotation stands: sourceId.")
    boolean isFromASource() {
        return provenance == null || (provenance.sourceId() != null && !Texts.isBlank(provenance.sourceId()));
    }
}
