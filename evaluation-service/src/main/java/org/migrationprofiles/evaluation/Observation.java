package org.migrationprofiles.evaluation;

/** What is observed. What is unknown is never a no. */
public enum Observation {
    /** It is so. */
    YES,
    /** It is not so. */
    NO,
    /** Somebody looked and could not tell. */
    UNKNOWN,
    /** The question does not arise. */
    NOT_APPLICABLE
}
