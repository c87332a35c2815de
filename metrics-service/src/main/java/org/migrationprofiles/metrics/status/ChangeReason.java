package org.migrationprofiles.metrics.status;

/** Why the status of a country's profile became another one. */
public enum ChangeReason {
    /** Records say something else than before. */
    RECORDS_CHANGED,
    /** A day began; no record changed. */
    CALENDAR
}
