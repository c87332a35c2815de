package org.migrationprofiles.metrics.funding;

/** What is done with amounts that were made up. They never mix with real ones. */
public enum SyntheticAmounts {
    /** They are left out. */
    EXCLUDE,
    /** Only they are told, to try or to show something, of projects that have no real one (ADR 0021). */
    ONLY
}
