package org.migrationprofiles.metrics.indicator;

/** By what a figure is broken down. */
public enum Grouping {
    /** By year, those without anything too. */
    YEAR,
    /** By region of a scheme, those without anything too. */
    REGION,
    /** By country. */
    COUNTRY
}
