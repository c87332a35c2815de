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
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Takes batches of change events into the read model, each batch in one transaction together with the position behind
 * it. A batch whose database does not answer is tried again until it does; it is acknowledged only when it is in the
 * database. A batch that the database refuses is taken record by record, so that one bad record stops no other.
 */
@ApplicationScoped
class ChangeConsumer {

    private static final Logger LOG = Logger.getLogger(ChangeConsumer.class);
    private static final long FIRST_PAUSE = 100;
    private static final long LONGEST_PAUSE = 5000;

    private final DataSource dataSource;
    private final RecordReader reader;
    private final ReadModelWriter writer;
    private final ConsumerPositions positions;
    private final DeadEvents deadEvents;

    @Inject
    ChangeConsumer(
            DataSource dataSource,
            RecordReader reader,
            ReadModelWriter writer,
            ConsumerPositions positions,
            DeadEvents deadEvents) {
        this.dataSource = dataSource;
        this.reader = reader;
        this.writer = writer;
        this.positions = positions;
        this.deadEvents = deadEvents;
    }

    @Incoming("changes")
    @Blocking
    void take(ConsumerRecords<String, byte[]> records) throws InterruptedException {
        List<ConsumerRecord<String, byte[]>> batch = new ArrayList<>(records.count());
        records.forEach(batch::add);
        long pause = FIRST_PAUSE;
        while (!taken(batch)) {
            Thread.sleep(pause);
            pause = Math.min(pause * 2, LONGEST_PAUSE);
        }
    }

    private boolean taken(List<ConsumerRecord<String, byte[]>> batch) {
        try {
            inOneTransaction(batch, null);
            return true;
        } catch (SQLException failure) {
            if (!refused(failure)) {
                LOG.warnf("The database does not answer (%s); the batch is tried again", failure.getMessage());
                return false;
            }
        }
        return takenOneByOne(batch);
    }

    private boolean takenOneByOne(List<ConsumerRecord<String, byte[]>> batch) {
        for (ConsumerRecord<String, byte[]> record : batch) {
            try {
                inOneTransaction(List.of(record), null);
            } catch (SQLException failure) {
                if (!refused(failure)) {
                    return false;
                }
                try {
                    inOneTransaction(List.of(record), "The database refuses it, with state " + failure.getSQLState());
                } catch (SQLException again) {
                    LOG.warnf("A dead event could not be kept (%s); tried again", again.getMessage());
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether it is the data that the database does not like: classes 21 to 23 of SQL states, and what follows. */
    private static boolean refused(SQLException failure) {
        String state = failure.getSQLState();
        return state != null && (state.startsWith("21") || state.startsWith("22") || state.startsWith("23"));
    }

    private void inOneTransaction(List<ConsumerRecord<String, byte[]>> batch, @Nullable String verdict)
            throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                write(connection, batch, verdict);
                connection.commit();
            } catch (SQLException | RuntimeException failure) {
                connection.rollback();
                throw failure;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    private void write(Connection connection, List<ConsumerRecord<String, byte[]>> batch, @Nullable String verdict)
            throws SQLException {
        List<HeardState> states = new ArrayList<>(batch.size());
        Map<TopicPartition, Long> next = new HashMap<>();
        Instant latest = Instant.EPOCH;
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
                latest = state.occurredAt().isAfter(latest) ? state.occurredAt() : latest;
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
