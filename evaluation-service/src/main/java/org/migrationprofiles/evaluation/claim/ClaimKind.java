package org.migrationprofiles.evaluation.claim;

/** What sort of thing is claimed. */
public enum ClaimKind {
    /** So many of so many. */
    PROPORTION,
    /** So many. */
    COUNT,
    /** An average. */
    MEAN,
    /** A direction of a series. */
    TREND,
    /** Most of them are in certain regions. */
    MAJORITY_IN_REGIONS,
    /** All of them fall into certain years. */
    PERIOD
}
