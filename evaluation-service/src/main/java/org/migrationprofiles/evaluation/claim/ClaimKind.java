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
    PERIOD,
    /** How much something measures, such as how long one project took. */
    VALUE,
    /** Something stands before or behind others by a measure, such as the highest budget. */
    ORDER,
    /** Something is a part or a multiple of another by a measure, such as half of its budget. */
    RATIO,
    /** Something said in words, which no figure bears out. */
    STATEMENT
}
