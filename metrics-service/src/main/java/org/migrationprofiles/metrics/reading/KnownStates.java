package org.migrationprofiles.metrics.reading;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;

/** Shows the read model as it would have been at an earlier time. */
public interface KnownStates {

    /**
     * From here to the end of the transaction, the read model is that of what had been told by an instant. The
     * transaction must be taken back in the end, since all of it is written there. One transaction at a time does it; others
     * wait.
     *
     * @throws SQLException also when the others take too long, with state 55P03
     */
    void enter(Connection connection, Instant knownAt) throws SQLException;
}
