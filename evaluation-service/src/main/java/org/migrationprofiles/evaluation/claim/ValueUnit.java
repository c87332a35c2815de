package org.migrationprofiles.evaluation.claim;

/** The unit of a claimed value. */
public enum ValueUnit {
    /** Months. */
    MONTH,
    /** Years. */
    YEAR,
    /** A number of things. */
    COUNT,
    /** US dollars. */
    USD
}
