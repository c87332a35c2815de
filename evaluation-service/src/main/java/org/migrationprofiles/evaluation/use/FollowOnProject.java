package org.migrationprofiles.evaluation.use;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.problem.RuleAbout;
import org.migrationprofiles.kit.problem.Texts;

/**
 * A project that came of the use of a profile, or several of which a source tells no more than that they did (S90). Nothing is counted
 * from these: what "multiple" is, nobody knows (S59).
 *
 * @param projectId the project; null where the source names none
 * @param attribution how strongly it is put down to the profile
 * @param note in the words of the source
 */
public record FollowOnProject(
        @Nullable UUID projectId,
        @NotNull Attribution attribution,
        @Nullable @Size(max = 1000) String note) {

    @JsonIgnore
    @RuleAbout("projectId")
    @AssertTrue(message = "A project, or a note of what is known of it.")
    boolean isKnownOf() {
        return projectId != null || (note != null && !Texts.isBlank(note));
    }
}
