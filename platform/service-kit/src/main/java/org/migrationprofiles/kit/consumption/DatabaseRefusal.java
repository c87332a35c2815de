package org.migrationprofiles.kit.consumption;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

/**
 * A database that refuses what it is given, and will again however often it is asked; as opposed to one that does not
 * answer now.
 *
 * @param sqlState five characters of ISO 9075
 */
public record DatabaseRefusal(String sqlState) {

    private static final int CLASS = 2;

    // Cardinality, data, constraints, and what is too large for an index; classes of SQL states in PostgreSQL.
    private static final Set<String> CLASSES = Set.of("21", "22", "23", "54");

    /** The refusal behind a failure, if it is one. */
    public static Optional<DatabaseRefusal> behind(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException told) {
                String state = told.getSQLState();
                return state != null && state.length() > CLASS && CLASSES.contains(state.substring(0, CLASS))
                        ? Optional.of(new DatabaseRefusal(state))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }
}
