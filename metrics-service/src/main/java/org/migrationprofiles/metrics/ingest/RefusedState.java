package org.migrationprofiles.metrics.ingest;

import java.sql.SQLException;
import java.util.Set;

/** Tells a database that refuses a state, and will again, from one that does not answer now. */
final class RefusedState {

    private static final int CLASS = 2;

    // Cardinality, data, constraints, and what is too large for an index; classes of SQL states in PostgreSQL.
    private static final Set<String> CLASSES = Set.of("21", "22", "23", "54");

    private RefusedState() {}

    static boolean is(SQLException failure) {
        String state = failure.getSQLState();
        return state != null && state.length() > CLASS && CLASSES.contains(state.substring(0, CLASS));
    }
}
