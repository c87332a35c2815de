package org.migrationprofiles.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.validation.ConstraintViolationException;
import java.util.Comparator;
import java.util.Optional;

/** The problem that stands for a failure of a request's content, wherever it is found out. */
public final class Refusals {

    private static final int DEEPEST = 20;

    private Refusals() {}

    /** What to tell whoever sent it; empty when it is a mistake of ours. */
    public static Optional<ProblemException> of(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof ConstraintViolationException violated) {
                return Optional.of(of(violated));
            }
            if (cause instanceof JsonProcessingException unreadable) {
                return Optional.of(JsonProblems.of(unreadable));
            }
            cause = cause.getCause();
        }
        return DatabaseFailures.problem(failure);
    }

    static ProblemException of(ConstraintViolationException violated) {
        return new ProblemException(
                ProblemTypes.VALIDATION_FAILED,
                "Mend the fields listed in errors.",
                violated.getConstraintViolations().stream()
                        .map(violation -> new FieldError(FieldPointers.of(violation), violation.getMessage()))
                        .sorted(Comparator.comparing(FieldError::pointer))
                        .toList());
    }
}
