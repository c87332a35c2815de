package org.migrationprofiles.metrics.ingest;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Tells all {@link BatchListener}s of what the generation that answers has taken; not of what fills another one. */
@ApplicationScoped
class BatchListeners {

    private final List<BatchListener> listeners;

    @Inject
    BatchListeners(@All List<BatchListener> listeners) {
        this.listeners = listeners;
    }

    void tell(Connection connection, List<HeardState> states) throws SQLException {
        List<BatchListener.Taken> taken = states.stream()
                .map(state -> new BatchListener.Taken(state.aggregateType(), state.id()))
                .toList();
        for (BatchListener listener : listeners) {
            listener.taken(connection, taken);
        }
    }
}
