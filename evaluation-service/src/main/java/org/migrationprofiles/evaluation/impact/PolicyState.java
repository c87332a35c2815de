package org.migrationprofiles.evaluation.impact;

/**
 * How far a country had a policy on migration, on the scale of the Migration Governance Indicators. There is no constant for
 * unknown: where it is not known, none is given.
 */
public enum PolicyState {
    /** There was none. */
    NONE,
    /** There were parts of one. */
    PARTIAL,
    /** There was a whole one. */
    COMPLETE
}
