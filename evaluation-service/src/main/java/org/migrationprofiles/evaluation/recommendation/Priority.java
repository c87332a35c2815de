package org.migrationprofiles.evaluation.recommendation;

/** How urgent a recommendation is, as the source says. */
public enum Priority {
    /** Before others. */
    HIGH,
    /** In between. */
    MEDIUM,
    /** After others. */
    LOW
}
