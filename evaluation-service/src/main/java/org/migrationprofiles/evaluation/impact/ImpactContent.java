package org.migrationprofiles.evaluation.impact;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Comparator;
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
 * What is known of one impact.
 *
 * @param subject the country profile or the project that had it
 * @param statement what happened, in the words of the source
 * @param steps the chain that led to it, the first step first; never down the ladder
 * @param order how directly it followed
 * @param from what of the project it came from
 * @param activityId which activity it came from
 * @param form what it took the form of
 * @param sector of a policy or a law, such as {@code LABOUR_MIGRATION}
 * @param before how far the country had a policy on migration before the project
 * @param after the same afterwards
 * @param contribution what the project did for it
 * @param attribution whether it is a result of the project
 * @param topics what it is about
 * @param phase the stage of the project's life that it belongs to
 * @param evidenceLevel how well it is borne out
 * @param provenance who says so and where
 */
public record ImpactContent(
        @NotNull @Valid Subject subject,
        @NotBlank @Size(max = 4000) String statement,
        @Size(max = 50) List<@NotNull @Valid ImpactStep> steps,
        @Nullable ImpactOrder order,
        @Nullable ImpactOrigin from,
        @Nullable UUID activityId,
        @Nullable ImpactForm form,
        @Nullable @Topic String sector,
        @Nullable PolicyState before,
        @Nullable PolicyState after,
        @Nullable @Valid Contribution contribution,
        @Nullable @Valid Attribution attribution,
        @Size(max = 50) List<@NotNull @Topic String> topics,
        @Nullable Phase phase,
        @Nullable @EvidenceLevel Integer evidenceLevel,
        @Nullable @Valid Provenance provenance) {

    /** Lists that are not given are empty. */
    public ImpactContent {
        steps = steps == null ? List.of() : List.copyOf(steps);
        topics = topics == null ? List.of() : List.copyOf(topics);
    }

    /** The highest rung of its steps; null without any. */
    @Nullable
    Rung highestStep() {
        return steps.stream()
                .map(ImpactStep::level)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Whether it is a policy impact by the report's definition (S81). */
    Judgement strictDefinitionMet() {
        return StrictDefinition.met(before, after, attribution);
    }

    @JsonIgnore
    @RuleAbout("topics")
    @AssertTrue(message = "A topic stands once.")
    boolean isEachTopicOnce() {
        return new HashSet<>(topics).size() == topics.size();
    }

    @JsonIgnore
    @RuleAbout("from")
    @AssertTrue(message = "ACTIVITY, since an activity is named.")
    boolean isFromTheActivity() {
        return activityId == null || from == ImpactOrigin.ACTIVITY;
    }

    @JsonIgnore
    @RuleAbout("attribution")
    @AssertTrue(message = "With YES or NO comes what bears it out: evidence or a provenance.")
    boolean isAttributionBorneOut() {
        return attribution == null || attribution.isBorneOut();
    }
}
