package org.migrationprofiles.evaluation.replica;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;
import org.migrationprofiles.kit.consumption.DatabaseRefusal;
import org.migrationprofiles.kit.consumption.UntilTaken;

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

    private final ReplicaBatch batches;
    private final Counter passedOver;
    private final Counter retries;
    private final UntilTaken untilTaken;

    @Inject
    ReplicaWriter(ReplicaBatch batches, MeterRegistry meters, UntilTaken untilTaken) {
        this.batches = batches;
        this.untilTaken = untilTaken;
        this.passedOver = Counter.builder("suite.replica.passed.over")
                .description("Events that could not be kept in the replica")
                .register(meters);
        this.retries = Counter.builder("suite.replica.retries")
                .description("Attempts to keep events that failed and were repeated")
                .register(meters);
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
        AtomicBoolean refused = new AtomicBoolean();
        untilTaken.run(() -> decided(records, refused));
        return !refused.get();
    }

    private boolean decided(Iterable<ConsumerRecord<String, String>> records, AtomicBoolean refused) {
        try {
            batches.keep(records).forEach(this::passOver);
            return true;
        } catch (SQLException | RuntimeException | AssertionError failure) {
            // The driver asserts what a connection that is cut breaks; an error would stop the channel for ever.
            if (DatabaseRefusal.behind(failure).isPresent()) {
                refused.set(true);
                return true;
            }
            LOG.warnf("The replica cannot be written, which is tried again: %s", failure.getMessage());
            retries.increment();
            return false;
        }
    }

    private void passOver(ConsumerRecord<String, String> record) {
        passedOver.increment();
        LOG.warnf(
                "Passed over an event that cannot be used: %s, partition %d, offset %d",
                record.topic(), record.partition(), record.offset());
    }
}
