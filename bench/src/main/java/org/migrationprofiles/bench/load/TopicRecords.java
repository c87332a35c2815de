package org.migrationprofiles.bench.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.ToLongFunction;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Reads and writes records of topics, straight on Kafka. For one thread. */
public final class TopicRecords implements AutoCloseable {

    private static final String TIME = "ce_time";
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration READ_WITHIN = Duration.ofMinutes(5);
    private static final int POLLED_AT_ONCE = 5_000;

    private final String bootstrapServers;
    private final KafkaConsumer<String, byte[]> consumer;
    private final List<TopicPartition> partitions = new ArrayList<>();

    /**
     * Opens topics.
     *
     * @param topics that exist
     */
    public TopicRecords(String bootstrapServers, List<String> topics) {
        this.bootstrapServers = bootstrapServers;
        this.consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "enable.auto.commit",
                        false,
                        "max.poll.records",
                        POLLED_AT_ONCE),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        for (String topic : topics) {
            consumer.partitionsFor(topic).forEach(each -> partitions.add(new TopicPartition(topic, each.partition())));
        }
        consumer.assign(partitions);
    }

    /** Takes records as they come. */
    @FunctionalInterface
    public interface Taker<E extends Exception> {
        /** Takes some of them, in the order of their partitions. */
        void take(List<ConsumerRecord<String, byte[]>> records) throws E;
    }

    /** The offset behind the last record of each partition. */
    public Map<TopicPartition, Long> ends() {
        return consumer.endOffsets(partitions);
    }

    /**
     * Reads on from offsets to the ends that the partitions have now; a partition without an offset from its beginning.
     *
     * @throws LoadFailure when Kafka does not bring them
     */
    public <E extends Exception> void read(Map<TopicPartition, Long> from, Taker<E> taker) throws E {
        Map<TopicPartition, Long> ends = ends();
        consumer.seekToBeginning(partitions);
        from.forEach(consumer::seek);
        long deadline = System.nanoTime() + READ_WITHIN.toNanos();
        while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.getOrDefault(each, 0L))) {
            if (System.nanoTime() > deadline) {
                throw new LoadFailure("Kafka did not bring all records.", null);
            }
            List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
            consumer.poll(POLL).forEach(records::add);
            if (!records.isEmpty()) {
                taker.take(records);
            }
        }
    }

    /** The newest record of each key of each topic. */
    public List<ConsumerRecord<String, byte[]>> newest() {
        Map<String, ConsumerRecord<String, byte[]>> newest = new LinkedHashMap<>();
        read(Map.of(), records -> records.forEach(record -> newest.put(record.topic() + "/" + record.key(), record)));
        return List.copyOf(newest.values());
    }

    /** Says what a record is to hold when it is written again. */
    @FunctionalInterface
    public interface Next {
        /** The value of the next record of its key. */
        byte[] value(ConsumerRecord<String, byte[]> record) throws IOException;
    }

    /**
     * Writes records again, each for the time that it is now, the records taken in random order.
     *
     * @param count how many to write
     * @throws LoadFailure when Kafka does not take one
     */
    public void write(List<ConsumerRecord<String, byte[]>> records, int count, Next next)
            throws IOException, InterruptedException {
        SplittableRandom random = new SplittableRandom(count);
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", bootstrapServers, "acks", "all", "linger.ms", 20, "compression.type", "lz4");
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            for (int number = 0; number < count; number++) {
                ConsumerRecord<String, byte[]> record = records.get(random.nextInt(records.size()));
                ProducerRecord<String, byte[]> again = new ProducerRecord<>(
                        record.topic(), record.partition(), record.key(), next.value(record), record.headers());
                again.headers().remove(TIME);
                again.headers().add(TIME, Instant.now().toString().getBytes(StandardCharsets.UTF_8));
                sent.add(producer.send(again));
            }
            for (Future<RecordMetadata> each : sent) {
                RecordMetadata unused = each.get();
            }
        } catch (ExecutionException refused) {
            throw new LoadFailure("Kafka did not take a record.", refused);
        }
    }

    /**
     * How many records lie between offsets and others.
     *
     * @param at where somebody is in a partition
     */
    public static long behind(Map<TopicPartition, Long> ends, ToLongFunction<TopicPartition> at) {
        Map<TopicPartition, Long> missing = new HashMap<>();
        ends.forEach((partition, end) -> missing.put(partition, Math.max(0, end - at.applyAsLong(partition))));
        return missing.values().stream().mapToLong(Long::longValue).sum();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
