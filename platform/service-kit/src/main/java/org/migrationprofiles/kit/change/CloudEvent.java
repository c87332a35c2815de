package org.migrationprofiles.kit.change;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A change event in the JSON event format (CloudEvents 1.0, JSON format, section 3), with the attributes that its Kafka
 * record has as headers.
 *
 * @param specversion always {@code 1.0}
 * @param id the same wherever the event is met
 * @param source the service that wrote it
 * @param type of the event; one for each kind of aggregate
 * @param subject id of the aggregate
 * @param time when it was written, by the database's clock
 * @param dataschema of the data
 * @param datacontenttype always {@code application/json}
 * @param aggregateversion of the aggregate; keep the highest
 * @param actor who wrote it
 * @param requestid of the request that wrote it, when there was one
 * @param traceparent where in a trace it was written (CloudEvents extension Distributed Tracing), when it was in one
 * @param data the aggregate's whole state
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CloudEvent(
        String specversion,
        String id,
        String source,
        String type,
        String subject,
        Instant time,
        String dataschema,
        String datacontenttype,
        long aggregateversion,
        String actor,
        @Nullable String requestid,
        @Nullable String traceparent,
        @JsonRawValue @Schema(type = SchemaType.OBJECT) String data) {

    static CloudEvent of(PendingEvent event, String application) {
        return new CloudEvent(
                "1.0",
                event.eventId(),
                "/" + application,
                event.type().eventType(),
                event.aggregateId(),
                event.occurredAt(),
                event.type().dataSchema(),
                "application/json",
                event.version(),
                event.actor(),
                event.requestId(),
                event.traceparent(),
                event.payload());
    }
}
