package org.migrationprofiles.kit.change;

import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;

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

    ProducerRecord<byte[], byte[]> of(PendingEvent event) {
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
        return record;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
