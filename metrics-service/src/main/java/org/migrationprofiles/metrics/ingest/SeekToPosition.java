package org.migrationprofiles.metrics.ingest;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/**
 * Starts each partition where the database is, whatever Kafka remembers: the database is the truth. Waits until it
 * answers, since without it nothing could be written either.
 */
@ApplicationScoped
@Identifier("changes")
class SeekToPosition implements KafkaConsumerRebalanceListener {

    private static final Logger LOG = Logger.getLogger(SeekToPosition.class);
    private static final long PAUSE = 500;

    private final ConsumerPositions positions;

    @Inject
    SeekToPosition(ConsumerPositions positions) {
        this.positions = positions;
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        Map<TopicPartition, Long> known = known();
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        for (TopicPartition partition : partitions) {
            long position = known.getOrDefault(partition, 0L);
            if (position > ends.getOrDefault(partition, position)) {
                LOG.warnf("%s ends before where it was read to: it was made anew and is read again", partition);
                positions.forget(partition);
                position = 0;
            }
            consumer.seek(partition, position);
        }
    }

    private Map<TopicPartition, Long> known() {
        while (true) {
            try {
                return positions.all();
            } catch (IllegalStateException unanswered) {
                LOG.warn("The database does not say where to start; it is asked again", unanswered);
            }
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException interruption) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted before a position was known", interruption);
            }
        }
    }
}
