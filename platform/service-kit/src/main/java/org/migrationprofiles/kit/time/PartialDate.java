package org.migrationprofiles.kit.time;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;

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
        YEAR,
        /** Some day of the month. */
        MONTH,
        /** The day. */
        DAY
    }

    @JsonIgnore
    @AssertTrue(message = "The value is as exact as the precision says: 2015, 2015-09 or 2015-09-18.")
    boolean isConsistent() {
        if (value == null || precision == null) {
            return true;
        }
        try {
            return switch (precision) {
                case YEAR -> value.length() == 4 && Year.parse(value).getValue() > 0;
                case MONTH -> YearMonth.parse(value).getYear() > 0;
                case DAY -> LocalDate.parse(value).getYear() > 0;
            };
        } catch (DateTimeException unreadable) {
            return false;
        }
    }
}
