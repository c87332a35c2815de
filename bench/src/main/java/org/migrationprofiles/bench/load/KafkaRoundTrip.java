package org.migrationprofiles.bench.load;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Through the broker and back: a producer that waits for all replicas, and a consumer, in this process. */
public final class KafkaRoundTrip {

    private static final String TOPIC = "bench.round-trip";
    private static final Duration ARRIVED_WITHIN = Duration.ofSeconds(10);

    private KafkaRoundTrip() {}

    /**
     * Sends records at a constant rate; latencies count from the moment at which each was to be sent, in nanoseconds.
     *
     * @param size of a record in bytes, at least 8
     * @throws LoadFailure when not all arrive
     */
    public static Histogram measured(String bootstrapServers, int size, int perSecond, Duration duration)
            throws IOException, InterruptedException {
        createTopic(bootstrapServers);
        Histogram latencies = new Histogram(3);
        long records = duration.toSeconds() * perSecond;
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers);
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                        with(settings, Map.of("acks", "all", "linger.ms", 0)),
                        new ByteArraySerializer(),
                        new ByteArraySerializer());
                KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                        with(settings, Map.of("enable.auto.commit", false)),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer())) {
            TopicPartition partition = new TopicPartition(TOPIC, 0);
            consumer.assign(List.of(partition));
            consumer.seekToEnd(List.of(partition));
            long unused = consumer.position(partition);
            Thread sender = new Thread(() -> send(producer, size, records, perSecond), "round-trip");
            sender.start();
            long end = System.nanoTime() + duration.plus(ARRIVED_WITHIN).toNanos();
            while (latencies.getTotalCount() < records) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(100))) {
                    latencies.recordValue(Math.max(
                            0,
                            System.nanoTime() - ByteBuffer.wrap(record.value()).getLong()));
                }
                if (System.nanoTime() > end) {
                    throw new LoadFailure("Kafka did not bring all records.", null);
                }
            }
            sender.join();
        }
        return latencies;
    }

    private static void send(KafkaProducer<byte[], byte[]> producer, int size, long records, int perSecond) {
        long start = System.nanoTime();
        for (long number = 0; number < records; number++) {
            long intended = start + number * 1_000_000_000L / perSecond;
            long wait = intended - System.nanoTime();
            while (wait > 0) {
                LockSupport.parkNanos(wait);
                wait = intended - System.nanoTime();
            }
            byte[] value = new byte[size];
            ByteBuffer.wrap(value).putLong(intended);
            var unused = producer.send(new ProducerRecord<>(TOPIC, 0, null, value));
        }
    }

    private static void createTopic(String bootstrapServers) throws IOException, InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            Set<String> known = admin.listTopics().names().get();
            if (!known.contains(TOPIC)) {
                admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1)))
                        .all()
                        .get();
            }
        } catch (ExecutionException failure) {
            throw new IOException(failure);
        }
    }

    private static Map<String, Object> with(Map<String, Object> settings, Map<String, Object> more) {
        HashMap<String, Object> all = new HashMap<>(settings);
        all.putAll(more);
        return all;
    }
}
