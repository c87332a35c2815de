package org.migrationprofiles.metrics.ingest;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.consumption.DatabaseRefusal;
import org.migrationprofiles.kit.consumption.UntilTaken;

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
    private final ConsumerPositions positions;
    private final DeadEvents deadEvents;
    private final UntilTaken untilTaken;

    @Inject
    ChangeConsumer(
            Transactions transactions,
            RecordReader reader,
            ReadModelWriter writer,
            ConsumerPositions positions,
            DeadEvents deadEvents,
            UntilTaken untilTaken) {
        this.transactions = transactions;
        this.reader = reader;
        this.writer = writer;
        this.positions = positions;
        this.deadEvents = deadEvents;
        this.untilTaken = untilTaken;
    }

    @Incoming("changes")
    @Blocking
    void take(ConsumerRecords<String, byte[]> records) throws InterruptedException {
        List<ConsumerRecord<String, byte[]>> batch = new ArrayList<>(records.count());
        records.forEach(batch::add);
        untilTaken.run(() -> taken(batch));
    }

    private boolean taken(List<ConsumerRecord<String, byte[]>> batch) {
        try {
            inOneTransaction(batch, null);
            return true;
        } catch (SQLException failure) {
            Optional<DatabaseRefusal> refusal = DatabaseRefusal.behind(failure);
            if (refusal.isEmpty()) {
                LOG.warnf("The database does not answer (%s); the batch is tried again", failure.getMessage());
                return false;
            }
            return batch.size() == 1 ? keptAside(batch, refusal.get()) : takenInHalves(batch);
        } catch (RuntimeException | AssertionError failure) {
            // The driver asserts what a connection that is cut breaks; whatever left this method would end the stream.
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
            LOG.warnf("A dead event could not be kept (%s); tried again", again.getMessage());
            return false;
        }
    }

    private void inOneTransaction(List<ConsumerRecord<String, byte[]>> batch, @Nullable String verdict)
            throws SQLException {
        transactions.run(connection -> {
            write(connection, batch, verdict);
            return batch.size();
        });
    }

    private void write(Connection connection, List<ConsumerRecord<String, byte[]>> batch, @Nullable String verdict)
            throws SQLException {
        List<HeardState> states = new ArrayList<>(batch.size());
        Map<TopicPartition, Long> next = new HashMap<>();
        @Nullable Instant latest = null;
        for (ConsumerRecord<String, byte[]> record : batch) {
            next.merge(new TopicPartition(record.topic(), record.partition()), record.offset() + 1, Math::max);
            // A tombstone: the deletion was told before it.
            boolean tombstone = record.key() != null && record.value() == null;
            if (tombstone) {
                continue;
            }
            try {
                if (verdict != null) {
                    throw new UnusableRecord(verdict);
                }
                HeardState state = reader.read(record);
                states.add(state);
                latest = latest == null || state.occurredAt().isAfter(latest) ? state.occurredAt() : latest;
            } catch (UnusableRecord unusable) {
                LOG.warnf(
                        "A record cannot be used and is kept aside: %s, partition %d, offset %d: %s",
                        record.topic(), record.partition(), record.offset(), unusable.getMessage());
                deadEvents.keep(connection, record, String.valueOf(unusable.getMessage()));
            }
        }
        if (!states.isEmpty()) {
            writer.write(connection, states);
        }
        positions.advance(connection, next, latest);
    }
}
