package org.migrationprofiles.metrics.funding;

/** Which of the budgets of a project counts (S40). */
public enum BudgetStage {
    /** The last one on record. */
    CURRENT,
    /** The first one. */
    ORIGINAL
}
