package org.migrationprofiles.metrics.status;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The days on which something may have happened, of a date that is known as a year, a month or a day.
 *
 * @param first of them
 * @param last of them; the same for a day
 */
record Period(LocalDate first, LocalDate last) {

    private static final int YEAR = 4;
    private static final int MONTH = 7;

    static Period ofYear(int year) {
        return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /**
     * Reads ISO 8601: a year, a month or a day.
     *
     * @return nothing when it is none of them: what is no date says nothing
     */
    static Optional<Period> parse(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    switch (text.length()) {
                        case YEAR -> ofYear(Integer.parseInt(text));
                        case MONTH -> ofMonth(YearMonth.parse(text));
                        default -> new Period(LocalDate.parse(text), LocalDate.parse(text));
                    });
        } catch (DateTimeException | NumberFormatException unreadable) {
            return Optional.empty();
        }
    }

    private static Period ofMonth(YearMonth month) {
        return new Period(month.atDay(1), month.atEndOfMonth());
    }

    boolean isDay() {
        return first.equals(last);
    }

    /** Whether all of it lies in another. */
    boolean within(Period other) {
        return !first.isBefore(other.first) && !last.isAfter(other.last);
    }

    /** Whether each of its days is after each of the other's. */
    boolean isAfter(Period other) {
        return first.isAfter(other.last);
    }

    /** The same period some years later. */
    Period plusYears(int years) {
        // Whole years and months keep their ends: the last of a February in a leap year too.
        boolean wholeMonths =
                first.getDayOfMonth() == 1 && last.equals(YearMonth.from(last).atEndOfMonth());
        LocalDate end = wholeMonths ? YearMonth.from(last).plusYears(years).atEndOfMonth() : last.plusYears(years);
        return new Period(first.plusYears(years), end);
    }
}
