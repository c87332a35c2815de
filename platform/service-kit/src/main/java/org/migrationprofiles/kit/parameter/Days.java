package org.migrationprofiles.kit.parameter;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.problem.FieldError;
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.kit.problem.ProblemTypes;

/** Reads query parameters that are days. */
public final class Days {

    private static final int LAST_YEAR = 9999;

    private Days() {}

    /**
     * The day in a parameter; null when it is not given.
     *
     * @param name of the parameter, for whoever sent something else
     * @throws ProblemException 400 unless it is a day of the years 1 to 9999 in the form of ISO 8601
     */
    public static @Nullable LocalDate optional(String name, @Nullable String value) {
        if (value == null) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(value);
            if (day.getYear() > 0 && day.getYear() <= LAST_YEAR) {
                return day;
            }
        } catch (DateTimeException notADay) {
            // Answered below, like a day out of range.
        }
        throw new ProblemException(
                ProblemTypes.INVALID_PARAMETER,
                name + " is a day, such as 2018-08-31.",
                List.of(new FieldError("?" + name, "A day, such as 2018-08-31.")));
    }
}
