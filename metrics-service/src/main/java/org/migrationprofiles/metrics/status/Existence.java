package org.migrationprofiles.metrics.status;

/** Whether a country has a profile at all. */
public enum Existence {
    YES,
    /** A source says so; never because nothing is on record. */
    NO,
    UNKNOWN
}
