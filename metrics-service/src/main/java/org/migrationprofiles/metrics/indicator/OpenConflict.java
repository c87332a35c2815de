package org.migrationprofiles.metrics.indicator;

import org.jspecify.annotations.Nullable;

/**
 * What sources contradict each other about, and no determination settles, so that a figure may be wrong.
 *
 * @param id of the conflict in evaluation-service
 * @param attribute of the subject
 * @param subjectType what kind of thing it is about
 * @param subjectId what it is about
 * @param status whether nobody has determined yet, or somebody determined that it cannot be
 * @param link to it, with what each source says
 * @param determination link to the determination that says that it cannot be determined, with its reasons; null while it is
 *     open
 */
public record OpenConflict(
        String id,
        String attribute,
        String subjectType,
        String subjectId,
        Status status,
        String link,
        @Nullable String determination) {

    /** How a conflict stands that no determination settles. */
    public enum Status {
        /** Nobody has determined yet which source is right. */
        OPEN,
        /** Somebody determined that it cannot be determined; the contradiction stays. */
        CANNOT_BE_DETERMINED
    }
}
