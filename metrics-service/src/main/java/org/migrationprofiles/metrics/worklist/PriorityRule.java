package org.migrationprofiles.metrics.worklist;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.metrics.status.Status;

/**
 * The rule of the work-list's order, version 1: no profile before an overdue one, the longer overdue before the less, and
 * before others those for whose next edition neither money nor a strategy is known (S80).
 */
final class PriorityRule {

    /** Changes with each change of what is given. */
    static final int VERSION = 1;

    private static final int EACH_YEAR = 2;
    private static final int MOST_FOR_YEARS = 20;
    private static final int KNOWN_TO_LACK = 10;
    private static final int NOT_KNOWN = 5;

    private final LocalDate asOf;

    PriorityRule(LocalDate asOf) {
        this.asOf = asOf;
    }

    /**
     * What a country is given.
     *
     * @param dueTo last day on which its next edition was due; null without an edition
     */
    Priority of(Status status, @Nullable LocalDate dueTo, Answer funding, Answer strategy) {
        List<Priority.Given> factors = List.of(
                status(status),
                overdue(dueTo),
                lacking(Priority.Factor.FUNDING, "money for the next edition is secured", funding),
                lacking(Priority.Factor.STRATEGY, "there is a strategy to update the profile", strategy));
        return new Priority(factors.stream().mapToInt(Priority.Given::points).sum(), VERSION, factors);
    }

    private static Priority.Given status(Status status) {
        return switch (status) {
            case NO_PROFILE -> new Priority.Given(Priority.Factor.STATUS, 30, "There is no profile, a source says.");
            case NON_UPDATED -> new Priority.Given(Priority.Factor.STATUS, 20, "The next edition is overdue.");
            case DUE_WINDOW -> new Priority.Given(Priority.Factor.STATUS, 10, "The next edition falls due about now.");
            case UNKNOWN ->
                new Priority.Given(
                        Priority.Factor.STATUS, NOT_KNOWN, "Nothing on record settles whether there is one.");
            case CURRENT -> new Priority.Given(Priority.Factor.STATUS, 0, "The next edition is not due yet.");
        };
    }

    private Priority.Given overdue(@Nullable LocalDate dueTo) {
        if (dueTo == null || !asOf.isAfter(dueTo)) {
            return new Priority.Given(Priority.Factor.OVERDUE, 0, "No edition is overdue.");
        }
        long years = ChronoUnit.YEARS.between(dueTo, asOf);
        int points = (int) Math.min(MOST_FOR_YEARS, EACH_YEAR * years);
        return new Priority.Given(
                Priority.Factor.OVERDUE,
                points,
                "Overdue since " + dueTo + ": " + years + (years == 1 ? " whole year, " : " whole years, ") + EACH_YEAR
                        + " points each, " + MOST_FOR_YEARS + " at the most.");
    }

    private static Priority.Given lacking(Priority.Factor factor, String what, Answer answer) {
        return switch (answer) {
            case YES -> new Priority.Given(factor, 0, "It is known that " + what + ".");
            case NO -> new Priority.Given(factor, KNOWN_TO_LACK, "It is not so that " + what + ", a record says.");
            case UNKNOWN -> new Priority.Given(factor, NOT_KNOWN, "Whether " + what + " is not known.");
        };
    }
}
