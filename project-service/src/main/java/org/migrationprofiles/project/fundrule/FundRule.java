package org.migrationprofiles.project.fundrule;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.time.DateInterval;
import org.migrationprofiles.project.portfolio.ProjectCoverage;

/**
 * A rule of the Fund, as a source states it, for as long as it is in force. It warns; nothing is refused because of it.
 *
 * @param code what it is about; the same for each version of it
 * @param validFrom first day, null where none is known
 * @param validTo last day, null while it is in force or where none is known
 * @param coverage of the projects that it is for; null for all
 * @param minimum in the unit, null when there is none
 * @param maximum in the unit, null when there is none
 * @param unit USD, PERCENT, MONTH or COUNTRY; null when it has no numbers
 * @param strength how binding it is
 * @param statement what it says
 * @param source where it was found
 * @param validityEvidence how well its days are known
 * @param note on its days, for people
 */
public record FundRule(
        String code,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable ProjectCoverage coverage,
        @Nullable BigDecimal minimum,
        @Nullable BigDecimal maximum,
        @Nullable String unit,
        Strength strength,
        String statement,
        String source,
        Evidence validityEvidence,
        @Nullable String note) {

    /** How binding a rule is. */
    public enum Strength {
        /** It is to be followed. */
        RULE,
        /** It is preferred. */
        PREFERENCE
    }

    /** How well it is known since when and until when a rule is in force. */
    public enum Evidence {
        /** The source says it. */
        CONFIRMED,
        /** It follows from something that a source says. */
        INFERRED
    }

    /** Whether it is in force on a day. */
    public boolean inForceOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
    }

    boolean inForceThroughout(DateInterval days) {
        return inForceOn(days.first()) && inForceOn(days.last());
    }

    boolean inForceWithin(DateInterval days) {
        return (validFrom == null || !days.last().isBefore(validFrom))
                && (validTo == null || !days.first().isAfter(validTo));
    }

    boolean inForceAlways() {
        return validFrom == null && validTo == null;
    }
}
