package org.migrationprofiles.kit.consumption;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** When what an event tells happened. */
public final class EventTime {

    private EventTime() {}

    /** What the event says (CloudEvents, {@code time}), or when Kafka got it. */
    public static Instant of(ConsumerRecord<?, ?> record) {
        Header time = record.headers().lastHeader("ce_time");
        if (time != null) {
            try {
                return Instant.parse(new String(time.value(), StandardCharsets.UTF_8));
            } catch (DateTimeException unreadable) {
                // Told below, by the time at which Kafka got it.
            }
        }
        return Instant.ofEpochMilli(record.timestamp());
    }
}
