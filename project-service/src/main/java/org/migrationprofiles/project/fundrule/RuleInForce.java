package org.migrationprofiles.project.fundrule;

/**
 * Which version of a rule decides about something whose day is known more or less exactly.
 *
 * @param applies whether one does
 * @param rule the version that does, or that may; where none does, one that did or will
 */
public record RuleInForce(Applies applies, FundRule rule) {

    /** Whether a rule decides. */
    public enum Applies {
        /** It was in force on whatever day it was. */
        YES,
        /** It was not in force. */
        NO,
        /** It was in force on some of the days that it may have been, or the day is not known at all. */
        UNKNOWN
    }
}
