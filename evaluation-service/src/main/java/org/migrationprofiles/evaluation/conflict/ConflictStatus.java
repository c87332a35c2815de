package org.migrationprofiles.evaluation.conflict;

/** How a conflict stands. */
public enum ConflictStatus {
    /** Assertions contradict each other, and nobody has determined which holds. */
    OPEN,
    /** Assertions contradict each other, and a determination is in force. */
    DETERMINED,
    /** Nothing contradicts any more: assertions were withdrawn or corrected. */
    RESOLVED_BY_AGREEMENT
}
