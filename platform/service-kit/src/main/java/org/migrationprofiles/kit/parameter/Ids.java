package org.migrationprofiles.kit.parameter;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.problem.FieldError;
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.kit.problem.ProblemTypes;

/** Reads query parameters that are ids. */
public final class Ids {

    private static final int LENGTH = 36;

    private Ids() {}

    /**
     * The id in a parameter; null when it is not given.
     *
     * @param name of the parameter, for whoever sent something else
     * @throws ProblemException 400 unless it is a UUID in its usual form
     */
    public static @Nullable UUID optional(String name, @Nullable String value) {
        if (value == null) {
            return null;
        }
        if (!isId(value)) {
            throw new ProblemException(
                    ProblemTypes.INVALID_PARAMETER,
                    name + " is an id, which is a UUID.",
                    List.of(new FieldError("?" + name, "A UUID.")));
        }
        return UUID.fromString(value);
    }

    /** Whether a text is a UUID in its usual form of 36 characters. */
    public static boolean isId(String text) {
        try {
            // Java also reads shorter forms, which nothing writes.
            return text.length() == LENGTH && UUID.fromString(text).version() >= 0;
        } catch (IllegalArgumentException notAnId) {
            return false;
        }
    }
}
