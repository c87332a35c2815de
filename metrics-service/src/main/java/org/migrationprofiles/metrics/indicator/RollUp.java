package org.migrationprofiles.metrics.indicator;

/** What a project of several countries must have for a yes (S48). */
public enum RollUp {
    /** One country's yes is the project's. */
    ANY,
    /** Every country's yes is needed. */
    ALL
}
