package org.migrationprofiles.metrics.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.arc.Arc;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;
import org.migrationprofiles.metrics.StatedTopics;
import org.migrationprofiles.metrics.ingest.ConsumerPositions;
import org.migrationprofiles.testsupport.SuiteInfrastructure;

/**
 * Tells portfolios on Kafka as no service would: records in any order, so that what is referred to may come last, some
 * states twice, and some after the state that follows them.
 */
final class Narrator implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final KafkaProducer<String, String> producer = new KafkaProducer<>(
            Map.of(
                    ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                    SuiteInfrastructure.bootstrapServers(),
                    ProducerConfig.ACKS_CONFIG,
                    "all"),
            new StringSerializer(),
            new StringSerializer());
    private final ConsumerPositions positions =
            Arc.container().instance(ConsumerPositions.class).get();

    /** Tells all of it, and waits until it is in the read model. */
    void tell(Portfolio portfolio, Draw draw) {
        List<Told> told = disordered(portfolio, draw);
        int cut = draw.chance(0.5) ? draw.between(0, told.size()) : told.size();
        send(told.subList(0, cut));
        send(told.subList(cut, told.size()));
    }

    /** Tells these, and waits until they are in the read model. */
    void send(List<Told> told) {
        List<Future<RecordMetadata>> sending = new ArrayList<>();
        for (Told event : told) {
            ProducerRecord<String, String> record = new ProducerRecord<>(
                    StatedTopics.topic(event.type()),
                    event.state().path("id").asText(),
                    event.state().toString());
            record.headers().add("ce_time", Instant.now().toString().getBytes(StandardCharsets.UTF_8));
            sending.add(producer.send(record));
        }
        producer.flush();
        Map<TopicPartition, Long> sent = new HashMap<>();
        for (Future<RecordMetadata> future : sending) {
            RecordMetadata metadata = done(future);
            sent.merge(new TopicPartition(metadata.topic(), metadata.partition()), metadata.offset() + 1, Math::max);
        }
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(10))
                .ignoreExceptions()
                .untilAsserted(() -> {
                    Map<TopicPartition, Long> taken = positions.all();
                    sent.forEach((partition, next) -> assertThat(taken.getOrDefault(partition, 0L))
                            .as("%s", partition)
                            .isGreaterThanOrEqualTo(next));
                });
    }

    private static RecordMetadata done(Future<RecordMetadata> future) {
        try {
            return future.get();
        } catch (ExecutionException failure) {
            throw new IllegalStateException("Kafka did not take the record", failure);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while sending", interruption);
        }
    }

    /** Each state once at least; states of a record mostly in their order, records in any. */
    private static List<Told> disordered(Portfolio portfolio, Draw draw) {
        Map<Integer, List<Told>> places = new LinkedHashMap<>();
        for (Portfolio.History record : portfolio.records()) {
            List<Told> states = new ArrayList<>();
            for (ObjectNode state : record.states()) {
                states.add(new Told(record.type(), state));
                if (draw.chance(0.05)) {
                    states.add(new Told(record.type(), state));
                }
            }
            if (draw.chance(0.15)) {
                states = draw.shuffled(states);
            }
            List<Integer> when = new ArrayList<>();
            states.forEach(state -> when.add(draw.between(0, 1000)));
            when.sort(null);
            for (int index = 0; index < states.size(); index++) {
                places.computeIfAbsent(when.get(index), unused -> new ArrayList<>())
                        .add(states.get(index));
            }
        }
        return places.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(place -> place.getValue().stream())
                .toList();
    }

    @Override
    public void close() {
        producer.close();
    }

    /**
     * A state on its way.
     *
     * @param type of aggregate
     * @param state the whole of it
     */
    record Told(String type, ObjectNode state) {}
}
