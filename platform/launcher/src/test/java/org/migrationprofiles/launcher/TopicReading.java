package org.migrationprofiles.launcher;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.migrationprofiles.infrastructure.SuiteTopics;

/** Reads a topic from its beginning with a plain client that shares no code with the services. */
final class TopicReading {

    private TopicReading() {}

    /**
     * What is told of one record.
     *
     * @param last version, as the topic ends
     * @param highest version anywhere on the topic
     */
    record Told(long last, long highest) {

        Told then(long version) {
            return new Told(version, Math.max(highest, version));
        }
    }

    /** What is told of each record of a kind, by id. */
    static Map<String, Told> of(String bootstrapServers, String aggregate) {
        return of(Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers), aggregate);
    }

    /** The same, from a broker that wants more than an address. */
    static Map<String, Told> of(Map<String, Object> client, String aggregate) {
        String topic = SuiteTopics.of(aggregate);
        Map<String, Told> told = new HashMap<>();
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(client, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream()
                    .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(event -> {
                    long version = Long.parseLong(new String(
                            event.headers().lastHeader("ce_aggregateversion").value(), StandardCharsets.UTF_8));
                    told.merge(event.key(), new Told(version, version), (before, now) -> before.then(version));
                });
            }
        }
        return told;
    }
}
