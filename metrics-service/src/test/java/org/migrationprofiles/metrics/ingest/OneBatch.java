package org.migrationprofiles.metrics.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.Arc;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.migrationprofiles.metrics.generation.Generation;
import org.migrationprofiles.metrics.generation.Generations;

/** States that the service takes as one batch; which of those on topics come together, nobody can say. */
public final class OneBatch {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<HeardState> states = new ArrayList<>();

    /** Adds the first version of an aggregate; returns its id. */
    public String with(String aggregateType, String id, Map<String, Object> content, Instant occurredAt) {
        Map<String, Object> whole = new LinkedHashMap<>(Map.of("id", id, "version", 1, "deleted", false));
        whole.putAll(content);
        try {
            states.add(new HeardState(aggregateType, id, 1, false, false, JSON.writeValueAsString(whole), occurredAt));
            return id;
        } catch (JsonProcessingException failure) {
            throw new IllegalArgumentException("No JSON", failure);
        }
    }

    /** The end of all of them. */
    public OneBatch ended() {
        OneBatch ended = new OneBatch();
        states.forEach(state -> ended.states.add(
                new HeardState(state.aggregateType(), state.id(), 2, true, false, state.json(), state.occurredAt())));
        return ended;
    }

    /** What listeners are told of. */
    public List<BatchListener.Taken> taken() {
        return states.stream()
                .map(state -> new BatchListener.Taken(state.aggregateType(), state.id()))
                .toList();
    }

    /** Takes them as the consumer does. */
    public void take(DataSource dataSource) throws SQLException {
        BatchesUnderWay underWay =
                Arc.container().instance(BatchesUnderWay.class).get();
        BatchListeners listeners =
                Arc.container().instance(BatchListeners.class).get();
        underWay.begun();
        try {
            write(dataSource, connection -> listeners.tell(connection, states));
        } finally {
            underWay.ended();
        }
    }

    /** Writes them, and does something else before the commit. */
    public void write(DataSource dataSource, Telling telling) throws SQLException {
        Generations generations = Arc.container().instance(Generations.class).get();
        ReadModelWriter writer = Arc.container().instance(ReadModelWriter.class).get();
        boolean unused = new Transactions(dataSource).run(connection -> {
            Generation entered = generations.enterActiveToWrite(connection);
            writer.write(connection, states);
            telling.on(connection);
            return entered.number() > 0;
        });
    }

    /** What is done with them in their transaction. */
    public interface Telling {
        void on(Connection connection) throws SQLException;
    }
}
