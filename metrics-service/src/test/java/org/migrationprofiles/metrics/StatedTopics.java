package org.migrationprofiles.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.arc.Arc;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.metrics.ingest.ConsumerPositions;
import org.migrationprofiles.testsupport.SuiteInfrastructure;

/** Puts records on the topics of change events, and waits until the read model is behind none of them. */
public final class StatedTopics {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static @Nullable KafkaProducer<String, byte[]> producer;

    private final Map<TopicPartition, Long> sent = new HashMap<>();

    /** The topic of an aggregate, such as {@code country-profile}. */
    public static String topic(String aggregate) {
        return "migration-profiles." + aggregate + ".v1";
    }

    /** Sends a record as it is; returns once Kafka has it. */
    public RecordMetadata send(String topic, @Nullable String key, byte @Nullable [] value) {
        return arrived(begin(topic, key, value));
    }

    /** Begins to send a record; {@link #arrived} has to be asked in the end. */
    public Future<RecordMetadata> begin(String topic, @Nullable String key, byte @Nullable [] value) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic, key, value);
        record.headers().add("ce_time", Instant.now().toString().getBytes(StandardCharsets.UTF_8));
        return producer().send(record);
    }

    /** Waits until Kafka has a record, which {@link #awaitTaken} waits for from then on. */
    public RecordMetadata arrived(Future<RecordMetadata> sending) {
        try {
            RecordMetadata metadata = sending.get();
            sent.merge(new TopicPartition(metadata.topic(), metadata.partition()), metadata.offset() + 1, Math::max);
            return metadata;
        } catch (ExecutionException failure) {
            throw new IllegalStateException("Kafka did not take the record", failure);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while sending", interruption);
        }
    }

    /** Waits until all that was sent through this object is in the read model. */
    public void awaitTaken() {
        ConsumerPositions positions =
                Arc.container().instance(ConsumerPositions.class).get();
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .ignoreExceptions()
                .untilAsserted(() -> {
                    Map<TopicPartition, Long> taken = positions.all();
                    sent.forEach((partition, next) -> assertThat(taken.getOrDefault(partition, 0L))
                            .as("%s", partition)
                            .isGreaterThanOrEqualTo(next));
                });
    }

    private static synchronized KafkaProducer<String, byte[]> producer() {
        KafkaProducer<String, byte[]> open = producer;
        if (open == null) {
            open = new KafkaProducer<>(
                    Map.of(
                            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                            SuiteInfrastructure.bootstrapServers(),
                            ProducerConfig.ACKS_CONFIG,
                            "all",
                            ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                            10_000_000),
                    new StringSerializer(),
                    new ByteArraySerializer());
            producer = open;
        }
        return open;
    }
}
