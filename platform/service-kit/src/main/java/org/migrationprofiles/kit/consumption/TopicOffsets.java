package org.migrationprofiles.kit.consumption;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** Asks Kafka how far topics go, and how far a group has read them. Connects at the first question. For one thread. */
public final class TopicOffsets implements AutoCloseable {

    private static final int TIMEOUT_SECONDS = 3;

    private final Map<String, Object> kafka;
    private final List<String> topics;
    // Of this process alone, to measure how long; never compared with what others wrote.
    private final Clock clock = Clock.systemUTC();
    private final LagAge age = new LagAge();
    private volatile @Nullable Admin admin;

    /**
     * @param kafka how to reach it, as its clients take it
     * @param topics that are asked about
     */
    public TopicOffsets(Map<String, Object> kafka, Collection<String> topics) {
        this.kafka = Map.copyOf(kafka);
        this.topics = List.copyOf(topics);
    }

    /**
     * The offset behind the last record of each partition.
     *
     * @throws TimeoutException when Kafka does not answer within {@value #TIMEOUT_SECONDS} seconds
     */
    public Map<TopicPartition, Long> ends() throws ExecutionException, InterruptedException, TimeoutException {
        Map<String, TopicDescription> described =
                admin().describeTopics(topics).allTopicNames().get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        Map<TopicPartition, OffsetSpec> latest = described.values().stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
        Map<TopicPartition, Long> ends = new HashMap<>();
        admin().listOffsets(latest)
                .all()
                .get(TIMEOUT_SECONDS, TimeUnit.SECONDS)
                .forEach((partition, result) -> ends.put(partition, result.offset()));
        return ends;
    }

    /**
     * The offset behind the last record that a group has acknowledged; nothing of a partition of which it has acknowledged none.
     *
     * @throws TimeoutException as {@link #ends}
     */
    public Map<TopicPartition, Long> acknowledged(String group)
            throws ExecutionException, InterruptedException, TimeoutException {
        Map<TopicPartition, Long> acknowledged = new HashMap<>();
        admin().listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get(TIMEOUT_SECONDS, TimeUnit.SECONDS)
                .forEach((partition, position) -> {
                    if (position != null) {
                        acknowledged.put(partition, position.offset());
                    }
                });
        return acknowledged;
    }

    /**
     * How far a group is behind: what it has not acknowledged, and since when.
     *
     * @throws TimeoutException as {@link #ends}
     */
    public ConsumerLag behind(String group) throws ExecutionException, InterruptedException, TimeoutException {
        // Asked first: what is acknowledged meanwhile makes no lag below nothing.
        return behind(acknowledged(group));
    }

    /**
     * How far a reader is behind. To be asked about one reader, again and again: the age comes from the looks before.
     *
     * @param taken the offset behind the last record that was read; nothing for a partition of which none was
     * @throws TimeoutException as {@link #ends}
     */
    public ConsumerLag behind(Map<TopicPartition, Long> taken)
            throws ExecutionException, InterruptedException, TimeoutException {
        Map<TopicPartition, Long> ends = ends();
        Map<String, Long> behind = new HashMap<>();
        ends.forEach((partition, end) ->
                behind.merge(partition.topic(), Math.max(0, end - taken.getOrDefault(partition, 0L)), Long::sum));
        return new ConsumerLag(behind, age.look(clock.instant(), ends, taken));
    }

    private Admin admin() {
        Admin open = admin;
        if (open == null) {
            open = Admin.create(kafka);
            admin = open;
        }
        return open;
    }

    @Override
    public void close() {
        Admin open = admin;
        if (open != null) {
            // What it still waits for is of no use any more.
            open.close(Duration.ofSeconds(1));
        }
    }
}
