package org.migrationprofiles.metrics.status;

/** Whether a country has a current profile. */
public enum Status {
    /** The next edition is not due yet. */
    CURRENT,
    /** It becomes due at some day of a time that includes the date asked for; nobody recorded which. */
    DUE_WINDOW,
    /** It is overdue. */
    NON_UPDATED,
    /** A source says that there is no profile. */
    NO_PROFILE,
    /** Nothing is on record, or nothing that settles it. */
    UNKNOWN
}
