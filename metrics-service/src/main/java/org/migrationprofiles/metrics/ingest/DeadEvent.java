package org.migrationprofiles.metrics.ingest;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A record that could not be used.
 *
 * @param id of it here
 * @param topic where it was
 * @param partition of the topic
 * @param offset in the partition
 * @param key of the record, without characters that no text can have
 * @param value of the record, read as UTF-8
 * @param reason why it could not be used
 * @param receivedAt when it was read
 * @param status what was decided on it
 * @param decidedBy who decided; null when nobody did
 * @param decidedAt when
 */
public record DeadEvent(
        long id,
        String topic,
        int partition,
        long offset,
        @Nullable String key,
        @Nullable String value,
        String reason,
        Instant receivedAt,
        Status status,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt) {

    /** What was decided on a dead event. */
    public enum Status {
        /** Nothing yet. */
        OPEN,
        /** It was read again, and used. */
        REPLAYED,
        /** It is not needed. */
        DISCARDED
    }
}
