package org.migrationprofiles.metrics.ingest;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * What a batch of records tells.
 *
 * @param states of aggregates, in their order
 * @param next where to go on reading each partition
 * @param latest when the newest change was made; null when there was none
 * @param unusable records that tell nothing
 */
record HeardBatch(
        List<HeardState> states,
        Map<TopicPartition, Long> next,
        @Nullable Instant latest,
        List<Unusable> unusable) {

    private static final Logger LOG = Logger.getLogger(HeardBatch.class);

    /**
     * Reads a batch.
     *
     * @param verdict why all of its records are unusable; null when that is for the reader to say
     */
    static HeardBatch read(
            RecordReader reader, Iterable<ConsumerRecord<String, byte[]>> batch, @Nullable String verdict) {
        List<HeardState> states = new ArrayList<>();
        List<Unusable> unusable = new ArrayList<>();
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
            } catch (UnusableRecord refusal) {
                unusable.add(new Unusable(record, String.valueOf(refusal.getMessage())));
            }
        }
        return new HeardBatch(states, next, latest, unusable);
    }

    /** Keeps aside what tells nothing. */
    void keepUnusable(Connection connection, DeadEvents deadEvents) throws SQLException {
        for (Unusable one : unusable) {
            LOG.warnf(
                    "A record cannot be used and is kept aside: %s, partition %d, offset %d: %s",
                    one.record().topic(), one.record().partition(), one.record().offset(), one.reason());
            deadEvents.keep(connection, one.record(), one.reason());
        }
    }

    /**
     * A record that tells nothing.
     *
     * @param reason why
     */
    record Unusable(ConsumerRecord<String, byte[]> record, String reason) {}
}
