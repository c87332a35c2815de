package org.migrationprofiles.evaluation.claim;

/** What is counted. */
public enum Unit {
    /** Projects. */
    PROJECT,
    /** Country profiles. */
    COUNTRY_PROFILE,
    /** Publications. */
    PUBLICATION,
    /** Countries. */
    COUNTRY
}
