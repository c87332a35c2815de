package org.migrationprofiles.project.portfolio;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.aggregate.Provenance;

/**
 * A project that another one is related to, seen from that other one.
 *
 * @param direction which of the two says so
 * @param type what the one that is referred to is to the one that refers
 * @param projectId the related project
 * @param identifier its primary one
 * @param strength how well it is borne out; only of {@link ProjectRelation.Type#INSPIRED_BY}
 * @param evidence by what that shows, in a few words
 * @param provenance where this was found
 */
public record RelatedProject(
        Direction direction,
        ProjectRelation.Type type,
        UUID projectId,
        String identifier,
        ProjectRelation.@Nullable EvidenceStrength strength,
        @Nullable String evidence,
        @Nullable Provenance provenance) {

    /** Which of two related projects says so. */
    public enum Direction {
        /** The other one: it has this one as its predecessor, as the whole that it is a part of, or as its inspiration. */
        INCOMING,
        /** The one that was asked about. */
        OUTGOING
    }

    /** Stands for its place in a list; a project is related to another in one way of a kind only. */
    public String key() {
        return String.join(" ", direction.name(), type.name(), projectId.toString());
    }
}
