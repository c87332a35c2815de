package org.migrationprofiles.evaluation.use;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.evaluation.EvidenceLevel;
import org.migrationprofiles.evaluation.Gap;
import org.migrationprofiles.evaluation.Phase;
import org.migrationprofiles.evaluation.Subject;
import org.migrationprofiles.evaluation.Topic;
import org.migrationprofiles.kit.aggregate.Provenance;
import org.migrationprofiles.kit.problem.RuleAbout;
import org.migrationprofiles.kit.time.PartialDate;

/**
 * What is known of one use of a profile: somebody did something with it.
 *
 * @param subject what was used
 * @param actor who used it: a role or an organisation, not a person; null where the source does not say
 * @param action what was done, in the words of the source
 * @param usedOn when, as exactly as known
 * @param topics as codes
 * @param gaps what the profile showed to be missing and the use is about
 * @param followOnProjects what came of it
 * @param perception what the profile is to whoever used it
 * @param phase the stage of the project's life that it falls in
 * @param evidenceLevel how well it is borne out
 * @param provenance who says so and where
 */
public record UseEventContent(
        @NotNull @Valid Subject subject,
        @Nullable @Size(max = 300) String actor,
        @NotBlank @Size(max = 2000) String action,
        @Nullable @Valid PartialDate usedOn,
        @Size(max = 50) List<@NotNull @Topic String> topics,
        @Size(max = 50) List<@NotNull @Valid Gap> gaps,
        @Size(max = 50) List<@NotNull @Valid FollowOnProject> followOnProjects,
        @Nullable Perception perception,
        @Nullable Phase phase,
        @Nullable @EvidenceLevel Integer evidenceLevel,
        @Nullable @Valid Provenance provenance) {

    /** What is not given is empty. */
    public UseEventContent {
        topics = topics == null ? List.of() : List.copyOf(topics);
        gaps = gaps == null ? List.of() : List.copyOf(gaps);
        followOnProjects = followOnProjects == null ? List.of() : List.copyOf(followOnProjects);
    }

    @JsonIgnore
    @RuleAbout("followOnProjects")
    @AssertTrue(message = "A project stands once.")
    boolean isEachProjectOnce() {
        List<UUID> named = followOnProjects.stream()
                .map(FollowOnProject::projectId)
                .filter(Objects::nonNull)
                .toList();
        return new HashSet<>(named).size() == named.size();
    }
}
