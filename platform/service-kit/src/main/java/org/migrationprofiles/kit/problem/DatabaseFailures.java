package org.migrationprofiles.kit.problem;

import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what kind of problem a failure of the database is, from what it is wrapped in down to its SQLSTATE (PostgreSQL,
 * Appendix A).
 */
final class DatabaseFailures {

    private static final int DEEPEST = 20;
    // Bytes that are no text, such as the code 0.
    private static final String NO_TEXT = "22021";
    private static final Set<String> VALUES = Set.of("22P05", NO_TEXT, "22P02", "22003", "22007", "22008", "22001");

    private DatabaseFailures() {}

    /** What to answer, if the failure is one of the database that is no mistake of ours. */
    static Optional<ProblemException> problem(Throwable failure) {
        Throwable cause = failure;
        Throwable notCommitted = null;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof ProblemException problem) {
                return Optional.of(problem);
            }
            if (cause instanceof OptimisticLockException) {
                return Optional.of(stale());
            }
            if (cause instanceof SQLException refused) {
                return Optional.ofNullable(problem(refused));
            }
            if (cause instanceof RollbackException) {
                notCommitted = cause;
            }
            cause = cause.getCause();
        }
        return notCommitted == null ? Optional.empty() : problemOfCommit(notCommitted);
    }

    /** A commit that fails tells why beside the failure, not behind it. Whether the database has done it is not known then. */
    private static Optional<ProblemException> problemOfCommit(Throwable notCommitted) {
        for (Throwable beside : notCommitted.getSuppressed()) {
            Optional<ProblemException> known = problem(beside);
            if (known.isPresent()) {
                return known.map(problem -> problem.type().equals(ProblemTypes.UNAVAILABLE)
                        ? unavailable(
                                "The database went away before the request was done. Whether it changed anything is not"
                                        + " known: look, or repeat it with the same Idempotency-Key.")
                        : problem);
            }
        }
        return Optional.empty();
    }

    /**
     * What to answer to a request that only reads. It sends no values that a database could refuse, but for texts that no
     * database can hold: any other value that is refused is one of ours.
     */
    static Optional<ProblemException> problemOfReading(Throwable failure) {
        return refusesValue(failure).filter(state -> !NO_TEXT.equals(state)).isPresent()
                ? Optional.empty()
                : problem(failure);
    }

    /** The SQLSTATE with which the database refused a value, if that is what failed. */
    static Optional<String> refusesValue(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof SQLException refused) {
                return Optional.ofNullable(refused.getSQLState()).filter(VALUES::contains);
            }
            cause = cause.getCause();
        }
        return Optional.empty();
    }

    static ProblemException stale() {
        return new ProblemException(
                ProblemTypes.STALE_VERSION, "Somebody else changed it at the same moment. Read it again, then repeat.");
    }

    private static @Nullable ProblemException problem(SQLException refused) {
        String state = refused.getSQLState();
        if (state == null || state.isBlank()) {
            // The pool has no SQLSTATE of its own to say that no connection came free in time.
            return String.valueOf(refused.getMessage()).contains("acquisition timeout")
                    ? unavailable("All connections to the database are in use; nothing was changed.")
                    : null;
        }
        return switch (state) {
            case "23505", "23P01" ->
                new ProblemException(
                        ProblemTypes.CONFLICT,
                        "Another request put the same on record at this moment. Look, then repeat.");
            case "23503" ->
                new ProblemException(
                        ProblemTypes.CONFLICT,
                        "What the request refers to was changed at this moment. Look, then repeat.");
            case "22P05", NO_TEXT, "22P02", "22003", "22007", "22008", "22001" ->
                new ProblemException(ProblemTypes.VALIDATION_FAILED, "The request has a value that cannot be kept.");
            case "57014" ->
                new ProblemException(
                        ProblemTypes.TIMEOUT,
                        "The database did not answer in time; nothing was changed. Ask for less.");
            case "55P03", "40001", "40P01" ->
                unavailable("Other requests work on the same; nothing was changed. Repeat it.");
            default -> {
                String kind = state.substring(0, Math.min(2, state.length()));
                yield switch (kind) {
                    case "08", "53", "57", "25" -> unavailable("The database does not answer; nothing was changed.");
                    default -> null;
                };
            }
        };
    }

    private static ProblemException unavailable(String detail) {
        return new ProblemException(ProblemTypes.UNAVAILABLE, detail);
    }
}
