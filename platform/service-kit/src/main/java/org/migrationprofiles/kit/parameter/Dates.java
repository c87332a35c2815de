package org.migrationprofiles.kit.parameter;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.problem.FieldError;
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.kit.problem.ProblemTypes;

/** Reads query parameters that are days. */
public final class Dates {

    private Dates() {}

    /**
     * The day in a parameter; null when it is not given.
     *
     * @param name of the parameter, for whoever sent something else
     * @throws ProblemException 400 unless it is a day in ISO 8601, such as 2018-08-31
     */
    public static @Nullable LocalDate optional(String name, @Nullable String value) {
        if (value == null) {
            return null;
        }
        try {
            return LocalDate.parse(value);
        } catch (DateTimeException notADay) {
            throw new ProblemException(
                    ProblemTypes.INVALID_PARAMETER,
                    name + " is a day.",
                    List.of(new FieldError("?" + name, "A day, such as 2018-08-31.")));
        }
    }
}
