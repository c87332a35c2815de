package org.migrationprofiles.evaluation.finding;

import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.evaluation.Observation;

/**
 * Of which projects challenges and successes are on record (S57). A project of which none is named is not one without: it is
 * unknown.
 *
 * @param total how many projects there are
 * @param challenge those with at least one challenge
 * @param success those with at least one success
 * @param both those with both
 * @param nothingNamed those with neither
 * @param projects each project, in the order of their ids
 */
public record Completeness(
        long total, Share challenge, Share success, Share both, Share nothingNamed, List<Row> projects) {

    static Completeness of(List<Row> rows) {
        Predicate<Row> challenge = row -> row.challenge() == Observation.YES;
        Predicate<Row> success = row -> row.success() == Observation.YES;
        Share nothing = share(rows, challenge.or(success).negate());
        return new Completeness(
                rows.size(),
                share(rows, challenge),
                share(rows, success),
                share(rows, challenge.and(success)),
                new Share(nothing.n(), nothing.total(), 0, nothing.members()),
                rows);
    }

    private static Share share(List<Row> rows, Predicate<Row> so) {
        List<UUID> members = rows.stream().filter(so).map(Row::projectId).toList();
        return new Share(members.size(), rows.size(), rows.size() - members.size(), members);
    }

    /**
     * Some of the projects.
     *
     * @param n how many they are
     * @param total of how many
     * @param unknown of how many it is not known
     * @param members their ids
     */
    public record Share(long n, long total, long unknown, List<UUID> members) {}

    /**
     * What is on record of one project.
     *
     * @param projectId which
     * @param identifier its first name, such as {@code PR.0085}
     * @param challenge YES when a challenge is on record, else UNKNOWN
     * @param success YES when a success is on record, else UNKNOWN
     * @param challengeIds the challenges of the project and of its profiles
     * @param successIds the successes of the project and of its profiles
     */
    public record Row(
            UUID projectId,
            @Nullable String identifier,
            Observation challenge,
            Observation success,
            List<UUID> challengeIds,
            List<UUID> successIds) {}
}
