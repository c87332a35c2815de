package org.migrationprofiles.metrics.claim;

/** What the records say of a claim, in the claim's own unit and population. */
public enum Verdict {
    /** Equal at the precision of the report, and nothing unknown could change it. */
    SUPPORTED,
    /** Outside all that the unknown allows, or a direction that the series breaks. */
    NOT_SUPPORTED,
    /** Possible, but not certain; or there are no data. */
    UNDETERMINED,
    /** Not so as claimed, but exactly so of another unit or population, which is named. */
    DIFFERENT_POPULATION
}
