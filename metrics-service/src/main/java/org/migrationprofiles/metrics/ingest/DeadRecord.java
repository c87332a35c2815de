package org.migrationprofiles.metrics.ingest;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Which record a dead event was: its place, and its key in case the topic has been made anew. */
record DeadRecord(
        String topic, int partition, long offset, @Nullable String key) {

    static DeadRecord of(ConsumerRecord<String, byte[]> record) {
        return new DeadRecord(record.topic(), record.partition(), record.offset(), record.key());
    }
}
