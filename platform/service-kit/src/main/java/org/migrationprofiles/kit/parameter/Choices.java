package org.migrationprofiles.kit.parameter;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.problem.FieldError;
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.kit.problem.ProblemTypes;

/** Reads query parameters that are one of a few words. */
public final class Choices {

    private Choices() {}

    /**
     * The constant in a parameter; null when it is not given.
     *
     * @param name of the parameter, for whoever sent something else
     * @throws ProblemException 400 unless it is the name of a constant, as written
     */
    public static <E extends Enum<E>> @Nullable E optional(Class<E> type, String name, @Nullable String value) {
        if (value == null) {
            return null;
        }
        List<E> constants = List.of(type.getEnumConstants());
        return constants.stream()
                .filter(constant -> constant.name().equals(value))
                .findFirst()
                .orElseThrow(() -> {
                    String known = "One of "
                            + String.join(
                                    ", ", constants.stream().map(Enum::name).toList())
                            + ".";
                    return new ProblemException(
                            ProblemTypes.INVALID_PARAMETER,
                            name + " has another value. " + known,
                            List.of(new FieldError("?" + name, known)));
                });
    }
}
