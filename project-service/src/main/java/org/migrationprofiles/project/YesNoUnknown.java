package org.migrationprofiles.project;

/** What a source says to a question; unknown is never a no. */
public enum YesNoUnknown {
    /** It is so. */
    YES,
    /** It is not so. */
    NO,
    /** Somebody looked and could not tell. */
    UNKNOWN
}
