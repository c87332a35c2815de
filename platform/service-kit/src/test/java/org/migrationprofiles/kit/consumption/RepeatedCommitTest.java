package org.migrationprofiles.kit.consumption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.smallrye.mutiny.Multi;
import io.smallrye.reactive.messaging.kafka.IncomingKafkaRecord;
import io.smallrye.reactive.messaging.kafka.fault.KafkaIgnoreFailure;
import io.smallrye.reactive.messaging.kafka.impl.ReactiveKafkaConsumer;
import io.smallrye.reactive.messaging.kafka.impl.RuntimeKafkaSourceConfiguration;
import io.vertx.mutiny.core.Vertx;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.migrationprofiles.infrastructure.EmbeddedKafka;
import org.migrationprofiles.infrastructure.FreePorts;
import org.migrationprofiles.infrastructure.SuiteTopics;

/** How far a group has read is told until a broker has heard it. */
class RepeatedCommitTest {

    private static final String GROUP = "a-service";
    private static final String TOPIC = SuiteTopics.of("project");
    private static final TopicPartition PARTITION = new TopicPartition(TOPIC, 0);
    private static final Duration WITHIN = Duration.ofSeconds(60);

    @TempDir
    Path directory;

    private final int port = FreePorts.between(25_000, 25_900);
    private final Vertx vertx = Vertx.vertx();
    private final BlockingQueue<ConsumerRecord<String, String>> read = new LinkedBlockingQueue<>();
    private EmbeddedKafka kafka;
    private ReactiveKafkaConsumer<String, String> consumer;
    private RepeatedCommit commit;

    @BeforeEach
    void read() {
        kafka = EmbeddedKafka.start(directory, port);
        SuiteTopics.create(kafka.bootstrapServers(), 1);
        consumer = new ReactiveKafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        kafka.bootstrapServers(),
                        "group.id",
                        GROUP,
                        "enable.auto.commit",
                        "false",
                        "auto.offset.reset",
                        "earliest",
                        "key.deserializer",
                        StringDeserializer.class.getName(),
                        "value.deserializer",
                        StringDeserializer.class.getName()),
                null,
                null,
                new RuntimeKafkaSourceConfiguration("replica", true, 2, -1, true, 300, 500, 5000),
                false,
                100,
                false,
                false,
                unused -> {},
                (failure, fatal) -> {},
                vertx.getDelegate().getOrCreateContext());
        commit = new RepeatedCommit(vertx, consumer);
        consumer.setRebalanceListener(null, commit);
        Multi<ConsumerRecord<String, String>> records = consumer.subscribe(Set.of(TOPIC));
        records.subscribe().with(read::add);
    }

    @AfterEach
    void close() {
        commit.terminate(true);
        consumer.close();
        kafka.close();
        vertx.closeAndAwait();
    }

    @Test
    void isToldAtOnce() throws Exception {
        send();
        taken(next());

        await().atMost(WITHIN).untilAsserted(() -> assertThat(told()).isEqualTo(1));
    }

    /** What {@code latest} forgets, even when the event comes once more: nothing else comes afterwards on that partition. */
    @Test
    void isToldAgainWhenTheBrokerWasAway() throws Exception {
        send();
        ConsumerRecord<String, String> record = next();
        kafka.close();

        taken(record);
        await("that it was tried in vain").atMost(WITHIN).until(commit::failures, failures -> failures > 0);
        kafka = EmbeddedKafka.start(directory, port);

        await().atMost(WITHIN).ignoreExceptions().untilAsserted(() -> {
            for (ConsumerRecord<String, String> again = read.poll(); again != null; again = read.poll()) {
                taken(again);
            }
            assertThat(told()).isEqualTo(1);
        });
    }

    @Test
    void isLowerAfterATopicWasMadeAnew() throws Exception {
        send();
        send();
        taken(next());
        taken(next());
        await().atMost(WITHIN).untilAsserted(() -> assertThat(told()).isEqualTo(2));

        taken(new ConsumerRecord<>(TOPIC, 0, 0, "key", "value"));

        await().atMost(WITHIN).untilAsserted(() -> assertThat(told()).isEqualTo(1));
    }

    @Test
    void isNotToldOfAPartitionThatSomebodyElseReads() throws Exception {
        send();
        ConsumerRecord<String, String> record = next();

        taken(new ConsumerRecord<>(SuiteTopics.of("source"), 0, 7, "key", "value"));
        taken(record);

        await().atMost(WITHIN).untilAsserted(() -> assertThat(told()).isEqualTo(1));
        try (TopicOffsets offsets = offsets()) {
            assertThat(offsets.acknowledged(GROUP)).containsOnlyKeys(PARTITION);
        }
    }

    private void send() throws Exception {
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka.bootstrapServers()),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(new ProducerRecord<>(TOPIC, "key", "value")).get();
        }
    }

    private ConsumerRecord<String, String> next() throws InterruptedException {
        ConsumerRecord<String, String> record = read.poll(WITHIN.toSeconds(), TimeUnit.SECONDS);
        assertThat(record).as("a record").isNotNull();
        return record;
    }

    private void taken(ConsumerRecord<String, String> record) {
        commit.handle(new IncomingKafkaRecord<>(record, "replica", 0, commit, new KafkaIgnoreFailure("replica"), false))
                .await()
                .atMost(WITHIN);
    }

    private long told() throws Exception {
        try (TopicOffsets offsets = offsets()) {
            return offsets.acknowledged(GROUP).getOrDefault(PARTITION, 0L);
        }
    }

    private TopicOffsets offsets() {
        return new TopicOffsets(Map.of("bootstrap.servers", kafka.bootstrapServers()), List.of(TOPIC));
    }
}
