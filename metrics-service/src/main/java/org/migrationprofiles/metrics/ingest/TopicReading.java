package org.migrationprofiles.metrics.ingest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

/** Reads topics from their beginning, and knows how far it has come. For one thread. */
final class TopicReading {

    private static final Duration WAIT = Duration.ofMillis(200);
    // A broker that is there but tells nothing for so long will not tell anything.
    private static final int PATIENCE = 150;

    private final Consumer<String, byte[]> consumer;
    private final List<TopicPartition> partitions;
    private final Map<TopicPartition, Long> ends;
    private final long total;
    private long count;
    private int silences;

    private TopicReading(Consumer<String, byte[]> consumer, List<TopicPartition> partitions) {
        this.consumer = consumer;
        this.partitions = partitions;
        this.ends = Map.copyOf(consumer.endOffsets(partitions));
        this.total = consumer.beginningOffsets(partitions).entrySet().stream()
                .mapToLong(beginning -> ends.getOrDefault(beginning.getKey(), 0L) - beginning.getValue())
                .sum();
    }

    /** Stands at the beginning of all partitions of topics; one that does not exist has none. */
    static TopicReading fromTheBeginning(Consumer<String, byte[]> consumer, List<String> topics) {
        List<TopicPartition> partitions = new ArrayList<>();
        Map<String, List<PartitionInfo>> existing = consumer.listTopics();
        for (String topic : topics) {
            existing.getOrDefault(topic, List.of())
                    .forEach(partition -> partitions.add(new TopicPartition(topic, partition.partition())));
        }
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        return new TopicReading(consumer, partitions);
    }

    /** Where each partition ended when the reading began. */
    Map<TopicPartition, Long> ends() {
        return ends;
    }

    /** How many offsets there were from beginnings to ends; what compaction took away is among them. */
    long total() {
        return total;
    }

    /** How many records have been read. */
    long count() {
        return count;
    }

    /** How many records the partitions have by now that have not been read. */
    long behind() {
        return consumer.endOffsets(partitions).entrySet().stream()
                .mapToLong(end -> Math.max(0, end.getValue() - consumer.position(end.getKey())))
                .sum();
    }

    /** Whether everything before some offsets has been read; partitions that are not read do not count. */
    boolean isAt(Map<TopicPartition, Long> goal) {
        return goal.entrySet().stream()
                .filter(end -> partitions.contains(end.getKey()))
                .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    /** Offsets that can be reached: a partition that has been made anew may end before one. */
    Map<TopicPartition, Long> within(Map<TopicPartition, Long> goal) {
        Map<TopicPartition, Long> reachable = new HashMap<>();
        consumer.endOffsets(partitions)
                .forEach((partition, end) -> reachable.put(partition, Math.min(end, goal.getOrDefault(partition, 0L))));
        return reachable;
    }

    /**
     * The next records that are wanted, none when none comes within {@link #WAIT}.
     *
     * @throws TimeoutException when none has come for long
     */
    List<ConsumerRecord<String, byte[]>> next(Predicate<ConsumerRecord<String, byte[]>> wanted) {
        ConsumerRecords<String, byte[]> records = consumer.poll(WAIT);
        silences = records.isEmpty() ? silences + 1 : 0;
        if (silences > PATIENCE) {
            throw new TimeoutException("No record has come for long");
        }
        count += records.count();
        List<ConsumerRecord<String, byte[]>> batch = new ArrayList<>(records.count());
        for (ConsumerRecord<String, byte[]> record : records) {
            if (wanted.test(record)) {
                batch.add(record);
            }
        }
        return batch;
    }
}
