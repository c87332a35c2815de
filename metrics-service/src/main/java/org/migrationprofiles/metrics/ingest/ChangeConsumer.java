package org.migrationprofiles.metrics.ingest;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.consumption.DatabaseRefusal;
import org.migrationprofiles.kit.consumption.TakenBatches;
import org.migrationprofiles.kit.consumption.UntilTaken;
import org.migrationprofiles.metrics.generation.Generation;
import org.migrationprofiles.metrics.generation.Generations;

/**
 * Takes batches of change events into the read model, each batch in one transaction together with the position behind
 * it. A batch whose database does not answer is tried again until it does; it is acknowledged only when it is in the
 * database. A batch that the database refuses is halved until the record that it refuses stands alone, so that one bad
 * record stops no other.
 */
@ApplicationScoped
class ChangeConsumer {

    private static final Logger LOG = Logger.getLogger(ChangeConsumer.class);

    private final Transactions transactions;
    private final RecordReader reader;
    private final ReadModelWriter writer;
    private final BatchListeners listeners;
    private final ConsumerPositions positions;
    private final DeadEvents deadEvents;
    private final UntilTaken untilTaken;
    private final Generations generations;
    private final BatchMeters meters;
    private final TakenBatches taken;
    private final BatchesUnderWay underWay;

    @Inject
    ChangeConsumer(
            Transactions transactions,
            RecordReader reader,
            ReadModelWriter writer,
            BatchListeners listeners,
            ConsumerPositions positions,
            DeadEvents deadEvents,
            UntilTaken untilTaken,
            Generations generations,
            BatchMeters meters,
            TakenBatches taken,
            BatchesUnderWay underWay) {
        this.underWay = underWay;
        this.generations = generations;
        this.meters = meters;
        this.taken = taken;
        this.transactions = transactions;
        this.reader = reader;
        this.writer = writer;
        this.listeners = listeners;
        this.positions = positions;
        this.deadEvents = deadEvents;
        this.untilTaken = untilTaken;
    }

    @Incoming("changes")
    @Blocking
    void take(ConsumerRecords<String, byte[]> records) throws InterruptedException {
        List<ConsumerRecord<String, byte[]>> batch = new ArrayList<>(records.count());
        records.forEach(batch::add);
        underWay.begun();
        try {
            taken.during(batch, () -> untilTaken.run(() -> taken(batch)));
        } finally {
            underWay.ended();
        }
    }

    private boolean taken(List<ConsumerRecord<String, byte[]>> batch) {
        try {
            inOneTransaction(batch, null);
            return true;
        } catch (SQLException failure) {
            Optional<DatabaseRefusal> refusal = DatabaseRefusal.behind(failure);
            if (refusal.isEmpty()) {
                meters.failed(failure);
                LOG.warnf("The database does not answer (%s); the batch is tried again", failure.getMessage());
                return false;
            }
            return batch.size() == 1 ? keptAside(batch, refusal.get()) : takenInHalves(batch);
        } catch (RuntimeException | AssertionError failure) {
            // The driver asserts what a connection that is cut breaks; whatever left this method would end the stream.
            meters.failed(failure);
            LOG.warn("The batch could not be taken; it is tried again", failure);
            return false;
        }
    }

    // In their order, so that a position never passes a record that is not in the database.
    private boolean takenInHalves(List<ConsumerRecord<String, byte[]>> batch) {
        int middle = batch.size() / 2;
        return taken(batch.subList(0, middle)) && taken(batch.subList(middle, batch.size()));
    }

    private boolean keptAside(List<ConsumerRecord<String, byte[]>> single, DatabaseRefusal refusal) {
        try {
            inOneTransaction(single, "The database refuses it, with state " + refusal.sqlState() + ".");
            return true;
        } catch (SQLException | RuntimeException | AssertionError again) {
            meters.failed(again);
            LOG.warnf("A dead event could not be kept (%s); tried again", again.getMessage());
            return false;
        }
    }

    private void inOneTransaction(List<ConsumerRecord<String, byte[]>> batch, @Nullable String verdict)
            throws SQLException {
        long begun = System.nanoTime();
        HeardBatch heard = HeardBatch.read(reader, batch, verdict);
        transactions.run(connection -> {
            Generation unused = generations.enterActiveToWrite(connection);
            heard.keepUnusable(connection, deadEvents);
            if (!heard.states().isEmpty()) {
                writer.write(connection, heard.states());
                listeners.tell(connection, heard.states());
            }
            positions.advance(connection, heard.next(), heard.latest());
            return batch.size();
        });
        meters.taken(batch.size(), Duration.ofNanos(System.nanoTime() - begun));
    }
}
