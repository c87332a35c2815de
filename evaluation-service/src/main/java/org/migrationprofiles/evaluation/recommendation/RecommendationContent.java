package org.migrationprofiles.evaluation.recommendation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.evaluation.EvidenceLevel;
import org.migrationprofiles.evaluation.Gap;
import org.migrationprofiles.evaluation.Phase;
import org.migrationprofiles.evaluation.Subject;
import org.migrationprofiles.evaluation.Topic;
import org.migrationprofiles.kit.aggregate.Provenance;
import org.migrationprofiles.kit.problem.RuleAbout;

/**
 * What is known of one recommendation, of an evaluation or of a profile itself (S91).
 *
 * @param evaluationId the evaluation that makes it; null when a profile or a report does
 * @param subject what it is about; null when that is all that its evaluation covers
 * @param text what it says, or what a source says of it
 * @param wording whose words these are
 * @param topics as codes
 * @param addressee who is to carry it out: a role or an organisation, not a person
 * @param priority how urgent it is
 * @param status what became of it
 * @param managementResponse what was answered
 * @param gap what it is to close
 * @param usedBy what has taken it up, such as a project
 * @param phase the stage of a project's life that it speaks of
 * @param evidenceLevel how well it is borne out
 * @param provenance who says so and where
 */
public record RecommendationContent(
        @Nullable UUID evaluationId,
        @Nullable @Valid Subject subject,
        @NotBlank @Size(max = 5000) String text,
        @NotNull Wording wording,
        @Size(max = 50) List<@NotNull @Topic String> topics,
        @Nullable @Size(max = 300) String addressee,
        @Nullable Priority priority,
        @NotNull RecommendationStatus status,
        @Nullable @Valid ManagementResponse managementResponse,
        @Nullable @Valid Gap gap,
        @Size(max = 100) List<@NotNull @Valid Subject> usedBy,
        @Nullable Phase phase,
        @Nullable @EvidenceLevel Integer evidenceLevel,
        @Nullable @Valid Provenance provenance) {

    /** What is not given is empty. */
    public RecommendationContent {
        topics = topics == null ? List.of() : List.copyOf(topics);
        usedBy = usedBy == null ? List.of() : List.copyOf(usedBy);
    }

    @JsonIgnore
    @RuleAbout("subject")
    @AssertTrue(message = "It is about a subject, or of an evaluation in evaluationId.")
    boolean isAboutSomething() {
        return subject != null || evaluationId != null;
    }

    @JsonIgnore
    @RuleAbout("status")
    @AssertTrue(message = "What has a response is not OPEN.")
    boolean isOpenWithoutResponse() {
        return managementResponse == null || status != RecommendationStatus.OPEN;
    }

    @JsonIgnore
    @RuleAbout("status")
    @AssertTrue(
            message =
                    "What was answered with ACCEPTED is ACCEPTED, IMPLEMENTED or UNKNOWN; with PARTIALLY_ACCEPTED that,"
                            + " IMPLEMENTED or UNKNOWN; with REJECTED that or UNKNOWN. What was decided later is another response.")
    boolean isAsWasAnswered() {
        return managementResponse == null
                || managementResponse.response() == null
                || status == null
                || status == RecommendationStatus.OPEN
                || managementResponse.response().allows(status);
    }
}
