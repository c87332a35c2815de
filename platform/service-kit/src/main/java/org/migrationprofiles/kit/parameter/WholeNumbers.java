package org.migrationprofiles.kit.parameter;

import java.util.List;
import org.migrationprofiles.kit.problem.FieldError;
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.kit.problem.ProblemTypes;

/** Reads query parameters that are whole numbers. */
public final class WholeNumbers {

    private WholeNumbers() {}

    /**
     * The number in a parameter.
     *
     * @param name of the parameter, for whoever sent something else
     * @throws ProblemException 400 unless it is a whole number in the range
     */
    public static int between(int smallest, int largest, String name, String value) {
        try {
            int number = Integer.parseInt(value);
            if (number >= smallest && number <= largest) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // Answered below, like a number out of range.
        }
        String range = "whole number from " + smallest + " to " + largest + ".";
        throw new ProblemException(
                ProblemTypes.INVALID_PARAMETER,
                name + " is a " + range,
                List.of(new FieldError("?" + name, "A " + range)));
    }
}
