package org.migrationprofiles.kit.consumption;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.IncomingKafkaRecord;
import io.smallrye.reactive.messaging.kafka.KafkaConnectorIncomingConfiguration;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import io.smallrye.reactive.messaging.kafka.commit.KafkaCommitHandler;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Tells Kafka how far a group has read, at once, and again every second until Kafka has heard it. The strategy {@code latest} says it
 * once, and not even again when the same event comes a second time: when the broker dies at that moment, the group seems to be behind until
 * the next event comes on that partition. As with {@code latest}, what has been taken in is told in order and without waiting. Safe for
 * use by several threads.
 */
public final class RepeatedCommit implements KafkaCommitHandler {

    /** What {@code commit-strategy} of a channel has to say. */
    public static final String NAME = "repeated";

    private static final Logger LOG = Logger.getLogger(RepeatedCommit.class);
    private static final Duration AGAIN_AFTER = Duration.ofSeconds(1);

    private final Vertx vertx;
    private final KafkaConsumer<?, ?> consumer;
    private final long timer;
    // The offset behind the last record that was taken in, of each partition of which Kafka has not confirmed it.
    private final ConcurrentMap<TopicPartition, Long> outstanding = new ConcurrentHashMap<>();
    private final AtomicLong failures = new AtomicLong();
    private volatile boolean underWay;

    RepeatedCommit(Vertx vertx, KafkaConsumer<?, ?> consumer) {
        this.vertx = vertx;
        this.consumer = consumer;
        this.timer = vertx.setPeriodic(AGAIN_AFTER.toMillis(), unused -> again());
    }

    @Override
    public <K, V> Uni<Void> handle(IncomingKafkaRecord<K, V> record) {
        // Also when it is lower than what was told before: a topic that was made anew begins at 0.
        outstanding.put(new TopicPartition(record.getTopic(), record.getPartition()), record.getOffset() + 1);
        commit();
        return Uni.createFrom().voidItem().runSubscriptionOn(record::runOnMessageContext);
    }

    private void again() {
        if (!underWay && !outstanding.isEmpty()) {
            commit();
        }
    }

    private void commit() {
        underWay = true;
        consumer.runOnPollingThread(client -> {
                    commit(client);
                })
                .subscribe()
                .with(unused -> {}, this::failed);
    }

    private void commit(Consumer<?, ?> client) {
        // Who reads a partition now says how far it was read.
        outstanding.keySet().retainAll(client.assignment());
        Map<TopicPartition, OffsetAndMetadata> positions = new HashMap<>();
        outstanding.forEach((partition, offset) -> positions.put(partition, new OffsetAndMetadata(offset)));
        if (positions.isEmpty()) {
            underWay = false;
        } else {
            client.commitAsync(positions, this::answered);
        }
    }

    private void answered(Map<TopicPartition, OffsetAndMetadata> positions, @Nullable Exception failure) {
        if (failure != null) {
            failed(failure);
        } else {
            underWay = false;
            positions.forEach((partition, position) -> outstanding.remove(partition, position.offset()));
        }
    }

    private void failed(Throwable failure) {
        underWay = false;
        failures.incrementAndGet();
        LOG.debugf("How far topics were read could not be told, which is tried again: %s", failure.getMessage());
    }

    /** How often Kafka did not hear it. */
    long failures() {
        return failures.get();
    }

    @Override
    public void partitionsRevoked(Collection<TopicPartition> partitions) {
        outstanding.keySet().removeAll(partitions);
    }

    @Override
    public void terminate(boolean graceful) {
        vertx.cancelTimer(timer);
    }

    /** Makes one for each channel whose {@code commit-strategy} is {@value RepeatedCommit#NAME}. */
    @ApplicationScoped
    @Identifier(NAME)
    public static class Factory implements KafkaCommitHandler.Factory {

        @Override
        public KafkaCommitHandler create(
                KafkaConnectorIncomingConfiguration configuration,
                Vertx vertx,
                KafkaConsumer<?, ?> consumer,
                BiConsumer<Throwable, Boolean> reportFailure) {
            return new RepeatedCommit(vertx, consumer);
        }
    }
}
