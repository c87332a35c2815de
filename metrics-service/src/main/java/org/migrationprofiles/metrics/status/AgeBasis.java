package org.migrationprofiles.metrics.status;

/** Which of a publication's years its age is counted from; they differ by up to a year (C15). */
public enum AgeBasis {
    /** The year in its title. */
    EDITION_YEAR,
    /** The year of its copyright; the edition year where no imprint year is on record, with a caveat. */
    IMPRINT_YEAR
}
