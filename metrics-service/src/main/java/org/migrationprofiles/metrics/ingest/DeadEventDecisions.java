package org.migrationprofiles.metrics.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.migrationprofiles.kit.consumption.DatabaseRefusal;
import org.migrationprofiles.kit.problem.ProblemException;
import org.migrationprofiles.kit.problem.ProblemTypes;
import org.migrationprofiles.metrics.generation.Generation;
import org.migrationprofiles.metrics.generation.Generations;

/** Decides on dead events, once each; who decided and when stays with them. */
@ApplicationScoped
public class DeadEventDecisions {

    private final Transactions transactions;
    private final DeadEvents deadEvents;
    private final RecordReader reader;
    private final ReadModelWriter writer;
    private final BatchListeners listeners;
    private final Generations generations;

    @Inject
    DeadEventDecisions(
            Transactions transactions,
            DeadEvents deadEvents,
            RecordReader reader,
            ReadModelWriter writer,
            BatchListeners listeners,
            Generations generations) {
        this.generations = generations;
        this.transactions = transactions;
        this.deadEvents = deadEvents;
        this.reader = reader;
        this.writer = writer;
        this.listeners = listeners;
    }

    /**
     * Reads a dead event again, as after a repair of this service, and takes it into the read model.
     *
     * @throws ProblemException 404 when there is none; 409 when it was decided on, or still cannot be used
     */
    public DeadEvent replay(long id, String by) {
        return decided(id, DeadEvent.Status.REPLAYED, by, (connection, event) -> {
            try {
                HeardState state = reader.read(record(event));
                Generation unused = generations.enterActiveToWrite(connection);
                writer.write(connection, List.of(state));
                listeners.tell(connection, List.of(state));
            } catch (UnusableRecord unusable) {
                throw stillUnusable(String.valueOf(unusable.getMessage()));
            }
        });
    }

    /**
     * Puts a dead event away for good.
     *
     * @throws ProblemException 404 when there is none; 409 when it was decided on
     */
    public DeadEvent discard(long id, String by) {
        return decided(id, DeadEvent.Status.DISCARDED, by, (connection, event) -> {});
    }

    private DeadEvent decided(long id, DeadEvent.Status status, String by, Decision decision) {
        try {
            return transactions.run(connection -> {
                DeadEvent event = deadEvents.findToDecide(connection, id).orElseThrow(() -> notFound(id));
                if (event.status() != DeadEvent.Status.OPEN) {
                    throw new ProblemException(
                            ProblemTypes.CONFLICT,
                            "Dead event " + id + " was decided on: it is " + event.status() + ".");
                }
                decision.carryOut(connection, event);
                deadEvents.decide(connection, id, status, by);
                return deadEvents.findToDecide(connection, id).orElseThrow(() -> notFound(id));
            });
        } catch (SQLException failure) {
            if (DatabaseRefusal.behind(failure).isPresent()) {
                throw stillUnusable("The database refuses it, with state " + failure.getSQLState() + ".");
            }
            throw new IllegalStateException("The dead event could not be decided on", failure);
        }
    }

    /** A refusal, to be thrown when there is no dead event with an id. */
    public static ProblemException notFound(long id) {
        return new ProblemException(ProblemTypes.NOT_FOUND, "There is no dead event " + id + ".");
    }

    private static ProblemException stillUnusable(String reason) {
        return new ProblemException(ProblemTypes.CONFLICT, "It still cannot be used: " + reason);
    }

    private static ConsumerRecord<String, byte[]> record(DeadEvent event) {
        byte[] value = event.value() == null ? null : event.value().getBytes(StandardCharsets.UTF_8);
        return new ConsumerRecord<>(
                event.topic(),
                event.partition(),
                event.offset(),
                event.receivedAt().toEpochMilli(),
                TimestampType.LOG_APPEND_TIME,
                ConsumerRecord.NULL_SIZE,
                value == null ? ConsumerRecord.NULL_SIZE : value.length,
                event.key(),
                value,
                new RecordHeaders(),
                Optional.empty());
    }

    private interface Decision {
        void carryOut(Connection connection, DeadEvent event) throws SQLException;
    }
}
