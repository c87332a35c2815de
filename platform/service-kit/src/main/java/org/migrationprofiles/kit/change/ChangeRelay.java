package org.migrationprofiles.kit.change;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.migrationprofiles.kit.consumption.DatabaseTrouble;
import org.migrationprofiles.kit.tracing.Tracing;

/**
 * Keeps relaying change events for as long as the service runs, on a thread of its own.
 *
 * <p>A signal wakes it when a transaction with events commits; a second without one wakes it too, since what comes from
 * another process can be lost with its connection or not pass a pooling proxy. Neither a database nor a broker that is away
 * ends it: it tries again, and reads and writes of the service go on.
 */
@ApplicationScoped
class ChangeRelay {

    private static final Logger LOG = Logger.getLogger(ChangeRelay.class);
    private static final String KAFKA_AWAY = "Kafka does not accept events";

    private final DataSource dataSource;
    private final CommitSignals signals;
    private final RelayMeters meters;
    private final boolean enabled;
    private final Map<String, Object> kafka;
    private final String application;
    private final Tracing tracing;
    private final WatchingThread relaying = new WatchingThread("change-relay", this::relay);
    private volatile @Nullable String trouble;

    /**
     * @param enabled {@code suite.change-relay.enabled}: false in a service that has no aggregates of its own
     * @param kafka {@code kafka.*}: how to reach it
     * @param application {@code quarkus.application.name}: the CloudEvents source
     */
    @Inject
    ChangeRelay(
            DataSource dataSource,
            CommitSignals signals,
            RelayMeters meters,
            Tracing tracing,
            @ConfigProperty(name = "suite.change-relay.enabled", defaultValue = "true") boolean enabled,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            @ConfigProperty(name = "quarkus.application.name") String application) {
        this.dataSource = dataSource;
        this.signals = signals;
        this.meters = meters;
        this.enabled = enabled;
        this.kafka = Map.copyOf(kafka);
        this.application = application;
        this.tracing = tracing;
    }

    void start(@Observes StartupEvent event) {
        if (enabled) {
            relaying.start();
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        relaying.stop();
    }

    /** Why nothing is published at the moment, in words without addresses; null while all is well. */
    @Nullable
    String trouble() {
        return trouble;
    }

    private void relay() {
        while (relaying.running()) {
            try (KafkaProducer<byte[], byte[]> producer = producer()) {
                relayUntilTrouble(producer);
            } catch (KafkaException failure) {
                report(KAFKA_AWAY, failure);
                relaying.pause();
            } catch (SQLException | RuntimeException failure) {
                report(DatabaseTrouble.words(failure), failure);
                relaying.pause();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void relayUntilTrouble(KafkaProducer<byte[], byte[]> producer) throws SQLException, InterruptedException {
        RelayRound round = new RelayRound(dataSource, producer, application, tracing);
        while (relaying.running()) {
            long seen = signals.seen();
            long begun = System.nanoTime();
            RelayRound.Outcome outcome = round.run();
            meters.round(outcome.published(), Duration.ofNanos(System.nanoTime() - begun));
            Exception refusal = outcome.failure();
            if (refusal != null) {
                report(reason(refusal), refusal);
            } else if (trouble != null) {
                LOG.info("Change events are published again");
                trouble = null;
            }
            if (refusal != null || !outcome.more()) {
                signals.await(seen, CommitSignals.LOOK_AGAIN);
            }
        }
    }

    private static String reason(Exception refusal) {
        boolean tooLarge =
                refusal instanceof RecordTooLargeException || refusal.getCause() instanceof RecordTooLargeException;
        return tooLarge ? "an event is larger than Kafka accepts: raise max.message.bytes of its topic" : KAFKA_AWAY;
    }

    private void report(String what, Exception failure) {
        if (!what.equals(trouble)) {
            LOG.warnf("No change events are published: %s (%s). Trying again.", what, failure.getMessage());
            trouble = what;
        }
    }

    private KafkaProducer<byte[], byte[]> producer() {
        Map<String, Object> settings = new HashMap<>(kafka);
        // A round sends what there is and waits for it: nothing comes meanwhile that would be worth waiting for.
        settings.put(ProducerConfig.LINGER_MS_CONFIG, "0");
        settings.putAll(Map.of(
                ProducerConfig.CLIENT_ID_CONFIG, application + "-change-relay",
                ProducerConfig.ACKS_CONFIG, "all",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, "true",
                ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4",
                ProducerConfig.MAX_BLOCK_MS_CONFIG, "10000",
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, "5000",
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, "10000",
                ProducerConfig.RECONNECT_BACKOFF_MS_CONFIG, "500",
                ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, "2000"));
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }
}
