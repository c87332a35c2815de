package org.migrationprofiles.evaluation.impact;

/** What is held to be so of an impact. */
public enum Judgement {
    /** It is so. */
    YES,
    /** It is not so. */
    NO,
    /** What is on record does not tell. */
    UNKNOWN
}
