package org.migrationprofiles.kit.change;

import io.opentelemetry.api.trace.Span;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.migrationprofiles.kit.tracing.TraceParent;

/**
 * Turns change events into Kafka records in CloudEvents 1.0 binary content mode (CloudEvents Kafka protocol binding,
 * section 3.2): attributes as headers with the prefix {@code ce_}, the state alone as the value.
 */
final class ChangeEventRecords {

    private final String source;

    /**
     * @param application name of the service; becomes the CloudEvents {@code source}
     */
    ChangeEventRecords(String application) {
        this.source = "/" + application;
    }

    /**
     * The record of an event.
     *
     * @param sending the span of sending it, whose place is told for this hop; the event itself has that of its writing
     */
    ProducerRecord<byte[], byte[]> of(PendingEvent event, Span sending) {
        ProducerRecord<byte[], byte[]> record =
                new ProducerRecord<>(event.type().topic(), utf8(event.aggregateId()), utf8(event.payload()));
        Headers headers = record.headers();
        headers.add("content-type", utf8("application/json"));
        headers.add("ce_specversion", utf8("1.0"));
        headers.add("ce_id", utf8(event.eventId()));
        headers.add("ce_source", utf8(source));
        headers.add("ce_type", utf8(event.type().eventType()));
        headers.add("ce_subject", utf8(event.aggregateId()));
        headers.add("ce_time", utf8(DateTimeFormatter.ISO_INSTANT.format(event.occurredAt())));
        headers.add("ce_dataschema", utf8(event.type().dataSchema()));
        headers.add("ce_aggregateversion", utf8(Long.toString(event.version())));
        headers.add("ce_actor", utf8(event.actor()));
        if (event.requestId() != null) {
            headers.add("ce_requestid", utf8(event.requestId()));
        }
        if (event.traceparent() != null) {
            headers.add("ce_traceparent", utf8(event.traceparent()));
        }
        TraceParent.of(sending).ifPresent(hop -> headers.add(TraceParent.HEADER, utf8(hop.text())));
        return record;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
