package org.migrationprofiles.kit.change;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A change event as the table holds it, on its way to Kafka.
 *
 * @param seq its number in the table
 * @param eventId the CloudEvents {@code id}, the same at each attempt
 * @param type of the aggregate
 * @param aggregateId the record's key
 * @param version of the aggregate
 * @param payload the state, JSON text
 * @param occurredAt when the write happened, by the database's clock
 * @param actor who wrote
 * @param requestId of the request that wrote, when there was one
 * @param traceparent where in a trace it was written, when it was in one
 */
record PendingEvent(
        long seq,
        String eventId,
        AggregateType type,
        String aggregateId,
        long version,
        String payload,
        Instant occurredAt,
        String actor,
        @Nullable String requestId,
        @Nullable String traceparent) {}
