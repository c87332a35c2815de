package org.migrationprofiles.metrics.ingest;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/** Starts each partition where the database is, whatever Kafka remembers: the database is the truth. */
@ApplicationScoped
@Identifier("changes")
class SeekToPosition implements KafkaConsumerRebalanceListener {

    private final ConsumerPositions positions;

    @Inject
    SeekToPosition(ConsumerPositions positions) {
        this.positions = positions;
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        Map<TopicPartition, Long> known = positions.all();
        for (TopicPartition partition : partitions) {
            consumer.seek(partition, known.getOrDefault(partition, 0L));
        }
    }
}
