package org.migrationprofiles.evaluation.finding;

/** How grave a challenge is, or how great a success, as the source puts it. There is no constant for unknown. */
public enum Severity {
    /** Little. */
    LOW,
    /** Some. */
    MEDIUM,
    /** Much. */
    HIGH,
    /** More than anywhere else that the source looked at, as in "most starkly" (S74). */
    HIGHEST
}
