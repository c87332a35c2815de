package org.migrationprofiles.evaluation.finding;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.evaluation.EvidenceLevel;
import org.migrationprofiles.evaluation.Phase;
import org.migrationprofiles.evaluation.Subject;
import org.migrationprofiles.evaluation.Topic;
import org.migrationprofiles.kit.aggregate.Provenance;
import org.migrationprofiles.kit.problem.RuleAbout;

/**
 * What is known of one finding.
 *
 * @param kind challenge, success or lesson
 * @param category what it is about; one of its kind
 * @param subject the project, country profile, country or programme that it is about
 * @param statement what was found
 * @param quote the words of the source, where the statement has others
 * @param topics what it is about in detail
 * @param severity how grave or great it is
 * @param affectedCriteria the criteria of evaluation that it bears on (S50)
 * @param phase the stage of a project's life that it belongs to
 * @param causes what brought it about
 * @param effects what it led to
 * @param risk that it tells of
 * @param disaggregation what the data are, or are not, broken down by
 * @param relatesTo what else of a publication it is about: a source may say visibility where copies are meant (S19)
 * @param activityId the activity that it is about
 * @param evidenceLevel how well it is borne out
 * @param provenance who says so and where
 */
public record FindingContent(
        @NotNull FindingKind kind,
        @NotNull FindingCategory category,
        @NotNull @Valid Subject subject,
        @NotBlank @Size(max = 4000) String statement,
        @Nullable @Size(max = 4000) String quote,
        @Size(max = 50) List<@NotNull @Topic String> topics,
        @Nullable Severity severity,
        @Size(max = 6) List<@NotNull DacCriterion> affectedCriteria,
        @Nullable Phase phase,
        @Size(max = 50) List<@NotNull @Valid FindingCause> causes,
        @Size(max = 50) List<@NotNull @Valid FindingEffect> effects,
        @Nullable @Valid Risk risk,
        @Nullable @Size(max = 1000) String disaggregation,
        @Size(max = 3) List<@NotNull PublicationAspect> relatesTo,
        @Nullable UUID activityId,
        @Nullable @EvidenceLevel Integer evidenceLevel,
        @Nullable @Valid Provenance provenance) {

    /** Lists that are not given are empty. */
    public FindingContent {
        topics = topics == null ? List.of() : List.copyOf(topics);
        affectedCriteria = affectedCriteria == null ? List.of() : List.copyOf(affectedCriteria);
        causes = causes == null ? List.of() : List.copyOf(causes);
        effects = effects == null ? List.of() : List.copyOf(effects);
        relatesTo = relatesTo == null ? List.of() : List.copyOf(relatesTo);
    }

    @JsonIgnore
    @RuleAbout("topics")
    @AssertTrue(message = "A topic stands once.")
    boolean isEachTopicOnce() {
        return isEachOnce(topics);
    }

    @JsonIgnore
    @RuleAbout("affectedCriteria")
    @AssertTrue(message = "A criterion stands once.")
    boolean isEachCriterionOnce() {
        return isEachOnce(affectedCriteria);
    }

    private static boolean isEachOnce(List<?> values) {
        return new HashSet<>(values).size() == values.size();
    }
}
