package org.migrationprofiles.evaluation.replica;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the newest state of each aggregate that project-service tells of. Batches may come twice or out of order: a
 * version that is not newer changes nothing.
 *
 * <p>A batch is acknowledged once it is in the database. While the database is away it is tried again for as long as it
 * takes, so that nothing is lost and the channel never stops. A record that cannot be kept, however often it is tried, is
 * passed over, logged and counted; the others of its batch are kept.
 */
@ApplicationScoped
class ReplicaWriter {

    private static final Logger LOG = Logger.getLogger(ReplicaWriter.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    // PostgreSQL refuses the data itself: no JSON it can keep, a key that is too long, too deep, against a constraint.
    private static final Set<String> DATA_REFUSED = Set.of("22", "23", "54");

    private final ReplicaBatch batches;
    private final Counter passedOver;
    private final Counter retries;
    private final CountDownLatch stopping = new CountDownLatch(1);

    @Inject
    ReplicaWriter(ReplicaBatch batches, MeterRegistry meters) {
        this.batches = batches;
        this.passedOver = Counter.builder("suite.replica.passed.over")
                .description("Events that could not be kept in the replica")
                .register(meters);
        this.retries = Counter.builder("suite.replica.retries")
                .description("Attempts to keep events that failed and were repeated")
                .register(meters);
    }

    void stop(@Observes ShutdownEvent event) {
        stopping.countDown();
    }

    @Incoming("replica")
    @Blocking
    void keep(ConsumerRecords<String, String> batch) throws InterruptedException {
        if (!keepUnlessRefused(batch)) {
            for (ConsumerRecord<String, String> record : batch) {
                if (!keepUnlessRefused(List.of(record))) {
                    passOver(record);
                }
            }
        }
    }

    /** Whether the database takes these records; tries until it says one or the other. */
    private boolean keepUnlessRefused(Iterable<ConsumerRecord<String, String>> records) throws InterruptedException {
        Duration pause = FIRST_PAUSE;
        while (true) {
            try {
                batches.keep(records).forEach(this::passOver);
                return true;
            } catch (SQLException | RuntimeException | AssertionError failure) {
                // The driver asserts what a connection that is cut breaks; an error would stop the channel for ever.
                String state = sqlState(failure);
                if (state != null && DATA_REFUSED.contains(state.substring(0, Math.min(2, state.length())))) {
                    return false;
                }
                LOG.warnf("The replica cannot be written, which is tried again: %s", failure.getMessage());
                retries.increment();
            }
            if (stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new InterruptedException("The service stops; the batch comes again");
            }
            Duration longer = pause.multipliedBy(2);
            pause = longer.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : longer;
        }
    }

    private void passOver(ConsumerRecord<String, String> record) {
        passedOver.increment();
        LOG.warnf(
                "Passed over an event that cannot be used: %s, partition %d, offset %d",
                record.topic(), record.partition(), record.offset());
    }

    private static @Nullable String sqlState(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused) {
                return refused.getSQLState();
            }
        }
        return null;
    }
}
