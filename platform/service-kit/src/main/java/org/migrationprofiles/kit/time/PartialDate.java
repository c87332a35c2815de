package org.migrationprofiles.kit.time;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A date as exactly as it is known; nothing is made up to fill it.
 *
 * @param value ISO 8601: a year, a year and month, or a day
 * @param precision which of the three
 */
public record PartialDate(@NotNull String value, @NotNull Precision precision) {

    /** How exactly a date is known. */
    public enum Precision {
        /** Some day of the year. */
        YEAR(4),
        /** Some day of the month. */
        MONTH(7),
        /** The day. */
        DAY(10);

        private final int length;

        Precision(int length) {
            this.length = length;
        }
    }

    /** The days that it may mean; nothing when the value cannot be read as the precision says. */
    public Optional<DateInterval> interval() {
        if (value == null || precision == null) {
            return Optional.empty();
        }
        try {
            DateInterval days = switch (precision) {
                case YEAR -> {
                    Year year = Year.parse(value);
                    yield new DateInterval(
                            year.atDay(1), year.atMonth(Month.DECEMBER).atEndOfMonth());
                }
                case MONTH -> {
                    YearMonth month = YearMonth.parse(value);
                    yield new DateInterval(month.atDay(1), month.atEndOfMonth());
                }
                case DAY -> new DateInterval(LocalDate.parse(value), LocalDate.parse(value));
            };
            return value.length() == precision.length && days.first().getYear() > 0
                    ? Optional.of(days)
                    : Optional.empty();
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    @JsonIgnore
    @AssertTrue(message = "The value is as exact as the precision says: 2015, 2015-09 or 2015-09-18.")
    boolean isConsistent() {
        return value == null || precision == null || interval().isPresent();
    }
}
