package org.migrationprofiles.metrics.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;
import org.migrationprofiles.metrics.ingest.BatchListener;

/**
 * Tells, in the transaction of each batch of few, which countries' status it changed; what a batch of many changed is told soon
 * behind it, by {@link OwedTellings}. A telling that fails is taken back by itself and stops no batch: {@link StatusClock} tells it
 * later.
 */
@ApplicationScoped
class StatusBatches implements BatchListener {

    private static final Logger LOG = Logger.getLogger(StatusBatches.class);

    /** What the status of profiles follows from, whoever pays. */
    private static final Set<String> RELEVANT = Set.of("country-profile", "publication", "assertion");

    private final StatusTelling telling;
    private final OwedTellings owed;

    @Inject
    StatusBatches(StatusTelling telling, OwedTellings owed) {
        this.telling = telling;
        this.owed = owed;
    }

    @Override
    public void taken(Connection connection, List<Taken> taken) throws SQLException {
        List<Taken> relevant = taken.stream()
                .filter(state -> RELEVANT.contains(state.aggregateType()))
                .toList();
        if (relevant.isEmpty()) {
            return;
        }
        Savepoint before = connection.setSavepoint();
        try {
            if (!telling.batch(connection, relevant)) {
                owed.owe();
            }
        } catch (SQLException | RuntimeException failure) {
            // Where the connection broke, this fails too, and the batch is tried again.
            connection.rollback(before);
            LOG.error("Changes of profile status could not be told with their batch; that is tried again", failure);
        }
    }
}
