package org.migrationprofiles.evaluation.conflict;

/** How a determination stands. */
public enum DeterminationStatus {
    /** It is the one that holds. */
    IN_FORCE,
    /** A later determination of the same conflict took its place. */
    SUPERSEDED,
    /** Something was said or withdrawn that it did not consider. */
    REOPENED,
    /** It was taken back, with a reason. */
    WITHDRAWN
}
