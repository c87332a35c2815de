package org.migrationprofiles.evaluation.interview;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.evaluation.Phase;
import org.migrationprofiles.evaluation.Subject;
import org.migrationprofiles.kit.aggregate.Provenance;
import org.migrationprofiles.kit.problem.RuleAbout;
import org.migrationprofiles.kit.problem.Texts;
import org.migrationprofiles.kit.time.PartialDate;
import org.migrationprofiles.kit.value.LanguageTag;
import org.migrationprofiles.kit.value.LanguageTags;

/**
 * What is known of one interview (S5). Who was asked is told by role and stage, not by name; a name stands here only where it
 * has been published.
 *
 * @param key short and unique; never changes, and so names nobody
 * @param sourceId the source of type INTERVIEW as which records cite it
 * @param subject what it was about; null where that is not said
 * @param organisationKind what kind of organisation the respondent spoke from; null where that is not said
 * @param respondentRole as what, such as {@code project manager}; null where that is not said
 * @param respondentName only one that has been published
 * @param namePublished whether the name has been published
 * @param namePublication where or why it has been
 * @param involvementStages the stages of the project that the respondent was involved in, each once; none where that is not said
 * @param date when it was held, as exactly as known
 * @param place where
 * @param language in which, as a BCP 47 tag
 * @param notes what was noted
 * @param provenance where this was found
 */
public record InterviewContent(
        @NotNull
        @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,79}", message = "Small letters, digits and hyphens, 80 at most.")
        String key,

        @NotNull UUID sourceId,
        @Nullable @Valid Subject subject,
        @Nullable OrganisationKind organisationKind,
        @Nullable @Size(max = 200) String respondentRole,
        @Nullable @Size(max = 200) String respondentName,
        boolean namePublished,
        @Nullable @Size(max = 500) String namePublication,
        @Size(max = 4) List<@NotNull Phase> involvementStages,
        @Nullable @Valid PartialDate date,
        @Nullable @Size(max = 200) String place,
        @Nullable @LanguageTag String language,
        @Nullable @Size(max = 10_000) String notes,
        @Nullable @Valid Provenance provenance) {

    /** A list that is not given is empty. */
    public InterviewContent {
        language = LanguageTags.canonical(language);
        involvementStages = involvementStages == null ? List.of() : List.copyOf(involvementStages);
    }

    /** The same without anything that tells who was asked. */
    InterviewContent withoutPerson() {
        return new InterviewContent(
                key,
                sourceId,
                subject,
                organisationKind,
                null,
                null,
                false,
                null,
                involvementStages,
                date,
                null,
                language,
                null,
                provenance);
    }

    /** Whether something in it may tell who was asked. */
    boolean tellsOfAPerson() {
        return Stream.of(respondentRole, respondentName, namePublication, place, notes)
                .anyMatch(text -> text != null);
    }

    @JsonIgnore
    @RuleAbout("respondentName")
    @AssertTrue(
            message =
                    "A name is kept only where it has been published: with namePublished true. Give the role instead.")
    boolean isNamedOnlyWherePublished() {
        return respondentName == null || namePublished;
    }

    @JsonIgnore
    @RuleAbout("namePublication")
    @AssertTrue(message = "Where or why the name has been published.")
    boolean isPublicationTold() {
        return !namePublished || (namePublication != null && !Texts.isBlank(namePublication));
    }

    @JsonIgnore
    @RuleAbout("involvementStages")
    @AssertTrue(message = "A stage stands once.")
    boolean isEachStageOnce() {
        return new HashSet<>(involvementStages).size() == involvementStages.size();
    }
}
