package org.migrationprofiles.evaluation.assessment;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.evaluation.EvidenceLevel;
import org.migrationprofiles.kit.aggregate.Provenance;
import org.migrationprofiles.kit.problem.RuleAbout;
import org.migrationprofiles.kit.time.PartialDate;
import org.migrationprofiles.kit.value.LanguageTag;
import org.migrationprofiles.kit.value.LanguageTags;
import org.migrationprofiles.kit.value.WebAddress;

/**
 * What is known of one evaluation. It may cover many profiles and projects, and each of them may have many evaluations.
 *
 * @param title as published
 * @param status whether it is out
 * @param profileIds the country profiles that it covers; it says nothing of any other (S48)
 * @param projectIds projects that it covers without naming countries
 * @param timing when in the life of these it was made
 * @param conduct who made it
 * @param level who answers for it
 * @param publishedOn when it came out
 * @param donor who paid for what it evaluates, as the evaluation names it
 * @param projectCodes codes of projects as the evaluation prints them, whether or not these are on record
 * @param controlNumber its number in the repository that it is kept in; one evaluation has it
 * @param languages BCP 47 tags; empty where they are not known
 * @param url where it can be read
 * @param summary its executive summary
 * @param criteriaSetId the criteria that it judges by; an import may give a name such as {@code dac:2019}
 * @param ratingScaleId the scale that it rates on; an import may give its key
 * @param ratings what it found, criterion by criterion
 * @param evidenceLevel how well its findings are borne out
 * @param provenance where this was found
 */
public record EvaluationContent(
        @Nullable @Size(max = 500) String title,
        @NotNull EvaluationStatus status,
        @Size(max = 1000) List<@NotNull UUID> profileIds,
        @Size(max = 1000) List<@NotNull UUID> projectIds,
        @Nullable EvaluationTiming timing,
        @Nullable EvaluationConduct conduct,
        @Nullable EvaluationLevel level,
        @Nullable @Valid PartialDate publishedOn,
        @Nullable @Size(max = 300) String donor,
        @Size(max = 100) List<@NotBlank @Size(max = 100) String> projectCodes,

        @Nullable @Pattern(regexp = "\\S(.{0,98}\\S)?", message = "1 to 100 characters without spaces around them.")
        String controlNumber,

        @Size(max = 50) List<@NotNull @LanguageTag String> languages,

        @Nullable @WebAddress String url,

        @Nullable @Size(max = 20000) String summary,
        @Nullable UUID criteriaSetId,
        @Nullable UUID ratingScaleId,
        @Size(max = 50) List<@NotNull @Valid CriterionRating> ratings,
        @Nullable @EvidenceLevel Integer evidenceLevel,
        @Nullable @Valid Provenance provenance) {

    /** What is not given is empty. */
    public EvaluationContent {
        profileIds = profileIds == null ? List.of() : List.copyOf(profileIds);
        projectIds = projectIds == null ? List.of() : List.copyOf(projectIds);
        projectCodes = projectCodes == null ? List.of() : List.copyOf(projectCodes);
        languages = List.copyOf(LanguageTags.usual(languages));
        ratings = ratings == null ? List.of() : List.copyOf(ratings);
    }

    /** A published evaluation of one profile, of which a source tells no more than that there is one. */
    public static EvaluationContent of(UUID profileId, Provenance provenance) {
        return new EvaluationContent(
                null,
                EvaluationStatus.PUBLISHED,
                List.of(profileId),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                List.of(),
                null,
                null,
                null,
                null,
                List.of(),
                null,
                provenance);
    }

    @JsonIgnore
    @RuleAbout("profileIds")
    @AssertTrue(message = "What is published covers a profile in profileIds or a project in projectIds.")
    boolean isOfSomethingOncePublished() {
        return status != EvaluationStatus.PUBLISHED || !profileIds.isEmpty() || !projectIds.isEmpty();
    }

    @JsonIgnore
    @RuleAbout("profileIds")
    @AssertTrue(message = "A profile stands once.")
    boolean isEachProfileOnce() {
        return isEachOnce(profileIds);
    }

    @JsonIgnore
    @RuleAbout("projectIds")
    @AssertTrue(message = "A project stands once.")
    boolean isEachProjectOnce() {
        return isEachOnce(projectIds);
    }

    @JsonIgnore
    @RuleAbout("ratings")
    @AssertTrue(message = "A criterion stands once.")
    boolean isEachCriterionOnce() {
        return isEachOnce(ratings.stream().map(CriterionRating::criterion).toList());
    }

    @JsonIgnore
    @RuleAbout("criteriaSetId")
    @AssertTrue(message = "Ratings are by criteria of a set.")
    boolean isJudgedBySomething() {
        return ratings.isEmpty() || criteriaSetId != null;
    }

    @JsonIgnore
    @RuleAbout("ratingScaleId")
    @AssertTrue(message = "A rating is a label of a scale.")
    boolean isRatedOnSomething() {
        return ratings.stream().allMatch(rating -> rating.rating() == null) || ratingScaleId != null;
    }

    private static boolean isEachOnce(List<?> values) {
        return new HashSet<>(values).size() == values.size();
    }
}
