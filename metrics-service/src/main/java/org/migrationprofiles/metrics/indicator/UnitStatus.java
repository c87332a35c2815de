package org.migrationprofiles.metrics.indicator;

/**
 * How far a unit has come (S24). What is made of several publications is released as soon as one of them is, and
 * incomplete while one is on its way.
 */
public enum UnitStatus {
    /** Out. */
    RELEASED,
    /** Not out; left out of counts unless it is asked for, and told as left out. */
    INCOMPLETE,
    /** Taken back; left out like what is incomplete. */
    WITHDRAWN
}
