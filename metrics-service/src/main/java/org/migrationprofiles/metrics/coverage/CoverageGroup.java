package org.migrationprofiles.metrics.coverage;

/** Whose coverage is compared. FUND, NOT_FUND and FUNDER_UNKNOWN are all there is; so are the three of the Fund with the two others. */
public enum CoverageGroup {
    /** With a funder of category IDF, also where others pay too. */
    FUND("With a funder of category IDF, alone or among others."),
    /** With funders, none of them of category IDF. */
    NOT_FUND("With funders on record, none of category IDF."),
    /** No funder is on record. */
    FUNDER_UNKNOWN("No funder is on record, so that it may be either."),
    /** Of the Fund, funded in the period. */
    FUND_IN_PERIOD("With a funder of category IDF, funded in the period."),
    /** Of the Fund, funded before or after the period: one reading of C18. */
    FUND_OTHER_YEARS(
            "With a funder of category IDF, funded before or after the period: one reading of \"non-2010-2014 IDF\"."),
    /** Of the Fund, in a year that is not on record. */
    FUND_YEAR_UNKNOWN("With a funder of category IDF, funded in a year that is not on record."),
    /** All but those of the Fund in the period: the other reading of C18. */
    ALL_BUT_FUND_IN_PERIOD(
            "All but those of the Fund in the period, whoever pays: the other reading of \"non-2010-2014 IDF\".");

    private final String definition;

    CoverageGroup(String definition) {
        this.definition = definition;
    }

    /** In words. */
    public String definition() {
        return definition;
    }
}
