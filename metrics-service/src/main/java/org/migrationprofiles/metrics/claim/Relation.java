package org.migrationprofiles.metrics.claim;

/** How a claim stands to another one on the same quantity. */
public enum Relation {
    /** They say the same of the same. */
    AGREE,
    /** They say different things of the same. */
    CONTRADICT,
    /** They speak of different units, populations or years, so that both may be right. */
    DIFFERENT_POPULATION
}
