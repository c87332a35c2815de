package org.migrationprofiles.metrics.funding;

/** Why no amount of a project counts. */
public enum NoAmount {
    /** No budget of it is on record. */
    NO_BUDGET,
    /** All budgets on record are made up, and real ones were asked for. */
    SYNTHETIC_ONLY,
    /** A real budget is on record, and made-up ones of projects without any were asked for. */
    NOT_SYNTHETIC,
    /** The budget that counts is in another currency, without a rate on record. */
    NO_EXCHANGE_RATE
}
