package org.migrationprofiles.metrics.funding;

/** Why a project has no cost for each result; the first of these that is so. */
public enum WithoutCostPerResult {
    /** No amount of it counts; why, the unknown units of the indicator {@code budget} say. */
    NO_BUDGET,
    /** Of some results it is not known whether they were reached. */
    RESULTS_UNKNOWN,
    /** No result was reached, and of all of them that is known. */
    NO_RESULT
}
