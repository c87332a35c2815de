package org.migrationprofiles.metrics.indicator;

/** Which year a series or a limit is of; the report's 2010-2014, 2011-2014 and 2010-2015 differ by it (C2). */
public enum YearAxis {
    /** The year of the allotment. */
    FUNDING_YEAR,
    /** The edition year of a released publication. */
    PUBLICATION_YEAR
}
