package org.migrationprofiles.project.advisory;

/** Where the report's lessons stand that checks go by, without rules of the Fund behind them. */
final class Lessons {

    private static final String REPORT = "Report on Migration Profile Projects 2010-2014, ";

    /** A distribution plan is key (S94). */
    static final String DISTRIBUTION_PLAN = REPORT + "L167";
    /** Where capacity is low, a project has the more to do (S97). */
    static final String LOW_CAPACITY = REPORT + "L168";
    /** Training is essential (S103). */
    static final String TRAINING = REPORT + "L174";

    private Lessons() {}
}
