package org.migrationprofiles.evaluation.review;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.evaluation.EvidenceLevel;
import org.migrationprofiles.evaluation.Topic;
import org.migrationprofiles.kit.aggregate.Provenance;
import org.migrationprofiles.kit.problem.RuleAbout;
import org.migrationprofiles.kit.time.PartialDate;

/**
 * What is known of one review of a publication (S6).
 *
 * @param publicationId the publication that was read
 * @param reviewerRole as what somebody read it, such as {@code evaluator}; nobody is named
 * @param reviewedOn when, as exactly as known
 * @param topics what was found in it, each once
 * @param notes what was noted
 * @param evidenceLevel how well what was noted is borne out
 * @param provenance where this was found
 */
public record PublicationReviewContent(
        @NotNull UUID publicationId,
        @Nullable @Size(max = 200) String reviewerRole,
        @Nullable @Valid PartialDate reviewedOn,
        @Size(max = 50) List<@NotNull @Topic String> topics,
        @Nullable @Size(max = 10_000) String notes,
        @Nullable @EvidenceLevel Integer evidenceLevel,
        @Nullable @Valid Provenance provenance) {

    /** A list that is not given is empty. */
    public PublicationReviewContent {
        topics = topics == null ? List.of() : List.copyOf(topics);
    }

    @JsonIgnore
    @RuleAbout("topics")
    @AssertTrue(message = "A topic stands once.")
    boolean isEachTopicOnce() {
        return new HashSet<>(topics).size() == topics.size();
    }
}
