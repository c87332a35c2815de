package org.migrationprofiles.kit.parameter;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.problem.FieldError;
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.kit.problem.ProblemTypes;

/** Reads query parameters that are true or false. */
public final class Booleans {

    private Booleans() {}

    /**
     * What a parameter says; false when it is not given.
     *
     * @param name of the parameter, for whoever sent something else
     * @throws ProblemException 400 unless it is true or false
     */
    public static boolean orFalse(String name, @Nullable String value) {
        if (value == null || value.equals("false")) {
            return false;
        }
        if (value.equals("true")) {
            return true;
        }
        throw new ProblemException(
                ProblemTypes.INVALID_PARAMETER,
                name + " is true or false.",
                List.of(new FieldError("?" + name, "true or false.")));
    }
}
