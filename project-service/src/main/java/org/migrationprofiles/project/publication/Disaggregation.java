package org.migrationprofiles.project.publication;

/** By what migration data can be broken down (S72). */
public enum Disaggregation {
    /** By sex. */
    SEX,
    /** By age. */
    AGE,
    /** By citizenship. */
    CITIZENSHIP,
    /** By country of birth. */
    COUNTRY_OF_BIRTH,
    /** By country of destination. */
    COUNTRY_OF_DESTINATION,
    /** By reason of the migration. */
    REASON,
    /** By occupation. */
    OCCUPATION,
    /** By education. */
    EDUCATION,
    /** By place within the country. */
    PLACE,
    /** By something else. */
    OTHER
}
