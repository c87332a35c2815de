package org.migrationprofiles.project.portfolio;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.aggregate.Provenance;
import org.migrationprofiles.kit.problem.RuleAbout;
import org.migrationprofiles.project.Chains;

/**
 * How a project is related to another.
 *
 * @param type what the other project is to it
 * @param projectId the other project
 * @param strength how well a source bears out that it was inspired (S59, S90); only of {@link Type#INSPIRED_BY}, where it
 *     is always given
 * @param evidence by what that shows, in a few words
 * @param provenance where this was found
 */
public record ProjectRelation(
        @NotNull Type type,
        @NotNull UUID projectId,
        @Nullable EvidenceStrength strength,
        @Nullable @Size(max = 1000) String evidence,
        @Nullable @Valid Provenance provenance) {

    /** What the other project is. */
    public enum Type {
        /** It came before, and this one goes on from it. */
        PREDECESSOR,
        /** It is larger, and this one is a part of it. */
        PART_OF,
        /** It found the gap or the chance that this one is about. */
        INSPIRED_BY;

        /** What must not go round in a circle; a project and what it inspired may inspire each other. */
        Optional<Chains.Links> chain() {
            return switch (this) {
                case PREDECESSOR -> Optional.of(Chains.Links.PRECEDING_PROJECTS);
                case PART_OF -> Optional.of(Chains.Links.WHOLE_PROJECTS);
                case INSPIRED_BY -> Optional.empty();
            };
        }
    }

    /** How well something is borne out. */
    public enum EvidenceStrength {
        /** A document of the project says so. */
        STRONG,
        /** Somebody who knows the project says so. */
        MODERATE,
        /** It follows from time, place and subject alone. */
        WEAK,
        /** Somebody looked and could not tell. */
        UNKNOWN
    }

    @JsonIgnore
    @RuleAbout("strength")
    @AssertTrue(message = "How well it is borne out is told of INSPIRED_BY, and of nothing else.")
    boolean isWeighed() {
        return (type == Type.INSPIRED_BY) == (strength != null);
    }
}
