package org.migrationprofiles.project.portfolio;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import org.migrationprofiles.kit.time.DateInterval;

/** Calendar months between days, as exactly as the days are known. */
final class Months {

    private static final int WORKING_DECIMALS = 10;
    private static final int DECIMALS = 1;

    private Months() {}

    /** How long something took from one day to another, both included; at least nothing. */
    static Bounds lasting(DateInterval start, DateInterval end) {
        return new Bounds(
                rounded(monthsOf(start.last(), end.first()).max(BigDecimal.ZERO)),
                rounded(monthsOf(start.first(), end.last())));
    }

    /** How much later one end is than another; less than zero where it is earlier. */
    static Bounds between(DateInterval earlier, DateInterval later) {
        return new Bounds(
                rounded(monthsOf(earlier.last().plusDays(1), later.first())),
                rounded(monthsOf(earlier.first().plusDays(1), later.last())));
    }

    /**
     * The calendar months from one day to another, both included: whole ones, and of the last one the part of its days.
     * Less than zero when the end is before the start.
     */
    static BigDecimal monthsOf(LocalDate from, LocalDate through) {
        LocalDate after = through.plusDays(1);
        return after.isBefore(from) ? elapsed(after, from).negate() : elapsed(from, after);
    }

    private static BigDecimal elapsed(LocalDate from, LocalDate to) {
        long whole = Period.between(from, to).toTotalMonths();
        LocalDate begun = from.plusMonths(whole);
        long length = ChronoUnit.DAYS.between(begun, from.plusMonths(whole + 1));
        return BigDecimal.valueOf(ChronoUnit.DAYS.between(begun, to))
                .divide(BigDecimal.valueOf(length), WORKING_DECIMALS, RoundingMode.HALF_UP)
                .add(BigDecimal.valueOf(whole));
    }

    private static BigDecimal rounded(BigDecimal months) {
        return months.setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
